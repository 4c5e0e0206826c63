import type { Box, ParagraphBox } from '../../box/box.ts';
import { joinNotes } from '../../box/joined-notes.ts';
import type { LayoutEnv } from '../../layout/layout.ts';

/** What the area sets as one box: a note, or several that follow one another in lines. */
export interface NoteGroup {
  readonly box: Box;
  readonly notes: readonly Box[];
}

/**
 * Notes as `footnote-display` wants them (css-gcpm-3 §2.5): those that are inline share their lines, compact ones where
 * two or more fit on one line. A note of blocks, or with a float, is a block of its own.
 */
export const groupNotes = (notes: readonly Box[], width: number, env: LayoutEnv): readonly NoteGroup[] => {
  const groups: NoteGroup[] = [];
  for (const note of notes) {
    const last = groups.at(-1);
    const joined = last && joinTo(last, note, width, env);
    if (joined) groups[groups.length - 1] = joined;
    else groups.push({ box: isInline(note) ? joinNotes([note]) : note, notes: [note] });
  }
  return groups;
};

export const isBlockNote = (note: Box): boolean => note.style.footnoteDisplay === 'block' || !isOfLines(note);

const isOfLines = (note: Box): note is ParagraphBox =>
  note.kind === 'paragraph' && !note.firstLine && note.items.every(({ kind }) => kind !== 'float');

const isInline = (note: Box): note is ParagraphBox => note.style.footnoteDisplay === 'inline' && isOfLines(note);

/** The group with one more note; null where the note stands apart. */
const joinTo = ({ notes }: NoteGroup, note: Box, width: number, env: LayoutEnv): NoteGroup | null => {
  const [first, ...others] = [...notes, note].filter(isOfLines);
  if (!first || others.length !== notes.length) return null;
  const wanted = note.style.footnoteDisplay;
  if (wanted === 'block' || first.style.footnoteDisplay !== wanted) return null;
  const box = joinNotes([first, ...others]);
  if (wanted === 'compact' && env.measure(box).maxContent > width) return null;
  return { box, notes: [...notes, note] };
};
