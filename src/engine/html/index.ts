/**
 * HTML text -> ElementTree. Parses as browsers do, then copies what parse5 answers into our own readonly tree, so that
 * no later stage knows the parser. It reads no files and runs no scripts.
 */
export type { ElementNode, ElementTree, HtmlNode, TextNode } from './element-tree.ts';
export { checkFragmentLinks, fragmentOf, linkTargets, reportMissingTarget } from './fragment-links.ts';
export { parseDrawing } from './parse-drawing.ts';
export { parseHtml } from './parse-html.ts';
export { type StylesheetReference, stylesheetsOf } from './stylesheets-of.ts';
export { ancestorsOf, elementsIn, textOf } from './walk-tree.ts';
