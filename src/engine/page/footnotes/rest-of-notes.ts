import { atStart, type BreakToken } from '../../layout/layout.ts';
import type { NoteGroup } from './group-notes.ts';
import type { PendingNotes } from './pending-notes.ts';

/** What follows a break in the footnote area: the notes that are not done, from where the first of them goes on. */
export const restOf = (groups: readonly NoteGroup[], token: BreakToken): PendingNotes => {
  if (token.at !== 'child') return { notes: groups.flatMap(({ notes }) => notes), from: token };
  const notes = groups.slice(token.index).flatMap((group) => group.notes);
  const { done, inside } = goOn(groups[token.index], token.inside);
  const from: BreakToken = inside.at === 'start' ? atStart : { ...token, index: 0, inside, consumed: 0 };
  return { notes: notes.slice(done), from };
};

/** Of notes that share lines, those before the line at which the next page begins are done. */
const goOn = (
  group: NoteGroup | undefined,
  inside: BreakToken,
): { readonly done: number; readonly inside: BreakToken } => {
  const joined = group?.box.kind === 'paragraph' ? group.box.joined : undefined;
  if (!joined || inside.at !== 'text') return { done: 0, inside };
  const done = joined.findIndex(({ end }) => end > inside.offset);
  const next = joined[done];
  if (!next) return { done: 0, inside };
  const offset = inside.offset - next.start;
  return { done, inside: offset <= 0 ? atStart : { ...inside, offset } };
};
