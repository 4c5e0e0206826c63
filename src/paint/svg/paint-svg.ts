import { type ComputedStyle, type ElementNode, initialStyle, type Rect } from '../../engine/index.ts';
import type { Owner } from '../canvas.ts';
import type { Matrix, Paint, PathCommand } from '../display-list.ts';
import { rectanglePath } from '../shapes.ts';
import type { Stroke } from '../stroke.ts';
import { multiply } from '../transform.ts';
import { lengthAttribute, transformAttribute } from './svg-attributes.ts';
import { svgPaint } from './svg-gradient.ts';
import { paintSvgImage } from './svg-image.ts';
import { paintMarkers } from './svg-marker.ts';
import { type PaintContent, paintPattern, patternOf } from './svg-pattern.ts';
import type { SvgPainter, SvgScope } from './svg-scope.ts';
import { shapeOf, transformed } from './svg-shape.ts';
import { opacityOf, type SvgStyle, svgStyleOf } from './svg-style.ts';
import { paintSvgText } from './svg-text.ts';
import { viewOf } from './view-box.ts';

const deepest = 40;
const deepestUse = 8;
const mostRepeats = 50_000;

/** Paints a drawing as vectors (SVG 2): shapes, groups, references within itself, and text. */
export const paintSvg = (
  painter: SvgPainter,
  owner: Owner,
  root: ElementNode,
  rect: Rect,
  computed: ComputedStyle,
): void => {
  const view = viewOf(root, rect);
  if (!view) return;
  const parent = { computed: initialOf(painter, root), style: computed };
  const style = svgStyleOf(root, computed, parent);
  const ids = new Map(elementsIn(root).flatMap((element) => idOf(element)));
  painter.canvas.push({ clip: rectanglePath(rect) });
  const repeats = { left: mostRepeats };
  paintChildren({ painter, owner, ids, ...view, computed, style, depth: 0, repeats, isRepeated: false }, root, 0);
  if (repeats.left < 0) painter.tools.reportSkipped(root, `more than ${mostRepeats} elements by <use>`);
  painter.canvas.pop();
};

/** What the root inherits: rules that speak of the drawing itself must not look inherited. */
const initialOf = (painter: SvgPainter, { parent }: ElementNode): ComputedStyle =>
  parent ? painter.styleOf(parent) : initialStyle;

const elementsIn = (element: ElementNode): readonly ElementNode[] => [
  element,
  ...element.children.flatMap((child) => (child.kind === 'element' ? elementsIn(child) : [])),
];

const idOf = (element: ElementNode): readonly (readonly [string, ElementNode])[] => {
  const id = element.attributes.get('id');
  return id === undefined ? [] : [[id, element]];
};

const paintChildren = (scope: SvgScope, element: ElementNode, uses: number): void => {
  if (scope.depth > deepest) return;
  for (const child of element.children) if (child.kind === 'element') paintElement(scope, child, uses);
};

/** Elements that are drawn only where others refer to them, and those that say something about the drawing. A colon
 * stands in what drawing programs write for themselves.
 */
const notDrawn: ReadonlySet<string> = new Set([
  'defs',
  'clipPath',
  'mask',
  'marker',
  'pattern',
  'symbol',
  'linearGradient',
  'radialGradient',
  'filter',
  'title',
  'desc',
  'metadata',
  'style',
  'script',
  'animate',
  'animateMotion',
  'animateTransform',
  'set',
  'view',
]);

const paintElement = (outer: SvgScope, element: ElementNode, uses: number): void => {
  const computed = outer.painter.styleOf(element);
  if (notDrawn.has(element.name) || element.name.includes(':') || computed.display === 'none') return;
  if (element.attributes.get('display') === 'none') return;
  if (uses > 0 && outer.repeats.left-- <= 0) return;
  const matrix = multiply(outer.matrix, transformAttribute(element.attributes.get('transform')));
  const style = svgStyleOf(element, computed, outer);
  const scope: SvgScope = { ...outer, matrix, computed, style, depth: outer.depth + 1 };
  const opacity = opacityOf(element, computed);
  const clip = clipOf(scope, element);
  const isLayer = opacity < 1 || clip !== null;
  reportEffects(scope, element);
  if (isLayer) scope.painter.canvas.push({ opacity, ...(clip ?? {}) });
  paintByName(scope, element, uses);
  if (isLayer) scope.painter.canvas.pop();
};

const effects = ['mask', 'filter'];

/** What would change how an element looks, and is not done. */
const reportEffects = ({ painter }: SvgScope, element: ElementNode): void => {
  for (const name of effects) {
    const value = element.attributes.get(name);
    if (value !== undefined && value !== 'none') painter.tools.reportSkipped(element, `"${name}"`);
  }
};

const paintByName = (scope: SvgScope, element: ElementNode, uses: number): void => {
  switch (element.name) {
    case 'g':
    case 'a':
      paintChildren(scope, element, uses);
      break;
    case 'switch':
      paintSwitch(scope, element, uses);
      break;
    case 'svg':
      paintNested(scope, element, uses);
      break;
    case 'use':
      paintUse(scope, element, uses);
      break;
    case 'text':
      paintSvgText(scope, element);
      break;
    case 'image':
      paintSvgImage(scope, element);
      break;
    default:
      paintShape(scope, element, uses);
      break;
  }
};

/** The first child that asks for nothing beyond SVG (SVG 2 §5.7). */
const paintSwitch = (scope: SvgScope, { children }: ElementNode, uses: number): void => {
  const chosen = children
    .filter((child) => child.kind === 'element')
    .find(({ name, attributes }) => name !== 'foreignObject' && !attributes.has('requiredExtensions'));
  if (chosen) paintElement(scope, chosen, uses);
};

const placed = ({ matrix, viewport }: SvgScope, element: ElementNode): Matrix => {
  const x = lengthAttribute(element, 'x', 'x', viewport) ?? 0;
  const y = lengthAttribute(element, 'y', 'y', viewport) ?? 0;
  return multiply(matrix, [1, 0, 0, 1, x, y]);
};

const paintNested = (scope: SvgScope, element: ElementNode, uses: number): void => {
  const width = lengthAttribute(element, 'width', 'x', scope.viewport) ?? scope.viewport.width;
  const height = lengthAttribute(element, 'height', 'y', scope.viewport) ?? scope.viewport.height;
  const rect = { x: 0, y: 0, width, height };
  const view = viewOf(element, rect);
  if (!view || width <= 0 || height <= 0) return;
  const matrix = placed(scope, element);
  scope.painter.canvas.push({ clip: transformed(rectanglePath(rect), matrix) });
  paintChildren({ ...scope, viewport: view.viewport, matrix: multiply(matrix, view.matrix) }, element, uses);
  scope.painter.canvas.pop();
};

/** `use` draws another element of the same drawing; the depth is limited, so that circles end. */
const paintUse = (scope: SvgScope, element: ElementNode, uses: number): void => {
  const address = element.attributes.get('href') ?? element.attributes.get('xlink:href');
  const target = scope.ids.get(localId(address));
  if (!target) scope.painter.tools.reportSkipped(element, `<use> of "${address ?? ''}"`);
  else if (uses >= deepestUse) scope.painter.tools.reportSkipped(element, `<use> more than ${deepestUse} deep`);
  if (!target || uses >= deepestUse) return;
  const inner = { ...scope, matrix: placed(scope, element) };
  if (target.name === 'symbol' || target.name === 'svg') paintNested(inner, target, uses + 1);
  else paintElement(inner, target, uses + 1);
};

const localId = (address: string | undefined): string => (address?.startsWith('#') ? address.slice(1) : '');

/** The clip path that an element names: the shapes in it, joined. */
const clipOf = (
  scope: SvgScope,
  element: ElementNode,
): { readonly clip: readonly PathCommand[]; readonly clipRule: 'nonzero' | 'evenodd' } | null => {
  const id = /^url\(\s*["']?#([^"')]+)["']?\s*\)/.exec(element.attributes.get('clip-path')?.trim() ?? '')?.[1];
  const source = id === undefined ? undefined : scope.ids.get(id);
  if (source?.name !== 'clipPath') return null;
  const outer = multiply(scope.matrix, transformAttribute(source.attributes.get('transform')));
  const shapes = source.children.filter((child) => child.kind === 'element');
  const clip = shapes.flatMap((shape) => {
    const matrix = multiply(outer, transformAttribute(shape.attributes.get('transform')));
    return transformed(shapeOf(shape, scope.viewport) ?? [], matrix);
  });
  const isEvenOdd = shapes.some((shape) => shape.attributes.get('clip-rule') === 'evenodd');
  return { clip, clipRule: isEvenOdd ? 'evenodd' : 'nonzero' };
};

const paintShape = (scope: SvgScope, element: ElementNode, uses: number): void => {
  const { painter, viewport, style } = scope;
  const commands = shapeOf(element, viewport);
  if (!commands) painter.tools.reportSkipped(element, `<${element.name}>`);
  if (!commands || commands.length === 0 || style.visibility !== 'visible') return;
  const paintContent: PaintContent = (inner, content) => {
    const own = painter.styleOf(content);
    const parent = initialOf(painter, content);
    const inherited = svgStyleOf(content, own, { computed: parent, style: parent });
    if (uses >= deepestUse) return;
    paintChildren({ ...inner, computed: own, style: inherited, depth: scope.depth + 1 }, content, uses + 1);
  };
  const pattern = scope.isRepeated ? null : patternOf(scope);
  if (pattern) paintPattern(scope, pattern, commands, paintContent);
  paintOutline(scope, element, commands, pattern !== null);
  paintMarkers(scope, element, commands, paintContent);
};

/** Fill and stroke in one colour or gradient each; a pattern has filled the shape before. */
const paintOutline = (
  scope: SvgScope,
  element: ElementNode,
  commands: readonly PathCommand[],
  isFilled: boolean,
): void => {
  const { painter, owner, matrix, style } = scope;
  const fill =
    isFilled || element.name === 'line' ? null : svgPaint(scope, element, style.fill, style.fillOpacity, commands);
  const line = style.strokeWidth > 0 ? svgPaint(scope, element, style.stroke, style.strokeOpacity, commands) : null;
  if (!fill && !line) return;
  const isEven = !line || isUniform(matrix);
  const scale = isEven ? scaleOf(matrix) : 1;
  const inPlace = (paint: Paint | null): Paint | null => (paint && isEven ? transformedPaint(paint, matrix) : paint);
  if (!isEven) painter.canvas.push({ matrix });
  painter.canvas.draw(owner, {
    kind: 'path',
    commands: isEven ? transformed(commands, matrix) : commands,
    fill: inPlace(fill),
    fillRule: style.fillRule,
    stroke: line && strokeIn(style, inPlace(line) ?? line, scale),
  });
  if (!isEven) painter.canvas.pop();
};

const transformedPaint = (paint: Paint, matrix: Matrix): Paint =>
  paint.kind === 'color' ? paint : { ...paint, matrix: multiply(matrix, paint.matrix) };

const strokeIn = (style: SvgStyle, paint: Paint, scale: number): Stroke => ({
  paint,
  width: style.strokeWidth * scale,
  dashes: dashesOf(style.strokeDasharray, scale),
  dashOffset: style.strokeDashoffset * scale,
  cap: style.strokeLinecap,
  join: style.strokeLinejoin,
  miterLimit: style.strokeMiterlimit,
});

/** A pattern of nothing but zeros, or with a negative length, is a solid line (SVG 2 §13.5.6). */
const dashesOf = (dashes: readonly number[], scale: number): readonly number[] =>
  dashes.some((dash) => dash < 0) || dashes.every((dash) => dash === 0) ? [] : dashes.map((dash) => dash * scale);

const scaleOf = ([a, b, c, d]: Matrix): number => Math.sqrt(Math.abs(a * d - b * c));

/** True when the matrix keeps circles round, so that a line's width can be scaled with it. */
const isUniform = ([a, b, c, d]: Matrix): boolean =>
  Math.abs(Math.hypot(a, b) - Math.hypot(c, d)) < 1e-6 && Math.abs(a * c + b * d) < 1e-6;
