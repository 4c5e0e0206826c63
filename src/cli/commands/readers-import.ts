import { resolve } from 'node:path';
import { importReaders } from '../../delivery/copies/index.ts';
import { DiagnosticLog } from '../../diagnostics/index.ts';
import { readTextFile } from '../../resources/index.ts';
import { answerJson, codeFor, diagnosticsToJson, showMessages } from '../answer.ts';
import type { CommonOptions } from '../common-options.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Terminal } from '../terminal.ts';
import { writeResult } from '../write-result.ts';

export interface ReadersImportOptions extends CommonOptions {
  readonly output?: string;
}

/** Turns a table of readers into the YAML that `copies` reads; to standard output unless a file is named. */
export const readersImport = (path: string, options: ReadersImportOptions, terminal: Terminal): ExitCode => {
  const log = new DiagnosticLog();
  const answer = readTextFile(resolve(path), path);
  if (answer.kind === 'error') log.report(answer.diagnostic);
  const yaml = answer.kind === 'found' ? importReaders(answer.file, log.report) : null;
  if (yaml !== null && options.output !== undefined)
    writeResult(options.output, Buffer.from(yaml, 'utf8'), terminal).forEach(log.report);
  showMessages(log.entries, options, terminal);
  if (options.json) answerJson({ readers: yaml, diagnostics: diagnosticsToJson(log.entries) }, terminal);
  else if (yaml !== null && options.output === undefined) terminal.result(yaml);
  return codeFor(log.entries);
};
