import type { Color, ElementNode, PaintServer } from '../../engine/index.ts';
import type { Gradient, GradientStop, Matrix, Paint, PathCommand } from '../display-list.ts';
import { boundsOfPath } from '../shapes.ts';
import { identity, multiply } from '../transform.ts';
import { lengthIn, transformAttribute, type Viewport } from './svg-attributes.ts';
import { colorOf } from './svg-color.ts';
import type { SvgScope } from './svg-scope.ts';

/** What a shape is painted with; null where nothing is. */
export const svgPaint = (
  scope: SvgScope,
  element: ElementNode,
  paint: Color | 'none' | PaintServer,
  opacity: number,
  shape: readonly PathCommand[],
): Paint | null => {
  if (paint === 'none') return null;
  if (!('server' in paint)) return solid(paint, opacity);
  const server = scope.ids.get(paint.server);
  if (server?.name === 'linearGradient' || server?.name === 'radialGradient') {
    return gradientPaint(scope, server, opacity, shape);
  }
  scope.painter.tools.reportSkipped(element, server ? `<${server.name}>` : `a reference to "#${paint.server}"`);
  return paint.fallback === 'none' ? null : solid(paint.fallback, opacity);
};

const solid = (color: Color, opacity: number): Paint | null =>
  color.alpha * opacity <= 0 ? null : { kind: 'color', color: { ...color, alpha: color.alpha * opacity } };

const mostTemplates = 8;

/** An element and those that it takes its missing attributes and stops from (SVG 2 §14.2). */
const templatesOf = ({ ids }: SvgScope, server: ElementNode): readonly ElementNode[] => {
  const chain: ElementNode[] = [];
  for (let at: ElementNode | undefined = server; at && chain.length < mostTemplates; ) {
    chain.push(at);
    const address: string = at.attributes.get('href') ?? at.attributes.get('xlink:href') ?? '';
    at = address.startsWith('#') ? ids.get(address.slice(1)) : undefined;
  }
  return chain;
};

const gradientPaint = (
  scope: SvgScope,
  server: ElementNode,
  opacity: number,
  shape: readonly PathCommand[],
): Paint | null => {
  const chain = templatesOf(scope, server);
  const attribute = (name: string): string | undefined =>
    chain.map(({ attributes }) => attributes.get(name)).find((text) => text !== undefined);
  const stops = stopsOf(scope, chain, opacity);
  const [first] = stops;
  if (!first) return null;
  if (stops.length === 1) return { kind: 'color', color: first.color };
  const isInUserSpace = attribute('gradientUnits') === 'userSpaceOnUse';
  const box = isInUserSpace ? identity : boxMatrix(shape);
  if (!box) return null;
  const viewport = isInUserSpace ? scope.viewport : { width: 1, height: 1 };
  const matrix = multiply(box, transformAttribute(attribute('gradientTransform')));
  const place = placeOf(server.name, attribute, viewport);
  return { ...place, stops: spread(stops, attribute('spreadMethod')), matrix };
};

/** The box of a shape as the unit square; null where it has no area. */
const boxMatrix = (shape: readonly PathCommand[]): Matrix | null => {
  const [left, top, right, bottom] = boundsOfPath(shape);
  return right - left > 0 && bottom - top > 0 ? [right - left, 0, 0, bottom - top, left, top] : null;
};

type Place = Omit<Extract<Gradient, { kind: 'linear-gradient' }>, 'stops' | 'matrix'> | RadialPlace;
type RadialPlace = Omit<Extract<Gradient, { kind: 'radial-gradient' }>, 'stops' | 'matrix'>;

const placeOf = (name: string, attribute: (name: string) => string | undefined, viewport: Viewport): Place => {
  const { width, height } = viewport;
  const length = (of: string, basis: number, usual: number): number => lengthIn(attribute(of), basis) ?? usual * basis;
  if (name === 'linearGradient') {
    const [x1, y1] = [length('x1', width, 0), length('y1', height, 0)];
    return { kind: 'linear-gradient', x1, y1, x2: length('x2', width, 1), y2: length('y2', height, 0) };
  }
  const diagonal = Math.hypot(width, height) / Math.SQRT2;
  const [x2, y2] = [length('cx', width, 0.5), length('cy', height, 0.5)];
  const x1 = lengthIn(attribute('fx'), width) ?? x2;
  const y1 = lengthIn(attribute('fy'), height) ?? y2;
  const [r1, r2] = [length('fr', diagonal, 0), length('r', diagonal, 0.5)];
  return { kind: 'radial-gradient', x1, y1, r1, x2, y2, r2 };
};

/** Offsets never go back (SVG 2 §14.2.4). */
const stopsOf = (scope: SvgScope, chain: readonly ElementNode[], opacity: number): readonly GradientStop[] => {
  const elements = chain
    .map(({ children }) => children.filter((child) => child.kind === 'element').filter(({ name }) => name === 'stop'))
    .find((stops) => stops.length > 0);
  let floor = 0;
  return (elements ?? []).map((element) => {
    const offset = lengthIn(element.attributes.get('offset'), 1) ?? 0;
    floor = Math.min(1, Math.max(floor, offset));
    const color = stopColor(scope, element);
    return { offset: floor, color: { ...color, alpha: color.alpha * opacity } };
  });
};

/** A rule wins over the attribute of the same name. */
const stopColor = ({ painter }: SvgScope, element: ElementNode): Color => {
  const { stopColor: ruled, stopOpacity, color: current } = painter.styleOf(element);
  const isRuled = ruled.red + ruled.green + ruled.blue > 0 || ruled.alpha < 1;
  const written = isRuled ? null : colorOf(element.attributes.get('stop-color') ?? '', current);
  const opacity = stopOpacity < 1 ? stopOpacity : (lengthIn(element.attributes.get('stop-opacity'), 1) ?? 1);
  const color = written ?? ruled;
  return { ...color, alpha: color.alpha * Math.min(1, Math.max(0, opacity)) };
};

/** How often a gradient goes on beyond its ends, on each side. */
const repeats = 8;

const spread = (stops: readonly GradientStop[], method: string | undefined): readonly GradientStop[] => {
  if (method !== 'repeat' && method !== 'reflect') return stops;
  const mirrored = [...stops].reverse().map(({ offset, color }) => ({ offset: 1 - offset, color }));
  return Array.from({ length: 2 * repeats + 1 }, (_, at) => at - repeats).flatMap((turn) => {
    const isTurned = method === 'reflect' && turn % 2 !== 0;
    return (isTurned ? mirrored : stops).map(({ offset, color }) => ({ offset: offset + turn, color }));
  });
};
