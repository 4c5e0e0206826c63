import type { Box } from '../../box/box.ts';
import type { BoxFragment, Fragment, InlineFragment } from '../../layout/fragment.ts';
import { fits } from '../../layout/layout.ts';

/** Where a page shows the call of a note: the lower edge of its line, and the top of its paragraph. */
export interface FootnoteCall {
  readonly note: Box;
  readonly bottom: number;
  readonly blockTop: number;
}

/** The calls on a page in the order of the document. What is shown again calls no note again. */
export const footnoteCalls = (body: BoxFragment): readonly FootnoteCall[] => {
  const found: FootnoteCall[] = [];
  collect(body, 0, { bottom: 0, blockTop: 0 }, found);
  return found;
};

type Line = Omit<FootnoteCall, 'note'>;

/** `top` is where the parent stands; within a line, its edges count. */
const collect = (fragment: Fragment | InlineFragment, top: number, line: Line, found: FootnoteCall[]): void => {
  const y = top + fragment.y;
  switch (fragment.kind) {
    case 'box':
      if (fragment.isSlice) collectSlice(fragment, top, found);
      if (fragment.isSlice || fragment.isRepeat) return;
      for (const child of fragment.children) collect(child, y, { bottom: y, blockTop: y }, found);
      return;
    case 'line': {
      const edges = { bottom: y + fragment.height, blockTop: line.blockTop };
      for (const child of fragment.children) collect(child, y, edges, found);
      return;
    }
    case 'inline-box':
      for (const child of fragment.children) collect(child, y, line, found);
      return;
    case 'atomic':
      collectAtomic(fragment.fragment, y, line, found);
      return;
    case 'placeholder':
      if (fragment.box.style.float === 'footnote') found.push({ ...line, note: fragment.box });
      return;
    default:
      return;
  }
};

/** Of content that is cut over pages, each page has the calls of the lines that end on it. */
const collectSlice = (slice: BoxFragment, top: number, found: FootnoteCall[]): void => {
  const y = top + slice.y;
  const edge = y + slice.height;
  for (const content of slice.children) {
    const inner: FootnoteCall[] = [];
    collect(content, y, { bottom: y, blockTop: y }, inner);
    const isLast = fits(content.height, slice.height - content.y);
    for (const call of inner) {
      const wasEarlier = slice.isRepeat && fits(call.bottom, y);
      const isReached = isLast || fits(call.bottom, edge);
      if (isReached && !wasEarlier) found.push({ ...call, bottom: Math.min(call.bottom, edge) });
    }
  }
};

/** What stands whole in a line goes to another page with that line only. */
const collectAtomic = (fragment: BoxFragment, top: number, line: Line, found: FootnoteCall[]): void => {
  const inner: FootnoteCall[] = [];
  collect(fragment, top, line, inner);
  for (const call of inner) found.push({ ...line, note: call.note });
};
