import { isRecord } from './guards.ts';
import type { Helper } from './helper.ts';

/**
 * How the cells of a column are set: `start`, `end` or `centre`.
 *
 * @param columns the columns of a table
 * @param index the position of the column
 *
 * Usage: `{{alignOf grid.columns @index}}` in the cells of a table's rows, inside `{{#with table as |grid|}}`
 */
export const alignOf: Helper = ({ args: [columns, index] }) => {
  const column: unknown = Array.isArray(columns) ? columns[Number(index)] : null;
  return isRecord(column) ? column.align : 'start';
};
