import type { Box, Mark, ParagraphBox } from '../box/box.ts';
import type { ElementNode } from '../html/element-tree.ts';
import type { ComputedStyle } from '../style/computed-style.ts';
import type { PseudoElement } from '../style/styled-tree.ts';
import type { BorderStyle, Color, Edges } from '../style/values.ts';
import type { FontFace, ShapedText } from '../text/font.ts';
import type { TextSpacing } from '../text/text-spacing.ts';

/** The fragment tree: what stands on one page. Geometry only; x and y are relative to the parent's border box. */
export type Fragment =
  | BoxFragment
  | LineFragment
  | CollapsedBordersFragment
  | ColumnRulesFragment
  | PlaceholderFragment;

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type { Edges };

export const noEdges: Edges = { top: 0, right: 0, bottom: 0, left: 0 };

/** The border box of a box, or of its part on this page. */
export interface BoxFragment extends Rect {
  readonly kind: 'box';
  /** What generated it, and what it is painted with. Table rows and row groups have no box of their own. */
  readonly box: Box | null;
  readonly style: ComputedStyle;
  readonly element: ElementNode;
  readonly pseudo: PseudoElement | null;
  /** Used widths; zero at an edge where the box was broken (`box-decoration-break: slice`). */
  readonly border: Edges;
  readonly padding: Edges;
  readonly edges: { readonly isFirst: boolean; readonly isLast: boolean };
  /** A table head or foot shown again: painted, but an artifact to a screen reader. */
  readonly isRepeat: boolean;
  /** Only what lies between its upper and its lower edge is shown of what is in it. */
  readonly isSlice: boolean;
  readonly children: readonly Fragment[];
  /** Marks of the box, on its first fragment only. */
  readonly marks: readonly Mark[];
  /** Baseline of the first line in it, from its top, or null. */
  readonly baseline: number | null;
  /** Baseline of the last line in it, from its top, or null (inline-block aligns by it). */
  readonly lastBaseline: number | null;
}

/** A line box (css-inline-3). Its children are relative to the line's left top corner. */
export interface LineFragment extends Rect {
  readonly kind: 'line';
  readonly baseline: number;
  readonly children: readonly InlineFragment[];
  /** Whose text it shows. */
  readonly paragraph: ParagraphBox;
  /** Offsets into the text of the paragraph, end exclusive. */
  readonly start: number;
  readonly end: number;
}

export type InlineFragment = TextFragment | InlineBoxFragment | AtomicFragment | PlaceholderFragment;

/** Glyphs on a baseline. `y` is the top of the em box's ascent; the baseline stands at `y + baseline`. */
export interface TextFragment extends Rect {
  readonly kind: 'text';
  readonly baseline: number;
  readonly style: ComputedStyle;
  readonly element: ElementNode;
  readonly pseudo: PseudoElement | null;
  readonly size: number;
  readonly face: FontFace;
  /** Side by side: words and the spaces between them, shared by all lines that show them. */
  readonly runs: readonly ShapedText[];
  /** That of the runs, joined. */
  readonly text: string;
  readonly spacing: TextSpacing | null;
  /** The text that copying should give: `text` unless a hyphen was added, or a space that the line's end swallowed. */
  readonly copyText: string;
}

/** The part of an inline box (`<span>`, `<a>`) on one line, with its background and border. */
export interface InlineBoxFragment extends Rect {
  readonly kind: 'inline-box';
  readonly style: ComputedStyle;
  readonly element: ElementNode;
  readonly pseudo: PseudoElement | null;
  readonly border: Edges;
  readonly padding: Edges;
  readonly edges: { readonly isFirst: boolean; readonly isLast: boolean };
  readonly marks: readonly Mark[];
  /** Relative to this inline box's border box. */
  readonly children: readonly InlineFragment[];
}

/** An inline-level box that is no text: an image, an inline-block. */
export interface AtomicFragment extends Rect {
  readonly kind: 'atomic';
  /** Its x and y are relative to this fragment. */
  readonly fragment: BoxFragment;
}

/** Static position of an absolutely positioned box. None is left on a finished page: the box itself replaces it. */
export interface PlaceholderFragment extends Rect {
  readonly kind: 'placeholder';
  readonly box: Box;
}

/** The rules of a table with collapsed borders, already resolved by the conflict rules (CSS 2.2 §17.6.2.1). */
export interface CollapsedBordersFragment extends Rect {
  readonly kind: 'collapsed-borders';
  /** Centre lines, relative to this fragment. */
  readonly segments: readonly BorderSegment[];
}

/** The rules between columns that have content (css-multicol-1 §4), painted below that content. */
export interface ColumnRulesFragment extends Rect {
  readonly kind: 'column-rules';
  readonly segments: readonly BorderSegment[];
}

export interface BorderSegment {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly width: number;
  readonly style: BorderStyle;
  readonly color: Color;
}
