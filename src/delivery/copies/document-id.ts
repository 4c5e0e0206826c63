import { createHash } from 'node:crypto';
import type { Brief } from '../../brief/index.ts';

/**
 * The document id of a reader's copy, in hexadecimal. It follows from brief, version and reader, so that it can be
 * made again for every reader of a list and compared; and a file keeps it when other programs save it.
 */
export const documentIdOf = ({ id, revisions }: Pick<Brief, 'id' | 'revisions'>, readerId: string): string =>
  createHash('sha256')
    .update(JSON.stringify(['copy', id, revisions.at(-1)?.version ?? null, readerId]))
    .digest('hex')
    .slice(0, 32);
