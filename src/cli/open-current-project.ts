import type { PressMemory } from '../press/press-memory.ts';
import { openProject, type Project, type ProjectChoices } from '../project.ts';
import { findTemplate } from '../resources/index.ts';
import { type FontOptions, fontChoices } from './font-options.ts';
import { UsageError } from './usage-error.ts';

/** What the command line says about how briefs are printed. */
export interface PrintOptions extends FontOptions {
  readonly template?: string;
  readonly paper?: 'A4' | 'Letter' | 'A5';
  readonly lang?: string;
  readonly set?: readonly string[];
  readonly strict?: boolean;
  readonly sources?: string;
  readonly allowCode?: boolean;
}

const parameterChoices = (entries: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    entries.map((entry) => {
      const at = entry.indexOf('=');
      if (at < 1) throw new UsageError(`--set takes name=value, for instance accent="#7a1f2b", not ${entry}`);
      return [entry.slice(0, at).trim(), entry.slice(at + 1).trim()] as const;
    }),
  );

/** The choices of the command line. */
export const projectChoices = (options: PrintOptions): ProjectChoices => {
  const template = options.template === undefined ? null : findTemplate(options.template, process.cwd());
  if (template?.kind === 'missing') throw new UsageError(template.message);
  return {
    template: options.template ?? null,
    paper: options.paper ?? null,
    language: options.lang ?? null,
    parameters: parameterChoices(options.set ?? []),
    sourceDateEpoch: process.env.SOURCE_DATE_EPOCH ?? null,
    strict: options.strict ?? false,
    allowCode: options.allowCode ?? false,
    fonts: fontChoices(options),
    ...(options.sources === undefined ? {} : { sources: options.sources }),
  };
};

/** Opens the current folder as the project, with the choices of the command line. */
export const openCurrentProject = (options: PrintOptions, memory?: PressMemory): Project =>
  openProject(process.cwd(), { ...projectChoices(options), ...(memory ? { memory } : {}) });
