import type { Orientation, Rect } from '../engine/index.ts';
import type { Matrix } from '../paint/display-list.ts';

/** Where a place of the stored picture is seen, each as start, share of its width and share of its height. */
interface Turn {
  readonly across: readonly [start: number, byWidth: number, byHeight: number];
  readonly down: readonly [start: number, byWidth: number, byHeight: number];
}

const turns: Readonly<Record<Orientation, Turn>> = {
  1: { across: [0, 1, 0], down: [0, 0, 1] },
  2: { across: [1, -1, 0], down: [0, 0, 1] },
  3: { across: [1, -1, 0], down: [1, 0, -1] },
  4: { across: [0, 1, 0], down: [1, 0, -1] },
  5: { across: [0, 0, 1], down: [0, 1, 0] },
  6: { across: [1, 0, -1], down: [0, 1, 0] },
  7: { across: [1, 0, -1], down: [1, -1, 0] },
  8: { across: [0, 0, 1], down: [1, -1, 0] },
};

/** From the unit square that PDF draws a picture in, upside down here, to its place (ISO 32000-1 §8.9.5). */
export const imageMatrix = ({ x, y, width, height }: Rect, orientation: Orientation): Matrix => {
  const { across, down } = turns[orientation];
  return [
    width * across[1],
    height * down[1],
    -width * across[2],
    -height * down[2],
    x + width * (across[0] + across[2]),
    y + height * (down[0] + down[2]),
  ];
};
