import type { Diagnostic, Span } from '../diagnostics/index.ts';
import type { ElementNode } from '../engine/index.ts';
import type { DisplayList } from '../paint/index.ts';
import type { PreviewChoices } from './preview-choices.ts';

/** What the preview asks of the program around it, which knows files. */
export interface PreviewPress {
  /** Sets a brief in type; takes what it was before when nothing has changed. */
  readonly set: (choices: PreviewChoices) => Promise<SetPages>;
  /** The PDF; null when an error keeps it from being written. */
  readonly print: (choices: PreviewChoices) => Promise<Uint8Array | null>;
  /** Writes values of parameters into a template of the project. */
  readonly save: (order: SaveOrder) => SaveAnswer;
  /** Where a file that a message or a page names lies on this computer, for editors; null when it lies nowhere. */
  readonly pathOf: (shownPath: string) => string | null;
}

export interface PrintedPages {
  readonly lists: readonly DisplayList[];
  /** What wrote an element: the place of the template, then those of the brief. */
  readonly placesOf: (element: ElementNode) => readonly Span[];
}

/** Pages with all that is shown beside them. */
export interface SetPages {
  /** Null when an error came before them. */
  readonly pages: PrintedPages | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly title: string | null;
  /** What is in force, whoever has chosen it. */
  readonly chosen: Omit<PreviewChoices, 'parameters'>;
  readonly offers: PreviewOffers;
  readonly theme: PreviewTheme;
}

/** What can be chosen. */
export interface PreviewOffers {
  readonly briefs: readonly string[];
  readonly templates: readonly { readonly name: string; readonly description: string }[];
  /** A language that is an edition of its own has a brief of its own. */
  readonly languages: readonly { readonly language: string; readonly brief: string | null }[];
  readonly papers: readonly string[];
  readonly readers: readonly { readonly id: string; readonly name: string }[];
}

/** The parameters of the template that prints. */
export interface PreviewTheme {
  /** Whether the template lies in the project, so that values can be written into it. */
  readonly isOwn: boolean;
  readonly parameters: readonly PreviewParameter[];
}

export interface PreviewParameter {
  readonly name: string;
  readonly type: string;
  readonly description: string;
  /** Of a choice. */
  readonly values: readonly string[];
  /** What the files say. */
  readonly saved: string;
}

/** Values to be written into a template: that of the name, or a new one that extends it. */
export interface SaveOrder {
  readonly template: string;
  /** The name of a new template; null to change the one that is there. */
  readonly into: string | null;
  readonly values: Readonly<Record<string, string>>;
}

export type SaveAnswer =
  | { readonly kind: 'saved'; readonly file: string; readonly template: string }
  | { readonly kind: 'refused'; readonly message: string };
