import type { Span } from '../../diagnostics/index.ts';
import type { MarginBoxName } from '../css/index.ts';
import type { ElementNode, ElementTree } from '../html/element-tree.ts';
import type { ComputedStyle } from './computed-style.ts';
import type { ContentItem, Edges } from './values.ts';

export type { MarginBoxName };

export type PseudoElement =
  | 'before'
  | 'after'
  | 'marker'
  | 'footnote-call'
  | 'footnote-marker'
  | 'first-letter'
  | 'first-line';

/** The element tree with a computed style for every element and every pseudo-element that a rule speaks of. */
export interface StyledTree {
  readonly tree: ElementTree;
  readonly styleOf: (element: ElementNode) => ComputedStyle;
  /**
   * Style of a pseudo-element, or null when none is generated. `::before` and `::after` are null unless their
   * `content` generates a box; `::marker` is null only on elements that are no list items.
   */
  readonly pseudoStyleOf: (element: ElementNode, pseudo: PseudoElement) => ComputedStyle | null;
  readonly firstParts: FirstParts;
  /** A style with the initial value of each property that is not inherited: for anonymous boxes. */
  readonly anonymousStyle: (parent: ComputedStyle, display: ComputedStyle['display']) => ComputedStyle;
  readonly pages: PageStyles;
  readonly fontFaces: readonly FontFaceRule[];
  readonly counterStyles: CounterStyles;
}

/** Styles of the first letter and the first line of block containers (css-pseudo-4 §2). */
export interface FirstParts {
  /** Whether a rule speaks of that part of the block. */
  readonly has: (block: ElementNode, pseudo: 'first-letter' | 'first-line') => boolean;
  /** Style of the block's first letter, which stands in the element `around`. */
  readonly letterStyle: (block: ElementNode, around: ElementNode) => ComputedStyle;
  /** Styles within the line that is the first of all these blocks, outermost first, and stands in `around`. */
  readonly lineStyles: (blocks: readonly ElementNode[], around: ElementNode) => FirstLineStyles;
}

export interface FirstLineStyles {
  readonly style: ComputedStyle;
  /** Style of an element or pseudo-element on the line; null where it is not in the element around the line. */
  readonly styleOf: (element: ElementNode, pseudo: PseudoElement | null) => ComputedStyle | null;
}

/** Text of a counter value in a counter style (css-counter-styles-3), without the marker's prefix and suffix. */
export interface CounterStyles {
  readonly format: (value: number, style: string) => string;
  /** As a list marker: with prefix and suffix, for instance `3. `. */
  readonly marker: (value: number, style: string) => string;
}

/** Where a page stands in the document: what `@page` selectors may ask. */
export interface PageSelection {
  readonly name: string;
  readonly isFirst: boolean;
  readonly isLeft: boolean;
  readonly isBlank: boolean;
  /** 1-based place in the document, for `:nth()`. */
  readonly index: number;
}

export interface PageStyles {
  /** The style of a page; the same object for the same selection. */
  readonly select: (selection: PageSelection) => PageStyle;
  /** The names that `@page` rules speak of, to tell an unreachable one. */
  readonly names: ReadonlySet<string>;
  /** The page counter, and the other counters that page-margin boxes show. */
  readonly counters: ReadonlySet<string>;
}

/** The page context (css-page-3 §4): sheet size, the box properties of the page, its margin boxes. */
export interface PageStyle {
  /** Size of the sheet in px. */
  readonly width: number;
  readonly height: number;
  readonly box: PageBox;
  /** Margins, borders, padding, background, counters and font of the page box itself. */
  readonly style: ComputedStyle;
  /** Only the margin boxes that generate content (`content` is a list). */
  readonly marginBoxes: ReadonlyMap<MarginBoxName, ComputedStyle & { readonly content: readonly ContentItem[] }>;
  /** Where a stylesheet says what a margin box holds. */
  readonly contentPlaces: ReadonlyMap<MarginBoxName, Span>;
  /** The footnote area (`@footnote`), for its border, margin and padding. */
  readonly footnoteArea: ComputedStyle;
  /** Crop and registration marks asked for by `marks`, and `bleed` in px. */
  readonly marks: { readonly crop: boolean; readonly cross: boolean };
  readonly bleed: number;
  /** How the finished page is turned to be read (`page-orientation`), clockwise. */
  readonly rotation: PageRotation;
}

export type PageRotation = 0 | 90 | 270;

/** Used widths of the edges of a page box. */
export interface PageBox {
  readonly margin: Edges;
  readonly border: Edges;
  readonly padding: Edges;
}

/** A font named by an `@font-face` rule; only local files are read. */
export interface FontFaceRule {
  readonly family: string;
  /** Addresses in the order of `src`; `local()` names stay as they are. */
  readonly sources: readonly (
    | { readonly kind: 'url'; readonly url: string }
    | { readonly kind: 'local'; readonly name: string }
  )[];
  readonly weight: readonly [number, number];
  readonly style: 'normal' | 'italic';
  readonly unicodeRange: readonly (readonly [number, number])[] | null;
  readonly span: import('../../diagnostics/index.ts').Span;
}
