import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DisplayList } from '../../src/paint/index.ts';
import { drawPage, type PageDrawing } from '../../src/preview/index.ts';

const { wholeDrawing }: { wholeDrawing: (drawing: PageDrawing) => string } = await import(
  pathToFileURL(resolve('src/preview/page/whole-drawing.js')).href
);

/** A page as the browser draws it. */
export const wholeSvg = (page: DisplayList): string => wholeDrawing(drawPage(page));
