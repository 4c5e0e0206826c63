import { columnAt } from './align-of.ts';
import type { Helper } from './helper.ts';
import { plain } from './plain.ts';

/**
 * The title of a column without its marks: said in each cell where rows are set as lists.
 *
 * @param columns the columns of a table, or the periods of a matrix
 * @param index the position of the column
 *
 * Usage: `<td data-head="{{columnTitle grid.columns @index}}">`, inside `{{#with table as |grid|}}`
 */
export const columnTitle: Helper = (call) => {
  const [columns, index] = call.args;
  return plain({ ...call, args: [columnAt(columns, index)?.title] });
};
