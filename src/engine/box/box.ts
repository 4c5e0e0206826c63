import type { Span } from '../../diagnostics/index.ts';
import type { ElementNode } from '../html/element-tree.ts';
import type { Picture } from '../image/drawing.ts';
import type { ComputedStyle } from '../style/computed-style.ts';
import type { PseudoElement } from '../style/styled-tree.ts';

/**
 * The box tree: immutable, made once per pass from the styled tree. Boxes know style and structure; where they stand on
 * which page, only fragments know. Boxes are compared and cached by identity.
 */
export type Box = BlockContainer | SpannerBox | FlexBox | TableBox | ReplacedBox;

export type BlockContainer = BlockBox | ParagraphBox | ColumnsBox;

interface BoxBase {
  readonly style: ComputedStyle;
  /** The element that generated the box; for anonymous boxes, the nearest one around. */
  readonly element: ElementNode;
  /** The pseudo-element, when it generated the box. */
  readonly pseudo: PseudoElement | null;
  readonly isAnonymous: boolean;
  /** List marker outside the principal box. */
  readonly marker: MarkerBox | null;
  /** Names and references that take effect where the box begins. */
  readonly marks: readonly Mark[];
}

/** A block container that holds only block-level boxes. */
export interface BlockBox extends BoxBase {
  readonly kind: 'block';
  readonly children: readonly Box[];
}

/** A block container that establishes an inline formatting context: it holds lines. */
export interface ParagraphBox extends BoxBase {
  readonly kind: 'paragraph';
  readonly items: readonly InlineItem[];
  /**
   * The text of the items joined, white space collapsed and case transformed: what break offsets count in. A forced
   * break is `\n`, an atomic box or leader U+FFFC; opening and closing of inline boxes takes no character.
   */
  readonly text: string;
  /** The same with the styles of `::first-line`: the first line is made from it. */
  readonly firstLine?: FirstLine;
  /** Footnotes that share its lines. */
  readonly joined?: readonly JoinedNote[];
}

/** Where the text of a footnote stands in that of the paragraph that it shares with others. */
export interface JoinedNote {
  readonly note: ParagraphBox;
  readonly start: number;
  readonly end: number;
}

export interface FirstLine {
  /** The blocks whose first line it is and that have a rule for it, outermost first. */
  readonly blocks: readonly ElementNode[];
  readonly paragraph: ParagraphBox;
}

export const isBlockContainer = (box: Box): box is BlockContainer =>
  box.kind === 'block' || box.kind === 'paragraph' || box.kind === 'columns';

/** A multi-column container (css-multicol-1 §2). */
export interface ColumnsBox extends BoxBase {
  readonly kind: 'columns';
  /** An anonymous block container with all content: what the columns are filled with. */
  readonly flow: BlockBox | ParagraphBox;
}

/** The place of a box that spans all columns, in the flow that it interrupts (css-multicol-1 §6). */
export interface SpannerBox extends BoxBase {
  readonly kind: 'spanner';
  readonly content: Box;
}

/** A flex container; its items stand in order-modified document order (css-flexbox-1 §4 and §5.4). */
export interface FlexBox extends BoxBase {
  readonly kind: 'flex';
  readonly items: readonly Box[];
  /** Children that are positioned absolutely: no items, but they have a static position here (§4.1). */
  readonly positioned: readonly Box[];
}

/** A table wrapper box with its grid (css-tables-3 §3). Missing parts are already filled in by anonymous boxes. */
export interface TableBox extends BoxBase {
  readonly kind: 'table';
  readonly captions: readonly Box[];
  /** What stands above the table where it goes on on another page. */
  readonly followingCaptions: readonly Box[];
  readonly columns: readonly TableColumn[];
  /** Rows in the order in which they are laid out: heads, bodies, feet. */
  readonly groups: readonly TableRowGroup[];
}

export interface TableColumn {
  readonly style: ComputedStyle | null;
  readonly groupStyle: ComputedStyle | null;
}

export interface TableRowGroup {
  readonly role: 'head' | 'body' | 'foot';
  readonly style: ComputedStyle;
  readonly element: ElementNode;
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly style: ComputedStyle;
  readonly element: ElementNode;
  readonly marks: readonly Mark[];
  readonly cells: readonly TableCell[];
}

/** A cell with its place in the grid. Its content is a block container with `display: table-cell`. */
export interface TableCell {
  readonly column: number;
  readonly columnSpan: number;
  /** At least 1, cut at the end of the row group. */
  readonly rowSpan: number;
  readonly box: BlockContainer;
}

/** A picture, or a drawing within the HTML; as an inline it stands in a paragraph as an atomic item. */
export interface ReplacedBox extends BoxBase {
  readonly kind: 'replaced';
  readonly content:
    | { readonly kind: 'picture'; readonly picture: Picture }
    | { readonly kind: 'svg'; readonly element: ElementNode }
    /** The picture could not be read; a message said so. It keeps its place. */
    | { readonly kind: 'missing' };
  /** Natural size in px (css-images-3 §4). */
  readonly naturalWidth: number | null;
  readonly naturalHeight: number | null;
  readonly naturalRatio: number | null;
}

export interface MarkerBox {
  readonly style: ComputedStyle;
  /** The marker's content laid out as one line; for `list-style-type: disc` and the like, its text. */
  readonly paragraph: ParagraphBox;
}

export type InlineItem =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly style: ComputedStyle;
      readonly element: ElementNode;
      readonly pseudo: PseudoElement | null;
      /** Where the text stands in the HTML, for messages; null for generated content. */
      readonly span: Span | null;
    }
  | {
      readonly kind: 'open';
      readonly style: ComputedStyle;
      readonly element: ElementNode;
      readonly pseudo: PseudoElement | null;
      readonly marks: readonly Mark[];
    }
  | { readonly kind: 'close' }
  | { readonly kind: 'break' }
  | { readonly kind: 'atomic'; readonly box: Box }
  /** Absolutely positioned: here it would stand if it were in flow (CSS 2.2 §10.3.7, static position). */
  | { readonly kind: 'out-of-flow'; readonly box: Box }
  /** A float (CSS 2.2 §9.5): it stands beside the line that it would be on, or below it. */
  | { readonly kind: 'float'; readonly box: Box }
  | { readonly kind: 'leader'; readonly pattern: string; readonly style: ComputedStyle; readonly element: ElementNode };

/** Something that becomes true on the page where a box begins. */
export type Mark =
  | { readonly kind: 'anchor'; readonly id: string }
  /** Generated content of the element asks for its page. */
  | { readonly kind: 'place'; readonly element: ElementNode }
  | { readonly kind: 'string'; readonly name: string; readonly value: string }
  /** Here an element left the flow for the margin boxes of the pages from here on. */
  | { readonly kind: 'running'; readonly name: string; readonly element: ElementNode }
  /** A counter that pages show has this value from here on, or goes up by it. */
  | { readonly kind: 'counter'; readonly name: string; readonly value: number; readonly isIncrement: boolean }
  | {
      readonly kind: 'bookmark';
      readonly level: number;
      readonly label: string;
      readonly isOpen: boolean;
      readonly element: ElementNode;
    };
