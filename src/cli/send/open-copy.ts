import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Copy } from '../../delivery/copies/index.ts';
import { readBytes } from '../../resources/index.ts';

export type CopyBytes =
  | { readonly kind: 'read'; readonly bytes: Uint8Array }
  | { readonly kind: 'failed'; readonly problem: string };

/** Reads a copy back; what is no longer the copy that was made is not handed over. */
export const openCopy = (folder: string, { file, sha256 }: Pick<Copy, 'file' | 'sha256'>): CopyBytes => {
  const answer = readBytes(join(folder, file), file);
  if (answer.kind === 'error') return { kind: 'failed', problem: `${file}: ${answer.diagnostic.message}` };
  const found = createHash('sha256').update(answer.bytes).digest('hex');
  if (found === sha256) return { kind: 'read', bytes: answer.bytes };
  return { kind: 'failed', problem: `${file} was changed after it was made` };
};
