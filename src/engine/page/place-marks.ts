import type { Mark } from '../box/box.ts';
import type { BoxFragment, Fragment, InlineFragment } from '../layout/fragment.ts';
import type { PlacedMark } from './page.ts';

/** All marks of a page in document order, with their places on the sheet. */
export const placeMarks = (body: BoxFragment, x: number, y: number): readonly PlacedMark[] => {
  const found: PlacedMark[] = [];
  walk(body, x, y, found);
  return found;
};

const add = (marks: readonly Mark[], x: number, y: number, found: PlacedMark[]): void => {
  for (const mark of marks) found.push({ mark, x, y });
};

const walk = (fragment: Fragment | InlineFragment, parentX: number, parentY: number, found: PlacedMark[]): void => {
  const x = parentX + fragment.x;
  const y = parentY + fragment.y;
  switch (fragment.kind) {
    case 'box':
    case 'inline-box':
      if (fragment.kind === 'box' && fragment.isRepeat) return;
      add(fragment.marks, x, y, found);
      for (const child of fragment.children) walk(child, x, y, found);
      return;
    case 'line':
      for (const child of fragment.children) walk(child, x, y, found);
      return;
    case 'atomic':
      walk(fragment.fragment, x, y, found);
      return;
    case 'text':
    case 'placeholder':
    case 'collapsed-borders':
    case 'column-rules':
      return;
  }
};
