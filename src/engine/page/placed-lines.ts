import type { ParagraphBox } from '../box/box.ts';
import type { BoxFragment, Fragment, InlineFragment, LineFragment } from '../layout/fragment.ts';

/** A line that stands on a page for the first time. */
export interface PlacedLine {
  readonly line: LineFragment;
  readonly page: number;
}

/** Boxes are copied on the way through layout, but the items of a paragraph are always the same list. */
export type ParagraphText = ParagraphBox['items'];

/** The lines of each paragraph in the order of the pages; what is shown again is left out. */
export const placedLines = (
  pages: readonly { readonly number: number; readonly body: BoxFragment | null }[],
): ReadonlyMap<ParagraphText, readonly PlacedLine[]> => {
  const found = new Map<ParagraphText, PlacedLine[]>();
  for (const { number, body } of pages) if (body) gather(body, number, found);
  return found;
};

const gather = (fragment: Fragment | InlineFragment, page: number, found: Map<ParagraphText, PlacedLine[]>): void => {
  switch (fragment.kind) {
    case 'box':
      if (!fragment.isRepeat) for (const child of fragment.children) gather(child, page, found);
      return;
    case 'line':
      for (const line of linesOfNotes(fragment)) keep({ line, page }, found);
      for (const child of fragment.children) gather(child, page, found);
      return;
    case 'inline-box':
      for (const child of fragment.children) gather(child, page, found);
      return;
    case 'atomic':
      gather(fragment.fragment, page, found);
      return;
    default:
      return;
  }
};

/** A line that several notes share, as a line of each. */
const linesOfNotes = (line: LineFragment): readonly LineFragment[] => {
  const { joined } = line.paragraph;
  if (!joined) return [line];
  return joined
    .filter(({ start, end }) => line.start < end && start < line.end)
    .map(({ note, start, end }) => ({
      ...line,
      paragraph: note,
      start: Math.max(line.start, start) - start,
      end: Math.min(line.end, end) - start,
      children: line.children.filter((child) => child.kind === 'inline-box' && child.element === note.element),
    }));
};

const keep = (placed: PlacedLine, found: Map<ParagraphText, PlacedLine[]>): void => {
  const { items } = placed.line.paragraph;
  const lines = found.get(items);
  if (lines) lines.push(placed);
  else found.set(items, [placed]);
};
