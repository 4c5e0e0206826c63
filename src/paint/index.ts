/** Page[] -> DisplayList[]: stacking order, backgrounds, borders, text, drawings, links and the logical structure. */

export type { CopyForm } from './copy-form.ts';
export type * from './display-list.ts';
export { type PaintSource, paintDocument } from './paint-document.ts';
