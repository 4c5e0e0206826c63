import type { Box } from '../../box/box.ts';
import { atStart, type BreakToken } from '../../layout/layout.ts';

/** Notes that still need room: the first of them may have begun on an earlier page. */
export interface PendingNotes {
  readonly notes: readonly Box[];
  readonly from: BreakToken;
}

export const noNotes: PendingNotes = { notes: [], from: atStart };

export const withNotes = ({ notes, from }: PendingNotes, added: readonly Box[]): PendingNotes =>
  added.length === 0 ? { notes, from } : { notes: [...notes, ...added], from };
