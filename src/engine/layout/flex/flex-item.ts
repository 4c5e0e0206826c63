import type { Box } from '../../box/box.ts';
import type { Edges } from '../fragment.ts';

/** A flex item with what is known before flexing. All sizes are of the border box, along the main axis. */
export interface FlexItem {
  readonly box: Box;
  /** Margins with `auto` as 0. */
  readonly margin: Edges;
  /** Border and padding along the main axis. */
  readonly edges: number;
  readonly base: number;
  readonly min: number;
  readonly max: number;
  /** The flex base size within its limits. */
  readonly hypothetical: number;
}

/** A flex item after §9.7, with its cross size. */
export interface SizedItem {
  readonly item: FlexItem;
  readonly main: number;
  readonly cross: number;
  /** From the top of the border box; null where nothing in the item has a baseline. */
  readonly baseline: number | null;
}

export const clampTo = (min: number, max: number, size: number): number => Math.max(min, Math.min(max, size));
