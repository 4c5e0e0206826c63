import type { Diagnostic, Report } from '../diagnostics/index.ts';
import { type ElementNode, type LaidOut, type Page, type StyledTree, textShaperFor } from '../engine/index.ts';
import { wholeBoxes } from './broken-boxes.ts';
import { checkPaintedText } from './check-painted-text.ts';
import { checkContrast } from './contrast/check-contrast.ts';
import type { OutlineItem, PaintedDocument } from './display-list.ts';
import { checkOverflow } from './overflow/check-overflow.ts';
import { canvasSourceOf, paintPage } from './paint-page.ts';
import type { PaintTools } from './painter.ts';
import { StructureBuilder } from './structure/structure-builder.ts';

/** What the engine hands over: pages, and what they were made from. */
export type PaintSource = Pick<LaidOut, 'pages' | 'fonts' | 'images'> & {
  readonly styled: Pick<StyledTree, 'tree' | 'styleOf'>;
};

/**
 * Page[] -> PaintedDocument: what is drawn where, in which order, and what it means. Steps: a structure node for each
 * element, a display list for each page, bookmarks from the pages' marks; what is painted is checked
 * against the pages, the pages for content that leaves them, and text for its contrast; then structure that stayed empty is dropped.
 * It moves nothing that layout has placed, opens no file, and knows nothing of the format that is written.
 */
export const paintDocument = (source: PaintSource, report: Report): PaintedDocument => {
  const { tree, styleOf } = source.styled;
  checkOverflow(source.pages, report);
  const structure = new StructureBuilder(tree.root, styleOf, report);
  const shared = {
    tools: toolsOf(source, report),
    styleOf,
    structure,
    wholes: wholeBoxes(source.pages),
    root: tree.root,
    canvasSource: canvasSourceOf(tree.root, styleOf),
  };
  const lists = source.pages.map((page) => {
    const list = paintPage(page, shared);
    checkPaintedText(page, list, report);
    return list;
  });
  checkContrast(lists, report);
  return {
    pages: lists,
    structure: structure.finish(),
    outline: source.pages.flatMap(outlineOf),
    title: tree.title,
    language: tree.language,
  };
};

const toolsOf = ({ fonts, images }: PaintSource, report: Report): PaintTools => ({
  shape: (text, style, element) => {
    const { runs, missing } = textShaperFor(style, fonts).shape(text, null);
    for (const cluster of missing) report(missingGlyph(cluster, element));
    return runs;
  },
  primaryFace: (style) => fonts.primary(style),
  findImage: images.read,
  reportSkipped: skippedReporter(report),
});

/** A drawing may be shown on several pages. */
const skippedReporter = (report: Report): PaintTools['reportSkipped'] => {
  const told = new Map<ElementNode, Set<string>>();
  return (element, what) => {
    const known = told.get(element) ?? new Set();
    told.set(element, known);
    if (known.has(what)) return;
    known.add(what);
    report({
      severity: 'warning',
      code: 'SVG-not-supported',
      message: `${what} in a drawing is not supported and is left out`,
      span: element.span,
      hint: 'draw it with shapes, gradients, clip paths and text',
    });
  };
};

const missingGlyph = (cluster: string, { span }: ElementNode): Diagnostic => ({
  severity: 'warning',
  code: 'TEXT-missing-glyph',
  message: `No font has the character "${cluster}" of this drawing`,
  span,
  hint: 'add a font that has it to the font-family',
});

const outlineOf = (page: Page): readonly OutlineItem[] =>
  page.marks.flatMap(({ mark, x, y }) =>
    mark.kind === 'bookmark'
      ? [{ title: mark.label, level: mark.level, isOpen: mark.isOpen, page: page.number, x, y }]
      : [],
  );
