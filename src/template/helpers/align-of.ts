import { isRecord } from './guards.ts';
import type { Helper } from './helper.ts';

/** One of the columns that a brief describes; null where it describes none. */
export const columnAt = (columns: unknown, index: unknown): Readonly<Record<string, unknown>> | null => {
  const column: unknown = Array.isArray(columns) ? columns[Number(index)] : null;
  return isRecord(column) ? column : null;
};

/**
 * How the cells of a column are set: `start`, `end` or `centre`.
 *
 * @param columns the columns of a table
 * @param index the position of the column
 *
 * Usage: `{{alignOf grid.columns @index}}` in the cells of a table's rows, inside `{{#with table as |grid|}}`
 */
export const alignOf: Helper = ({ args: [columns, index] }) => columnAt(columns, index)?.align ?? 'start';
