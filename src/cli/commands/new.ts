import { join } from 'node:path';
import { templateParameters } from '../../project.ts';
import { answerJson } from '../answer.ts';
import type { CommonOptions } from '../common-options.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { type BriefKind, briefText } from '../scaffold/brief-text.ts';
import { templateTexts } from '../scaffold/template-texts.ts';
import { today } from '../scaffold/today.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { writeNewFiles } from '../write-new-files.ts';

export interface NewBriefOptions extends CommonOptions {
  readonly kind: BriefKind;
}

export interface NewTemplateOptions extends CommonOptions {
  readonly extends: string;
}

/** Ids of briefs and names of templates are parts of file names. */
const checkName = (name: string): void => {
  if (/^[a-z][a-z0-9-]{1,40}$/.test(name)) return;
  throw new UsageError(`"${name}" is no name: write 2 to 41 small letters, digits and hyphens, a letter first`);
};

const tell = (paths: readonly string[], next: string, options: CommonOptions, terminal: Terminal): ExitCode => {
  if (options.json) answerJson({ files: paths }, terminal);
  else if (!options.quiet) terminal.result(`${paths.map((path) => `${path}\n`).join('')}Next: ${next}\n`);
  return exitCode.done;
};

/** Begins a brief. */
export const newBrief = (name: string, options: NewBriefOptions, terminal: Terminal): ExitCode => {
  checkName(name);
  const path = `briefs/${name}.yaml`;
  const text = briefText({ id: name, kind: options.kind, date: today(), schema: '../brief.schema.json' });
  return tell(
    writeNewFiles(process.cwd(), { [path]: text }),
    `write your words, then briefpress build ${path}`,
    options,
    terminal,
  );
};

/** Begins a template that extends another. */
export const newTemplate = (name: string, options: NewTemplateOptions, terminal: Terminal): ExitCode => {
  checkName(name);
  const folder = process.cwd();
  const base = templateParameters(options.extends, folder);
  if (base.kind === 'missing') throw new UsageError(base.message);
  const texts = templateTexts(name, options.extends, base.parameters);
  const files = Object.fromEntries(
    Object.entries(texts).map(([path, text]) => [`${join('templates', name).replaceAll('\\', '/')}/${path}`, text]),
  );
  return tell(writeNewFiles(folder, files), `briefpress build --template ${name}`, options, terminal);
};
