import { join, resolve } from 'node:path';
import { messageFor, newMessageId } from '../../delivery/mail/index.ts';
import { type Diagnostic, DiagnosticLog, startOf } from '../../diagnostics/index.ts';
import { writeAtomically } from '../../resources/index.ts';
import type { Outgoing } from './make-outgoing.ts';
import { openCopy } from './open-copy.ts';
import type { SendTask } from './send-task.ts';

export interface SavedMessages {
  readonly files: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

const unwritable = (path: string, reason: string): Diagnostic => ({
  severity: 'error',
  code: 'FILE-unwritable',
  message: `the message cannot be written: ${reason}`,
  span: startOf({ path, text: '' }),
  hint: 'choose another folder with --to-folder',
});

const unreadable = (path: string, message: string): Diagnostic => ({
  severity: 'error',
  code: 'FILE-unreadable',
  message,
  span: startOf({ path, text: '' }),
});

/** Writes each message as a file that mail programs open, and hands nothing over. */
export const saveMessages = async (
  { mailing, order }: SendTask,
  outgoing: readonly Outgoing[],
  folder: string,
): Promise<SavedMessages> => {
  const log = new DiagnosticLog();
  const files: string[] = [];
  for (const { planned, copy } of outgoing) {
    const path = join(folder, `${copy.file.replace(/\.pdf$/, '')}.eml`).replaceAll('\\', '/');
    const read = openCopy(order.output, copy);
    if (read.kind === 'failed') {
      log.report(unreadable(copy.file, read.problem));
      continue;
    }
    const message = await messageFor(mailing, planned, newMessageId(mailing.settings), read.bytes, log.report);
    const result = message && writeAtomically(resolve(path), message);
    if (result?.kind === 'written') files.push(path);
    else if (result) log.report(unwritable(path, result.message));
  }
  return { files, diagnostics: log.entries };
};
