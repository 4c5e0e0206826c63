/**
 * Multi-column layout (css-multicol-1): rows of columns, and between them the boxes that span all columns.
 *
 *  1. geometry: how many columns there are, how wide and how far apart (§3);
 *  2. rows: the flow is laid out column after column from one token to the next, as pages are (§5);
 *  3. a row that is the last on its page, or above a spanner, is balanced by trying heights (§7);
 *  4. spanners are laid out as wide as the container, and the flow goes on below them (§6).
 *
 * May not look into the flow but by tokens: what a column holds is decided by the modes within it.
 */
export { layoutColumns } from './layout-columns.ts';
export { measureColumns } from './measure-columns.ts';
