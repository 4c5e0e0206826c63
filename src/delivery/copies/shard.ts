import { createHash } from 'node:crypto';
import type { Shard } from './order.ts';

/** Whether a reader belongs to a shard. It depends on the id alone, so that other readers may come and go. */
export const isInShard = (readerId: string, { index, count }: Shard): boolean =>
  createHash('sha256').update(readerId).digest().readUInt32BE(0) % count === index - 1;
