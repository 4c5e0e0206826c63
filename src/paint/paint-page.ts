import type { ElementNode, MarginBoxName, Page, Rect } from '../engine/index.ts';
import { noEdges, pageArea, pageBorderBox } from '../engine/index.ts';
import { hasBackground, paintBackground } from './background.ts';
import { paintBorder, paintOutline } from './border.ts';
import { Canvas } from './canvas.ts';
import type { Artifact, DisplayList } from './display-list.ts';
import { paintContext } from './paint-fragment.ts';
import type { Painter } from './painter.ts';
import { paintPrinterMarks } from './printer-marks.ts';
import { noRadii, usedRadii } from './shapes.ts';

/** What all pages share. */
export type PageTools = Pick<Painter, 'tools' | 'styleOf' | 'structure' | 'wholes' | 'root' | 'canvasSource'>;

/** One page in the order of css-page-3 §3.1: the page, the canvas, the page's border, content, margin boxes. */
export const paintPage = (page: Page, shared: PageTools): DisplayList => {
  const canvas = new Canvas();
  const viewport = pageArea(page.style);
  const painter: Painter = { ...shared, canvas, page: page.number, artifact: null, decorations: [], viewport };
  noteAnchors(canvas, page);
  paintSheet(painter, page);
  const inOrder = [...page.marginBoxes].sort((a, b) => levelOf(a) - levelOf(b));
  for (const box of inOrder) if (levelOf(box) < 0) paintMarginBox(painter, box);
  paintCanvas(painter, page);
  paintPageBorder(painter, page);
  if (page.body) paintContext(painter, page.body, page.body.x, page.body.y);
  for (const box of inOrder) if (levelOf(box) >= 0) paintMarginBox(painter, box);
  paintPrinterMarks(canvas, page.style);
  const { width, height, bleed, rotation } = page.style;
  return { number: page.number, width, height, bleed, rotation, items: canvas.finish() };
};

type MarginBox = Page['marginBoxes'][number];

/** `z-index` works on margin boxes as if they were positioned; the document has level 0 (css-page-3 §3.1). */
const levelOf = ({ fragment: { style } }: MarginBox): number => (style.zIndex === 'auto' ? 0 : style.zIndex);

const paintMarginBox = (painter: Painter, { name, fragment }: MarginBox): void =>
  paintContext({ ...painter, artifact: artifactOf(name) }, fragment, fragment.x, fragment.y);

const noteAnchors = (canvas: Canvas, { marks }: Page): void => {
  for (const { mark, x, y } of marks) if (mark.kind === 'anchor') canvas.note({ kind: 'anchor', id: mark.id, x, y });
};

/** The page's own background covers the whole sheet and what bleeds off it; pictures stand in its padding box. */
const paintSheet = (painter: Painter, { style: page }: Page): void => {
  const { style, width, height, bleed, box } = page;
  if (!hasBackground(style)) return;
  const painting: Rect = { x: 0 - bleed, y: 0 - bleed, width: width + bleed * 2, height: height + bleed * 2 };
  const { border, padding } = box;
  const { root, viewport } = painter;
  const around = { element: root, rect: pageBorderBox(page), border, padding, radii: noRadii, painting, viewport };
  paintBackground(painter, style, around);
};

/** The canvas covers the border box of the page; pictures stand as they would in the root element. */
const paintCanvas = (painter: Painter, { style: page, body }: Page): void => {
  const { canvasSource, root, viewport } = painter;
  if (!canvasSource) return;
  const painting = withBleed(pageBorderBox(page), page);
  const rect: Rect = body ?? painting;
  const border = body?.border ?? noEdges;
  const padding = body?.padding ?? noEdges;
  const around = { element: root, rect, border, padding, radii: noRadii, painting, viewport };
  paintBackground(painter, painter.styleOf(canvasSource), around);
};

/** Where the page has no margin, what reaches its edge goes on into the bleed. */
const withBleed = (rect: Rect, { bleed, box: { margin } }: Page['style']): Rect => {
  const beyond = (edge: number): number => (edge <= 0 ? bleed : 0);
  const { top, right, bottom, left } = margin;
  return {
    x: rect.x - beyond(left),
    y: rect.y - beyond(top),
    width: rect.width + beyond(left) + beyond(right),
    height: rect.height + beyond(top) + beyond(bottom),
  };
};

const paintPageBorder = ({ canvas }: Painter, { style: page }: Page): void => {
  const rect = pageBorderBox(page);
  const radii = usedRadii(page.style, rect);
  paintBorder(canvas, page.style, rect, page.box.border, radii);
  paintOutline(canvas, page.style, rect, radii);
};

const artifactOf = (name: MarginBoxName): Artifact => ({
  kind: 'artifact',
  type: 'Pagination',
  subtype: name.startsWith('top') ? 'Header' : name.startsWith('bottom') ? 'Footer' : null,
});

/** The root's background, or the body's where the root has none, belongs to the canvas (css-backgrounds-3 §2.11). */
export const canvasSourceOf = (root: ElementNode, styleOf: Painter['styleOf']): ElementNode | null => {
  if (hasBackground(styleOf(root))) return root;
  const body = root.children.find((child) => child.kind === 'element' && child.name === 'body');
  return body?.kind === 'element' && hasBackground(styleOf(body)) ? body : null;
};
