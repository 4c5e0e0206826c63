/**
 * ElementTree and Stylesheets -> StyledTree. Rules are compiled once; each element asks the index which of them match,
 * the cascade picks the winners, the table of properties computes them, equal styles are shared. Pages get their style
 * in the same manner. Nothing after this stage sees raw CSS; this stage knows neither fonts nor boxes.
 */
export { propertyNames } from './cascade/compile-declarations.ts';
export type { ComputedStyle, Display } from './computed-style.ts';
export { initialStyle } from './initial-style.ts';
export { propertyTable } from './properties/property-table.ts';
export { a4Page, type DefaultPage, type StyleOptions, styleTree } from './style-tree.ts';
export * from './styled-tree.ts';
export * from './values.ts';
