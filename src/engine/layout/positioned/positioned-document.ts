import type { Box } from '../../box/box.ts';
import type { BoxFragment } from '../fragment.ts';
import type { LayoutEnv } from '../layout.ts';
import type { ContainingBlock } from './containing-block.ts';
import type { PageRooms } from './lay-out-over-pages.ts';

/** What is known of the positioned boxes of a document as a whole. */
export interface PositionedDocument {
  readonly rooms: PageRooms;
  /** Of the root element. */
  readonly direction: ContainingBlock['direction'];
  readonly split: ReadonlyMap<Box, ContainingBlock>;
  /** Parts that stand on other pages than their placeholder, counted from the page area. */
  readonly elsewhere: Map<number, BoxFragment[]>;
  /** The fixed boxes whose place in the flow is on a page. */
  readonly fixed: Map<number, Set<Box>>;
  /** Boxes whose end no page shows. */
  readonly cut: Set<Box>;
  readonly env: LayoutEnv;
}

export const newDocument = (
  rooms: PageRooms,
  direction: PositionedDocument['direction'],
  split: PositionedDocument['split'],
  env: LayoutEnv,
): PositionedDocument => ({
  rooms,
  direction,
  split,
  elsewhere: new Map(),
  fixed: new Map(),
  cut: new Set(),
  env,
});
