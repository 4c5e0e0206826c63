import type { Report } from '../../diagnostics/index.ts';
import type { Box } from '../box/box.ts';
import type { ComputedStyle } from '../style/index.ts';
import type { FontLibrary } from '../text/font.ts';
import type { FloatArea } from './float-area.ts';
import type { BoxFragment } from './fragment.ts';
import type { LineEndMemory } from './line-end-memory.ts';

/**
 * The one signature of every layout mode. A layout reads nothing but its arguments and keeps nothing: a result that
 * does not serve is dropped, so there is no undo.
 */
export type Layout<B extends Box = Box> = (box: B, space: Space, env: LayoutEnv) => LayoutResult;

/** The room that a box is laid out in. */
export interface Space {
  /** Content width of the containing block. */
  readonly width: number;
  /** Content height of the containing block where it is definite, for percentages. */
  readonly height: number | null;
  /** Of the containing block: to which side a box that is narrower goes (CSS 2.2 §10.3.3). */
  readonly direction: ComputedStyle['direction'];
  /** Border-box size that the container imposes (cells, flex items); null where the box sizes itself. */
  readonly imposedWidth: number | null;
  readonly imposedHeight: number | null;
  /** Top of the border box, counted from the top of the page's content area. */
  readonly y: number;
  /** Where the content area of the page ends, on the same count. Infinity: nothing breaks. */
  readonly bottom: number;
  /** What ends there, for breaks that are meant for one of them only. */
  readonly fragmentainer: Fragmentainer;
  /** Nothing stands above on this page: something must be placed, even if it is too tall. */
  readonly mustPlace: boolean;
  /** The floats around; null: the box begins a formatting context of its own, whatever its style says. */
  readonly floats: FloatSpace | null;
  /** Where to begin, and where to stop if that was decided before. */
  readonly from: BreakToken;
  readonly to: BreakToken | null;
}

/** Floats as they reach into a box that does not keep them out. */
export interface FloatSpace {
  readonly area: FloatArea;
  /** Left edge of the containing block's content, on the same count as the floats. */
  readonly x: number;
}

/** A float that is still to come: a path into the box that keeps floats in. */
export interface DeferredFloat {
  /** Children down to the paragraph that holds the float, and which of its floats it is. */
  readonly path: readonly number[];
  readonly number: number;
  readonly from: BreakToken;
}

/** What content is broken over (css-break-3 §2). A low column ends above its page: what is never broken reaches out of it. */
export type Fragmentainer = 'page' | 'column' | 'low-column';

/** A path into the box tree: where a page ends and the next begins. Only data: compared, stored, printed. */
export type BreakToken =
  | { readonly at: 'start' }
  /** Before child `index` when `inside` is start, else within it. `consumed` is the content height so far. */
  | { readonly at: 'child'; readonly index: number; readonly inside: BreakToken; readonly consumed: number }
  /** Before the character of a paragraph's text; past its end when all lines are placed. So many floats are done. */
  | { readonly at: 'text'; readonly offset: number; readonly floats: number; readonly consumed: number }
  /**
   * Within something that is never broken but taller than a page: it begins `inside`, and so much of it is shown. Pages
   * of other widths show the rest of the same: as wide as the containing block that it began in, or the line it is.
   */
  | {
      readonly at: 'slice';
      readonly inside: BreakToken;
      readonly shown: number;
      readonly width: number;
      readonly room: number;
    }
  /** Within a box that keeps floats in: these go on first, the other content at `inside`. */
  | { readonly at: 'floats'; readonly floats: readonly DeferredFloat[]; readonly inside: BreakToken }
  /**
   * Before group `index` of a flex container (a line, or an item of a column), or within it, with a token per item. The
   * groups are those of the content width that the container began with, as wide as the room of later pages may be.
   */
  | {
      readonly at: 'flex';
      readonly index: number;
      readonly items: readonly (BreakToken | null)[];
      readonly width: number;
      readonly consumed: number;
    }
  /**
   * Before row `index` of a table (over all groups), or within it, with a token per cell (null: cell is done). `consumed`
   * is the height of the row so far.
   */
  | {
      readonly at: 'row';
      readonly index: number;
      readonly cells: readonly (BreakToken | null)[];
      readonly consumed: number;
    };

export const atStart: BreakToken = { at: 'start' };

/** How good a break is (the tutorial of Blink calls it appeal), from worst to best. */
export const appeals = ['last-resort', 'breaks-avoids', 'breaks-avoid', 'breaks-orphans', 'perfect'] as const;
export type Appeal = (typeof appeals)[number];

export interface Break {
  readonly token: BreakToken;
  readonly appeal: Appeal;
  /**
   * A forced break: of a column, or of a page and the side that the next must have. At a spanner the row of columns ends,
   * but nothing is broken.
   */
  readonly forced: null | 'spanner' | 'column' | 'page' | 'left' | 'right';
}

export interface LayoutResult {
  /** Null: nothing of the box fits here, put it on the next page. */
  readonly fragment: BoxFragment | null;
  /** Where it stopped; null when the box is finished. */
  readonly end: Break | null;
  /** The best break that was passed on the way, for the page composer. */
  readonly earlier: Break | null;
  /** The floats below the box and those for the next page; null when none reach out of it. */
  readonly floats: { readonly area: FloatArea; readonly deferred: readonly DeferredFloat[] } | null;
  /** What still has to collapse with what follows (CSS 2.2 §8.3.1). */
  readonly margins: {
    readonly bottom: MarginSet;
    /** Top and bottom of the box collapse through it: it has no height. */
    readonly through: boolean;
  };
}

/** Adjoining margins: the largest positive and the smallest negative one. */
export interface MarginSet {
  readonly positive: number;
  readonly negative: number;
}

/** Border-box sizes, margins not included (css-sizing-3 §5). */
export interface IntrinsicSizes {
  readonly minContent: number;
  readonly maxContent: number;
}

/** Read-only and the only thing handed along. */
export interface LayoutEnv {
  readonly fonts: FontLibrary;
  readonly report: Report;
  /** What is known of documents laid out before with these fonts; null where nothing is kept. */
  readonly lineEnds: LineEndMemory | null;
  /** Lays out any box by the mode of its kind. */
  readonly layout: Layout;
  /** Intrinsic widths of any box; kept, since boxes are immutable. */
  readonly measure: (box: Box) => IntrinsicSizes;
}

/** One epsilon for the whole engine: sums of px fractions drift by far less, and no reader sees it. */
const epsilon = 0.01;

export const fits = (edge: number, limit: number): boolean => edge <= limit + epsilon;
