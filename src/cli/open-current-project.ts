import { openProject, type Project } from '../project.ts';
import { findTemplate } from '../resources/index.ts';
import { type FontOptions, fontChoices } from './font-options.ts';
import { UsageError } from './usage-error.ts';

/** What the command line says about how briefs are printed. */
export interface PrintOptions extends FontOptions {
  readonly template?: string;
  readonly paper?: 'A4' | 'Letter' | 'A5';
  readonly lang?: string;
  readonly strict?: boolean;
  readonly sources?: string;
}

/** Opens the current folder as the project, with the choices of the command line. */
export const openCurrentProject = (options: PrintOptions): Project => {
  const folder = process.cwd();
  const template = options.template === undefined ? null : findTemplate(options.template, folder);
  if (template?.kind === 'missing') throw new UsageError(template.message);
  return openProject(folder, {
    template: options.template ?? null,
    paper: options.paper ?? null,
    language: options.lang ?? null,
    sourceDateEpoch: process.env.SOURCE_DATE_EPOCH ?? null,
    strict: options.strict ?? false,
    fonts: fontChoices(options),
    ...(options.sources === undefined ? {} : { sources: options.sources }),
  });
};
