/**
 * Tables: (TableBox, Space) -> LayoutResult.
 *
 *  1. `table-grid` counts the rows through and resolves collapsing borders (`collapsed-borders`);
 *  2. `table-widths` finds the width of the table and of its columns, once for all pages;
 *  3. `measure-rows` finds the heights of rows as they are reached, or of all rows at once where the table has a height
 *     (`table-height`, `distribute-heights`); `row-rest` measures what an earlier page began;
 *  4. `plan-rows` chooses the rows of a page, repeats head and foot, and finds where the page ends;
 *  5. `grid-fragment` makes the fragments, with the backgrounds behind their cells (`cell-layers`), `layout-table` sets the captions around them.
 *
 * A table with captions is a wrapper fragment (`box: null`, its style paints nothing) around the captions and the grid;
 * without captions the grid stands alone. The grid's fragment is the one with the table's box, background and border. Row
 * groups and rows are fragments without a box. A cell over several rows is a child of its first row on the page.
 *
 * Rows keep what they were laid out as, by the identity of the table: no page lays out again what another one did. It may
 * not place the table: margins, `auto` ones too, are the parent's.
 */
export { layoutTable } from './layout-table.ts';
export { measureTable } from './table-widths.ts';
