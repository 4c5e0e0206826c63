import type { Mark } from '../box/box.ts';
import type { BoxFragment } from '../layout/fragment.ts';
import type { MarginBoxName, PageStyle } from '../style/styled-tree.ts';

/** One finished page. All positions are px from the left top corner of the sheet. */
export interface Page {
  /** 1-based. */
  readonly number: number;
  readonly style: PageStyle;
  readonly isLeft: boolean;
  readonly isBlank: boolean;
  readonly name: string;
  /** The content of the page; null on a blank page. */
  readonly body: BoxFragment | null;
  readonly marginBoxes: readonly { readonly name: MarginBoxName; readonly fragment: BoxFragment }[];
  /** What begins on this page, with its place on the sheet, in document order. */
  readonly marks: readonly PlacedMark[];
}

export interface PlacedMark {
  readonly mark: Mark;
  readonly x: number;
  readonly y: number;
}
