import type { ElementNode } from '../html/element-tree.ts';
import type { ComputedStyle } from '../style/computed-style.ts';
import type { StyledTree } from '../style/styled-tree.ts';
import type { Box, Mark } from './box.ts';
import type { BoxOrigin } from './paragraph-box.ts';

/** A table as box building meets it: its own properties and its children, classified but not yet put in order. */
export interface TableParts {
  readonly origin: BoxOrigin;
  readonly children: readonly TableNode[];
  readonly anonymousStyle: StyledTree['anonymousStyle'];
}

/** A child of a table, of a row group, of a row, or of a column group. White space between them is left out. */
export interface TableNode {
  /** `other` is anything that is no part of a table. */
  readonly display:
    | RowGroupDisplay
    | 'table-caption'
    | 'table-column-group'
    | 'table-column'
    | 'table-row'
    | CellDisplay;
  readonly style: ComputedStyle;
  readonly element: ElementNode;
  readonly marks: readonly Mark[];
  readonly children: readonly TableNode[];
  /** The finished box of a caption, a cell or other content; null for the rest. */
  readonly box: Box | null;
  /** The caption as it is shown on the pages after the first; null for all else. */
  readonly followingBox: Box | null;
  /** `colspan` of a cell, `span` of a column or of a column group. */
  readonly columnSpan: number;
  /** 0: to the end of the row group (HTML §4.9.11). */
  readonly rowSpan: number;
}

export type RowGroupDisplay = 'table-row-group' | 'table-header-group' | 'table-footer-group';
type CellDisplay = 'table-cell' | 'other';
