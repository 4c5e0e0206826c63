import type { InlineItem, ParagraphBox } from '../../box/box.ts';
import type { ComputedStyle } from '../../style/computed-style.ts';
import type { ShapedText } from '../../text/index.ts';

export type TextItem = Extract<InlineItem, { kind: 'text' }>;
export type OpenItem = Extract<InlineItem, { kind: 'open' }>;
export type AtomicItem = Extract<InlineItem, { kind: 'atomic' }>;
export type OutOfFlowItem = Extract<InlineItem, { kind: 'out-of-flow' }>;
export type FloatItem = Extract<InlineItem, { kind: 'float' }>;
export type LeaderItem = Extract<InlineItem, { kind: 'leader' }>;

/**
 * A paragraph cut into the pieces that lines are made of, whatever their width: made once per paragraph. Pieces follow
 * each other without a gap; opening and closing of inline boxes takes no text.
 */
export interface InlineContent {
  readonly paragraph: ParagraphBox;
  readonly pieces: readonly Piece[];
  /** For each piece, whether a line may end before it. */
  readonly breakBefore: readonly boolean[];
  /** The boxes around each piece, and after the last, that have their edges on every line; null where there are none. */
  readonly cloned: readonly (readonly OpenItem[])[] | null;
  /** The embedding level of each character; null where all runs from left to right. */
  readonly levels: Uint8Array | null;
  /** The part of a word between two offsets of the paragraph's text, shaped anew. */
  readonly slice: (word: WordPiece, start: number, end: number) => WordPiece;
  /** The hyphen that shows where a word of this text is divided. */
  readonly hyphen: (item: TextItem) => HyphenMark;
}

export interface HyphenMark {
  readonly runs: readonly ShapedText[];
  readonly width: number;
}

interface PieceBase {
  /** Offsets into the paragraph's text. */
  readonly start: number;
  readonly end: number;
}

export type Piece =
  | WordPiece
  | SpacePiece
  | TabPiece
  | ForcedBreakPiece
  | OpenPiece
  | ClosePiece
  | AtomicPiece
  | LeaderPiece
  | OutOfFlowPiece
  | FloatPiece;

/** Text without an ordinary opportunity to break in it. */
export interface WordPiece extends PieceBase {
  readonly kind: 'word';
  readonly item: TextItem;
  readonly text: string;
  readonly runs: readonly ShapedText[];
  readonly width: number;
  /** It ends at a soft hyphen: a hyphen shows when the line ends after it. */
  readonly endsSoft: boolean;
}

export interface SpacePiece extends PieceBase {
  readonly kind: 'space';
  readonly item: TextItem;
  readonly text: string;
  readonly runs: readonly ShapedText[];
  readonly width: number;
  /** What becomes of it at the end of a line: removed, kept but out of account, or kept (css-text-3 §4.1.2). */
  readonly atLineEnd: 'removed' | 'hangs' | 'kept';
}

export interface TabPiece extends PieceBase {
  readonly kind: 'tab';
  readonly item: TextItem;
  readonly runs: readonly ShapedText[];
  /** Distance of the tab stops. */
  readonly distance: number;
}

export interface ForcedBreakPiece extends PieceBase {
  readonly kind: 'forced-break';
}

export interface OpenPiece extends PieceBase {
  readonly kind: 'open';
  readonly item: OpenItem;
}

export interface ClosePiece extends PieceBase {
  readonly kind: 'close';
  readonly item: OpenItem;
}

export interface AtomicPiece extends PieceBase {
  readonly kind: 'atomic';
  readonly item: AtomicItem;
}

export interface OutOfFlowPiece extends PieceBase {
  readonly kind: 'out-of-flow';
  readonly item: OutOfFlowItem;
}

export interface FloatPiece extends PieceBase {
  readonly kind: 'float';
  readonly item: FloatItem;
  /** How many floats of the paragraph come before it. */
  readonly number: number;
}

export interface LeaderPiece extends PieceBase {
  readonly kind: 'leader';
  readonly item: LeaderItem;
  readonly runs: readonly ShapedText[];
  /** Width of one pattern. */
  readonly width: number;
}

/** A place between two lines: a piece, and how far into it. */
export interface Cursor {
  readonly index: number;
  readonly offset: number;
}

/** What of a style the width of a run depends on. */
export type SpacingStyle = Pick<ComputedStyle, 'fontSize' | 'letterSpacing' | 'wordSpacing'>;

/** How much of the paragraph's text an item takes. */
export const textLength = (item: InlineItem): number => {
  switch (item.kind) {
    case 'text':
      return item.text.length;
    case 'open':
    case 'close':
    case 'out-of-flow':
    case 'float':
      return 0;
    default:
      return 1;
  }
};
