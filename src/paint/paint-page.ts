import type { ComputedStyle, ElementNode, LengthPercentageAuto, MarginBoxName, Page, Rect } from '../engine/index.ts';
import { noEdges, resolveLength } from '../engine/index.ts';
import { hasBackground, paintBackground } from './background.ts';
import { paintBorder } from './border.ts';
import { Canvas } from './canvas.ts';
import type { Artifact, DisplayList } from './display-list.ts';
import { paintContext } from './paint-fragment.ts';
import type { Painter } from './painter.ts';
import { noRadii } from './shapes.ts';

/** What all pages share. */
export type PageTools = Pick<Painter, 'tools' | 'styleOf' | 'structure' | 'root' | 'canvasSource'>;

/** One page in the order of css-page-3 §3.3: backgrounds of page and document, page border, content, margin boxes. */
export const paintPage = (page: Page, shared: PageTools): DisplayList => {
  const canvas = new Canvas();
  const painter: Painter = { ...shared, canvas, page: page.number, artifact: null, decorations: [] };
  noteAnchors(canvas, page);
  paintSheet(painter, page);
  if (page.body) paintContext(painter, page.body, page.body.x, page.body.y);
  for (const { name, fragment } of page.marginBoxes) {
    paintContext({ ...painter, artifact: artifactOf(name) }, fragment, fragment.x, fragment.y);
  }
  const { width, height, bleed } = page.style;
  return { number: page.number, width, height, bleed, items: canvas.finish() };
};

const noteAnchors = (canvas: Canvas, { marks }: Page): void => {
  for (const { mark, x, y } of marks) if (mark.kind === 'anchor') canvas.note({ kind: 'anchor', id: mark.id, x, y });
};

const paintSheet = (painter: Painter, { style: { style, width, height, bleed } }: Page): void => {
  const { canvas, tools, canvasSource, styleOf, root } = painter;
  const sheet: Rect = { x: 0 - bleed, y: 0 - bleed, width: width + bleed * 2, height: height + bleed * 2 };
  const whole = { element: root, rect: sheet, border: noEdges, padding: noEdges, radii: noRadii };
  if (hasBackground(style)) paintBackground(canvas, style, whole, tools.findImage);
  if (canvasSource) paintBackground(canvas, styleOf(canvasSource), whole, tools.findImage);
  const borders = {
    top: style.borderTopWidth,
    right: style.borderRightWidth,
    bottom: style.borderBottomWidth,
    left: style.borderLeftWidth,
  };
  paintBorder(canvas, style, pageBox(style, width, height), borders, noRadii);
};

/** The border box of the page: the sheet less its margins. */
const pageBox = (style: ComputedStyle, width: number, height: number): Rect => {
  const used = (value: LengthPercentageAuto, basis: number): number =>
    value === 'auto' ? 0 : resolveLength(value, basis);
  const [left, top] = [used(style.marginLeft, width), used(style.marginTop, height)];
  return {
    x: left,
    y: top,
    width: width - left - used(style.marginRight, width),
    height: height - top - used(style.marginBottom, height),
  };
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
