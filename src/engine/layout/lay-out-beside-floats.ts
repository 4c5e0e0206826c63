import type { Box } from '../box/box.ts';
import { autoMargins, marginOf, shrinkToFit, widthOr } from './box-model.ts';
import { type Band, bandAt, nextEnd, noFloats, reachesBelow } from './float-area.ts';
import { fits, type LayoutEnv, type LayoutResult, type Space } from './layout.ts';
import { isFormattingRoot } from './margins.ts';

export interface BesideFloats {
  readonly result: LayoutResult;
  /** Left edge of the border box on the count of the floats; null where no float decides it. */
  readonly x: number | null;
  /** Top of the border box on the page's count. */
  readonly y: number;
}

/** A box that floats may not overlap (CSS 2.2 §9.5). */
const keepsFloatsOut = (box: Box): boolean =>
  (box.kind !== 'block' && box.kind !== 'paragraph') || isFormattingRoot(box);

/**
 * Lays out a box in a space that floats may reach into. One that begins a formatting context stands beside the floats
 * where it is narrow enough, else below them.
 */
export const layOutBesideFloats = (box: Box, space: Space, env: LayoutEnv): BesideFloats => {
  let { y } = space;
  let height = 0;
  for (;;) {
    const room = keepsFloatsOut(box) ? roomBeside(box, { ...space, y }, height) : null;
    const result = env.layout(box, { ...space, y, imposedWidth: room && widthIn(box, room, space, env) }, env);
    const { fragment } = result;
    if (!fragment || !keepsFloatsOut(box)) return { result, x: null, y };
    if (room && !fits(fragment.width, room.right - room.left)) {
      y = nextEnd(space.floats?.area ?? noFloats, y) ?? Number.POSITIVE_INFINITY;
      height = 0;
      continue;
    }
    const x = room && leftEdge(box, fragment.width, room, space);
    const isTaller = fragment.height > height;
    if (!isTaller || !isNarrower(roomBeside(box, { ...space, y }, fragment.height), room)) return { result, x, y };
    height = fragment.height;
  }
};

const isNarrower = (band: Band | null, than: Band | null): boolean =>
  band !== null && (than === null || band.right - band.left < than.right - than.left);

/** What floats leave for the border box; null where they leave everything. */
const roomBeside = ({ style }: Box, { floats, width, y }: Space, height: number): Band | null => {
  if (!floats || !reachesBelow(floats.area, y)) return null;
  const block = { left: floats.x, right: floats.x + width };
  const band = bandAt(floats.area, block, y, y + height);
  if (band.left <= block.left && band.right >= block.right) return null;
  const margin = marginOf(style, width);
  const left = block.left + margin.left;
  const right = block.right - margin.right;
  return {
    left: band.left > block.left ? Math.max(left, band.left) : left,
    right: band.right < block.right ? Math.min(right, band.right) : right,
  };
};

/** Border-box width of a box that takes the room that there is; null for one that knows its width. */
const widthIn = (box: Box, { left, right }: Band, space: Space, env: LayoutEnv): number | null => {
  if (box.kind === 'replaced' || box.style.width !== 'auto') return null;
  const room = Math.max(0, right - left);
  return box.kind === 'table' ? shrinkToFit(box, room, env) : widthOr(box, room, space.width, env);
};

const leftEdge = ({ style }: Box, width: number, { left, right }: Band, { direction }: Space): number => {
  const none = { top: 0, right: 0, bottom: 0, left: 0 };
  return left + autoMargins(style, none, width, { width: right - left, direction }).left;
};
