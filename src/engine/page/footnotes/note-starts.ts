import type { Report } from '../../../diagnostics/index.ts';
import type { ElementNode } from '../../html/index.ts';
import type { PageDraft } from '../paginate.ts';

type NoteStarts = ReadonlyMap<ElementNode, number>;

/** Where the numbers of notes begin anew: at the first note since a page that resets their counter (css-gcpm-3 §2.7). */
export const noteStarts = (pages: readonly Pick<PageDraft, 'style' | 'notes'>[]): NoteStarts => {
  const starts = new Map<ElementNode, number>();
  let start: number | null = null;
  for (const { style, notes } of pages) {
    const reset = style.style.counterReset.findLast(({ name }) => name === 'footnote');
    start = reset ? reset.value : start;
    const [first] = notes;
    if (start === null || !first) continue;
    starts.set(first.element, start);
    start = null;
  }
  return starts;
};

/** The notes at which one pass begins anew and the other does not. */
export const movedStarts = (earlier: NoteStarts, later: NoteStarts): readonly ElementNode[] =>
  [...new Set([...earlier.keys(), ...later.keys()])].filter((note) => earlier.get(note) !== later.get(note));

export const reportMovingNotes = (notes: readonly ElementNode[], passes: number, report: Report): void => {
  for (const { span } of notes) {
    report({
      severity: 'warning',
      code: 'NOTE-unsettled',
      message: `the number of this footnote still moves after ${passes} passes, because its width changes the pages`,
      span,
      hint: 'give `::footnote-call` a fixed width, or count the notes over the whole document',
    });
  }
};
