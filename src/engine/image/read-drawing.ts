import type { Report, SourceFile } from '../../diagnostics/index.ts';
import { loadStylesheets } from '../css/index.ts';
import { parseDrawing } from '../html/index.ts';
import type { AssetReader } from '../html-source.ts';
import { styleTree } from '../style/index.ts';
import type { Drawing } from './drawing.ts';
import { svgNaturalSize } from './svg-natural-size.ts';

/** A picture is shown without anything beside it (SVG 2 §7.2.3, secure static mode). */
const nothingBeside: AssetReader = {
  read: () => ({ kind: 'error', message: 'a drawing that is used as a picture reads no other file' }),
};

/** Reads an SVG file; what is wrong in it is told at its place there. Null when it holds no drawing. */
export const readDrawing = (file: SourceFile, report: Report): Drawing | null => {
  const tree = parseDrawing(file, report);
  if (!tree) return null;
  const sheets = loadStylesheets(tree, { html: file, stylesheets: [], assets: nothingBeside }, report);
  const { styleOf } = styleTree(tree, sheets, { report });
  return { format: 'svg', root: tree.root, styleOf, ...svgNaturalSize(tree.root) };
};
