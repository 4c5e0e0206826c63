import type { Color, ElementNode, ShapedText } from '../../engine/index.ts';
import { multiply } from '../transform.ts';
import { lengthIn, numbersIn } from './svg-attributes.ts';
import type { SvgPainter, SvgScope } from './svg-scope.ts';
import { type SvgStyle, svgStyleOf } from './svg-style.ts';

/** Text of one style. */
interface Run {
  readonly text: string;
  readonly style: SvgStyle;
  readonly element: ElementNode;
  readonly dx: number;
  readonly dy: number;
}

/** What is anchored together: text from one absolute place to the next (SVG 2 §11.5). */
interface Chunk {
  readonly x: number;
  readonly y: number;
  readonly runs: Run[];
}

/** Paints a `text` element: chunks at their places, anchored at start, middle or end. */
export const paintSvgText = (scope: SvgScope, element: ElementNode): void => {
  const chunks: Chunk[] = [];
  collect(scope, element, chunks);
  for (const { x, y, runs } of chunks.map(trimmed)) paintChunk(scope, x, y, runs);
};

type StyleScope = Pick<SvgScope, 'painter' | 'computed' | 'style' | 'viewport'>;

const collect = (scope: StyleScope, element: ElementNode, chunks: Chunk[]): void => {
  const [x, y] = [place(element, 'x', scope.viewport.width), place(element, 'y', scope.viewport.height)];
  const last = chunks[chunks.length - 1];
  if (!last || x !== null || y !== null) chunks.push({ x: x ?? last?.x ?? 0, y: y ?? last?.y ?? 0, runs: [] });
  let [dx, dy] = [place(element, 'dx', scope.viewport.width) ?? 0, place(element, 'dy', scope.viewport.height) ?? 0];
  for (const child of element.children) {
    if (child.kind === 'text') {
      const text = child.text.replace(/[\t\r\n ]+/g, ' ');
      if (text !== '') chunks[chunks.length - 1]!.runs.push({ text, style: scope.style, element, dx, dy });
      [dx, dy] = [0, 0];
    } else if (child.name === 'tspan' || child.name === 'a') {
      const computed = scope.painter.styleOf(child);
      const style = svgStyleOf(child, computed, scope);
      if (computed.display !== 'none') collect({ ...scope, computed, style }, child, chunks);
    } else scope.painter.tools.reportSkipped(child, `<${child.name}>`);
  }
};

/** The first of a list of places; places for single letters are not followed. */
const place = (element: ElementNode, name: string, basis: number): number | null => {
  const text = element.attributes.get(name);
  return lengthIn(text, basis) ?? numbersIn(text)[0] ?? null;
};

/** White space around a chunk is none of its text. */
const trimmed = (chunk: Chunk): Chunk => {
  const runs = chunk.runs.map((run, at) => {
    let text = at === 0 || chunk.runs[at - 1]?.text.endsWith(' ') ? run.text.trimStart() : run.text;
    if (at === chunk.runs.length - 1) text = text.trimEnd();
    return { ...run, text };
  });
  return { ...chunk, runs };
};

interface Piece {
  readonly shaped: ShapedText;
  readonly run: Run;
  readonly x: number;
  readonly y: number;
}

const paintChunk = (scope: SvgScope, startX: number, startY: number, runs: readonly Run[]): void => {
  const pieces: Piece[] = [];
  let [x, y] = [startX, startY];
  for (const run of runs) {
    [x, y] = [x + run.dx, y + run.dy];
    for (const shaped of scope.painter.tools.shape(run.text, run.style, run.element)) {
      pieces.push({ shaped, run, x, y });
      x += (shaped.width / shaped.face.unitsPerEm) * run.style.fontSize;
    }
  }
  const anchor = { start: 0, middle: 0.5, end: 1 }[runs[0]?.style.textAnchor ?? 'start'];
  for (const piece of pieces) paintPiece(scope, piece, (startX - x) * anchor);
};

/** Letters have one colour. */
const textColor = ({ tools }: SvgPainter, { style: { fill }, element }: Run): Color | 'none' => {
  if (fill === 'none' || !('server' in fill)) return fill;
  tools.reportSkipped(element, 'text filled with a gradient');
  return fill.fallback === 'none' ? { red: 0, green: 0, blue: 0, alpha: 1 } : fill.fallback;
};

const paintPiece = ({ painter, owner, matrix }: SvgScope, { shaped, run, x, y }: Piece, shift: number): void => {
  const { fillOpacity, visibility, fontSize } = run.style;
  const fill = textColor(painter, run);
  if (fill === 'none' || visibility !== 'visible' || shaped.glyphs.length === 0) return;
  const [a, b, c, d, e, f] = multiply(matrix, [1, 0, 0, 1, x + shift, y]);
  const isUpright = b === 0 && c === 0 && a === d && a > 0;
  const item = {
    kind: 'glyphs',
    face: shaped.face,
    color: { ...fill, alpha: fill.alpha * fillOpacity },
    runs: [shaped],
    text: shaped.text,
    spacing: null,
    copyText: shaped.text,
    element: run.element,
  } as const;
  if (isUpright) {
    painter.canvas.draw(owner, { ...item, x: e, y: f, size: fontSize * a });
    return;
  }
  painter.canvas.push({ matrix: [a, b, c, d, e, f] });
  painter.canvas.draw(owner, { ...item, x: 0, y: 0, size: fontSize });
  painter.canvas.pop();
};
