import type { Box } from '../../box/box.ts';
import { horizontal, vertical } from '../box-model.ts';
import type { BoxFragment, Fragment, Rect } from '../fragment.ts';
import type { Corner } from './corner.ts';
import { relativeOffset } from './relative-offset.ts';

type Direction = BoxFragment['style']['direction'];

/** The padding box that absolute boxes count from: its part on each of its pages, in order. */
export interface ContainingBlock {
  readonly direction: Direction;
  readonly parts: readonly BlockPart[];
}

/** All parts as if nothing had been broken. */
export interface BlockRect extends Rect {
  readonly direction: Direction;
}

export interface BlockPart {
  readonly page: number;
  /** Counted from the area of the page. */
  readonly rect: Rect;
}

export const isContainingBlock = ({ style: { position, transform } }: Pick<BoxFragment, 'style'>): boolean =>
  position === 'relative' || position === 'absolute' || position === 'fixed' || transform.length > 0;

export const paddingBox = (fragment: Rect & Pick<BoxFragment, 'border'>, corner: Corner): Rect => ({
  x: corner.x + fragment.border.left,
  y: corner.y + fragment.border.top,
  width: fragment.width - horizontal(fragment.border),
  height: fragment.height - vertical(fragment.border),
});

/** The containing blocks that stand on more than one page. */
export const splitBlocks = (bodies: readonly (BoxFragment | null)[]): ReadonlyMap<Box, ContainingBlock> => {
  const parts = new Map<Box, BlockPart[]>();
  for (const [page, body] of bodies.entries()) if (body) collect(body, { x: 0, y: 0 }, page, parts);
  return new Map([...parts].map(([box, found]) => [box, { direction: box.style.direction, parts: found }]));
};

const collect = (fragment: Fragment, parent: Corner, page: number, parts: Map<Box, BlockPart[]>): void => {
  if (fragment.kind !== 'box' || (fragment.edges.isFirst && fragment.edges.isLast && !mayHoldParts(fragment))) return;
  const moved = relativeOffset(fragment.style, { width: 0, height: null, direction: fragment.style.direction });
  const corner = { x: parent.x + fragment.x + (moved?.x ?? 0), y: parent.y + fragment.y + (moved?.y ?? 0) };
  const { box, edges } = fragment;
  if (box && isContainingBlock(fragment) && !(edges.isFirst && edges.isLast)) {
    const known = parts.get(box) ?? [];
    known.push({ page, rect: paddingBox(fragment, corner) });
    parts.set(box, known);
  }
  for (const child of fragment.children) collect(child, corner, page, parts);
};

/** Parts of tables have no box of their own: their cells may be split where they are not. */
const mayHoldParts = ({ box }: BoxFragment): boolean => box === null || box.kind === 'table';
