import type { Box, FlexBox } from '../../box/box.ts';
import type { BoxFragment, PlaceholderFragment } from '../fragment.ts';
import type { Content, Frame } from '../frame.ts';
import { noMargin } from '../margins.ts';

/** Where an axis is reversed, items still follow one another as in the document (css-flexbox-1 §5.4.1). */
const inOrder = ({ items }: FlexBox, fragments: readonly BoxFragment[]): readonly BoxFragment[] => {
  const places = new Map<Box | null, number>(items.map((item, index) => [item, index]));
  return fragments.toSorted((a, b) => (places.get(a.box) ?? 0) - (places.get(b.box) ?? 0));
};

/** What is positioned absolutely has its place once the height of the container is known. */
const placeholders = ({ box, top, isFirst }: Frame<FlexBox>): readonly PlaceholderFragment[] =>
  isFirst
    ? box.positioned.map((child) => ({ kind: 'placeholder', x: 0, y: top, width: 0, height: 0, box: child }))
    : [];

/** What stands of a flex container on one page. */
export const flexContent = (
  frame: Frame<FlexBox>,
  placed: readonly BoxFragment[],
  { height, end, earlier }: Pick<Content, 'height' | 'end' | 'earlier'>,
): Content => {
  const first = placed.find((child) => child.baseline !== null);
  const last = placed.findLast((child) => child.lastBaseline !== null);
  return {
    children: [...placeholders(frame), ...inOrder(frame.box, placed)],
    height: Math.max(0, height),
    pending: noMargin,
    end,
    earlier,
    baseline: first ? first.y + (first.baseline ?? 0) : null,
    lastBaseline: last ? last.y + (last.lastBaseline ?? 0) : null,
    floats: frame.floats,
  };
};
