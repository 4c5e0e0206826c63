import { posix } from 'node:path';
import { type Brief, type CopyIdentity, checkHashes, type Source } from '../brief/index.ts';
import type { Diagnostic } from '../diagnostics/index.ts';
import type { Attachment } from '../pdf/index.ts';
import { type CopyReader, formOf, type SourceForm, sha256Of } from '../resources/index.ts';

/** The saved copies of a brief's sources as they travel in its PDF, or the messages that say why one cannot. */
export interface AttachedSources {
  readonly attachments: readonly Attachment[];
  readonly diagnostics: readonly Diagnostic[];
}

const mediaTypes: Readonly<Record<SourceForm, string>> = {
  text: 'text/plain',
  html: 'text/html',
  pdf: 'application/pdf',
};

const attachmentOf = ({ id, csl }: Source, file: string, bytes: Uint8Array): Attachment => ({
  name: `${id}-${posix.basename(file.replaceAll('\\', '/'))}`,
  description: `${csl.title} (SHA-256 ${sha256Of(bytes)})`,
  mediaType: mediaTypes[formOf(bytes, file)],
  bytes,
});

/**
 * Takes the saved copies of all sources that have one. A copy that is not there, or is not the one that was recorded,
 * is an error: who asks for the evidence gets the evidence that the brief was written from, or none.
 */
export const attachSources = (brief: Brief, read: CopyReader): AttachedSources => {
  const copies = new Map<string, CopyIdentity>();
  const attachments: Attachment[] = [];
  for (const source of brief.sources) {
    if (source.file === null) continue;
    const answer = read(source.file);
    if (answer.kind === 'error') copies.set(source.id, { kind: 'missing', message: answer.message });
    else {
      copies.set(source.id, { kind: 'unread', sha256: sha256Of(answer.bytes) });
      attachments.push(attachmentOf(source, source.file, answer.bytes));
    }
  }
  const diagnostics = checkHashes(brief, copies).map(
    ({ code, message, path, hint }): Diagnostic => ({
      severity: 'error',
      code,
      message,
      span: brief.locate(path),
      hint,
    }),
  );
  return { attachments: diagnostics.length > 0 ? [] : attachments, diagnostics };
};
