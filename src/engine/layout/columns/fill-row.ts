import type { ColumnsBox } from '../../box/box.ts';
import { layOutToBestBreak } from '../best-break.ts';
import type { BoxFragment } from '../fragment.ts';
import type { Break, BreakToken, LayoutEnv, LayoutResult, Space } from '../layout.ts';
import { isSameToken } from '../same-token.ts';
import { compareTokens } from './flow-place.ts';

/** What columns are filled with, from where on, and up to where if that was decided before. */
export interface RowContent {
  readonly flow: ColumnsBox['flow'];
  readonly from: BreakToken;
  readonly to: BreakToken | null;
}

/** The room that the columns of a row share. */
export interface RowRoom {
  readonly width: number;
  /** Top of the row, on the page's count. */
  readonly y: number;
  /** Height of the columns. */
  readonly height: number;
  /** So many columns: what is left then goes to the next page. */
  readonly most: number;
  readonly mustPlace: boolean;
  /** The columns end above their page: what is never broken may reach out of them. */
  readonly isLow: boolean;
  /** A forced break of a page ends the row; where there are no pages, only the column. */
  readonly endsPages: boolean;
  /** Height for percentages. */
  readonly basis: number | null;
}

/** Columns with content, and where the flow goes on after them. */
export interface FilledRow {
  readonly columns: readonly Column[];
  readonly end: Break | null;
}

export interface Column {
  readonly fragment: BoxFragment;
  readonly end: Break | null;
}

/** What does not end within so many columns goes on in the last of them, however low they are. */
const mostColumns = 100;

/** Fills columns of one height, one after the other. */
export const fillRow = (content: RowContent, room: RowRoom, env: LayoutEnv): FilledRow => {
  const columns: Column[] = [];
  let from = content.from;
  for (;;) {
    const height = columns.length < mostColumns - 1 ? room.height : Number.POSITIVE_INFINITY;
    const { fragment, end } = fillColumn({ ...content, from }, { ...room, height }, env);
    if (!fragment) return { columns, end: { token: from, appeal: 'perfect', forced: null } };
    columns.push({ fragment, end });
    if (!end || endsRow(end, content, room) || columns.length >= room.most) return { columns, end };
    if (isSameToken(end.token, from)) return { columns, end };
    from = end.token;
  }
};

/** A spanner waits for floats that are still to come in further columns. */
const endsRow = ({ forced, token }: Break, { to }: RowContent, { endsPages }: RowRoom): boolean => {
  if (to && compareTokens(token, to) >= 0) return true;
  if (forced === 'spanner') return token.at !== 'floats';
  return forced !== null && forced !== 'column' && endsPages;
};

const fillColumn = (content: RowContent, room: RowRoom, env: LayoutEnv): Pick<LayoutResult, 'fragment' | 'end'> => {
  const { flow, to } = content;
  const space = columnSpace(content, room);
  const column = layOutToBestBreak(flow, space, env);
  const isReached = to && (!column.end || compareTokens(column.end.token, to) >= 0);
  if (!isReached || column.end?.forced === 'spanner') return column;
  const { fragment, end } = env.layout(flow, { ...space, to }, env);
  return { fragment, end: end && { ...end, token: to } };
};

export const columnSpace = ({ from }: RowContent, room: RowRoom): Space => ({
  width: room.width,
  height: room.basis,
  direction: 'ltr',
  imposedWidth: room.width,
  imposedHeight: null,
  y: room.y,
  bottom: room.y + room.height,
  fragmentainer: room.isLow ? 'low-column' : 'column',
  mustPlace: room.mustPlace,
  floats: null,
  from,
  to: null,
});
