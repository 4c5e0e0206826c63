import type { BlockName, Brief, Reader } from '../brief/index.ts';
import type { SourceFile } from '../diagnostics/index.ts';
import type { CompiledPartials } from './compile/compile-partials.ts';
import type { Labels } from './labels.ts';
import type { Parameters } from './parameters/parameter.ts';

/** The files of one template folder, by path relative to that folder with forward slashes. */
export interface TemplateFiles {
  readonly list: () => readonly string[];
  readonly read: (path: string) => SourceFile | null;
  /** Runs a module of the folder; absent where its code may not run. */
  readonly run?: (path: string) => ModuleAnswer;
}

/** What a module hands out, or what it threw. */
export type ModuleAnswer =
  | { readonly kind: 'found'; readonly exports: unknown }
  | { readonly kind: 'error'; readonly error: unknown };

/** A helper that a template brings along. */
export interface OwnHelper {
  /** The module that it stands in. */
  readonly path: string;
  readonly call: (...values: readonly unknown[]) => unknown;
}

/** What is known of the name of a template: its files, or why there are none. */
export type TemplateAnswer =
  | { readonly kind: 'found'; readonly files: TemplateFiles }
  | { readonly kind: 'missing'; readonly message: string };

export type FindTemplate = (name: string) => TemplateAnswer;

export type Paper = 'A4' | 'Letter' | 'A5';

export type Orientation = 'portrait' | 'landscape';

/** A template that is read, checked and compiled: ready to print any number of briefs. */
export interface Template {
  readonly name: string;
  readonly description: string;
  /** Where its files lie, as messages name it, and those of the templates that it extends: its own first. */
  readonly folders: readonly string[];
  /** The partial that writes the whole page. */
  readonly main: string;
  /** The file of that partial, for messages that belong to no other place. */
  readonly mainFile: SourceFile;
  /** How the paper lies. */
  readonly orientation: Orientation;
  /** The size of type for readers who ask for none. */
  readonly profile: Reader['profile'];
  /** The most pages that a brief may fill with it; null where it sets no limit. */
  readonly maxPages: number | null;
  /** The kinds of brief that it is made for; null where it is for all. */
  readonly kinds: readonly Brief['kind'][] | null;
  /** Blocks of a brief that it does not print on purpose. */
  readonly leavesOut: readonly BlockName[];
  readonly styles: readonly SourceFile[];
  readonly labels: ReadonlyMap<string, Labels>;
  readonly partials: CompiledPartials;
  /** The helpers that it brings along, beside ours. */
  readonly helpers: ReadonlyMap<string, OwnHelper>;
  readonly parameters: Parameters;
}
