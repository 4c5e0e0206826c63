import { resolve } from 'node:path';
import { templateParameters } from '../../project.ts';
import { answerJson } from '../answer.ts';
import type { CommonOptions } from '../common-options.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { projectTexts } from '../scaffold/project-texts.ts';
import { templateTexts } from '../scaffold/template-texts.ts';
import { today } from '../scaffold/today.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { writeNewFiles } from '../write-new-files.ts';

/** Lays out a project in a folder, beside what is in it already. */
export const init = (folder: string, options: CommonOptions, terminal: Terminal): ExitCode => {
  const base = templateParameters('standard', resolve(folder));
  if (base.kind === 'missing') throw new UsageError(base.message);
  const style = Object.entries(templateTexts('house', 'standard', base.parameters));
  const texts = {
    ...projectTexts(today()),
    ...Object.fromEntries(style.map(([path, text]) => [`templates/house/${path}`, text])),
  };
  const paths = writeNewFiles(resolve(folder), texts);
  if (options.json) answerJson({ folder, files: paths }, terminal);
  else if (!options.quiet) {
    const way = folder === '.' ? '' : `cd ${folder} && `;
    terminal.result(`${paths.map((path) => `${path}\n`).join('')}Next: ${way}briefpress build\n`);
  }
  return exitCode.done;
};
