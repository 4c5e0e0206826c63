import { isRecord } from './guards.ts';
import type { Helper } from './helper.ts';

/**
 * How the cells of a column are set: `start`, `end` or `centre`.
 *
 * Usage: `{{alignOf ../../columns @index}}` in the cells of a table's rows
 */
export const alignOf: Helper = ({ args: [columns, index] }) => {
  const column: unknown = Array.isArray(columns) ? columns[Number(index)] : null;
  return isRecord(column) ? column.align : 'start';
};
