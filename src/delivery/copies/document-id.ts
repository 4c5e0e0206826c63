import { createHash } from 'node:crypto';
import type { Brief } from '../../brief/index.ts';

/** What tells a copy from all others. */
export interface CopyIdentity {
  readonly brief: string;
  readonly version: string;
  readonly reader: string;
}

/** The version that the newest revision gives to a brief. */
export const versionOf = ({ revisions }: Pick<Brief, 'revisions'>): string => revisions.at(-1)?.version ?? '0';

/**
 * The document id of a reader's copy, in hexadecimal. It follows from brief, version and reader, so that it can be
 * made again for every reader of a list and compared; and a file keeps it when other programs save it.
 */
export const documentIdOf = ({ brief, version, reader }: CopyIdentity): string =>
  createHash('sha256')
    .update(JSON.stringify(['copy', brief, version, reader]))
    .digest('hex')
    .slice(0, 32);
