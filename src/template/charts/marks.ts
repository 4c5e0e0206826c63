/**
 * SVG elements as text. Each carries a class, so that a stylesheet may change it, and attributes that follow the page's
 * custom properties, so that it need not.
 */

const ink = 'var(--ink, #000)';
const quiet = 'var(--quiet, #555)';
const hairline = 'var(--hairline, #aaa)';
const accent = 'var(--accent, #000)';

/** How lines look: marks are strong, guides faint; a dash says that the line is not sure. */
const lines = {
  mark: { stroke: accent, 'stroke-width': 2.4 },
  fine: { stroke: accent, 'stroke-width': 1 },
  unsure: { stroke: accent, 'stroke-width': 1.4, 'stroke-dasharray': '4 2.6' },
  gap: { stroke: quiet, 'stroke-width': 1.2, 'stroke-dasharray': '1.2 3' },
  axis: { stroke: ink, 'stroke-width': 0.7 },
  guide: { stroke: hairline, 'stroke-width': 0.5 },
  grid: { stroke: hairline, 'stroke-width': 0.5, 'stroke-dasharray': '0.8 2.4' },
  leader: { stroke: quiet, 'stroke-width': 0.5 },
} as const;

export type LineLook = keyof typeof lines;

/** How areas look: filled is sure, open is not. */
const shapes = {
  full: { fill: accent, stroke: accent, 'stroke-width': 1.3 },
  open: { fill: '#fff', stroke: accent, 'stroke-width': 1.3 },
  unsure: { fill: '#fff', stroke: accent, 'stroke-width': 1.3, 'stroke-dasharray': '2.2 1.6' },
  silent: { fill: '#fff', stroke: quiet, 'stroke-width': 1, 'stroke-dasharray': '1.2 2' },
  band: { fill: hairline, 'fill-opacity': 0.6 },
  paper: { fill: 'var(--paper, #fff)' },
} as const;

export type ShapeLook = keyof typeof shapes;

const texts = {
  strong: { fill: ink, 'font-weight': 600 },
  plain: { fill: ink },
  quiet: { fill: quiet },
  accent: { fill: accent, 'font-weight': 600 },
} as const;

export type TextLook = keyof typeof texts;

export type Anchor = 'start' | 'middle' | 'end';

type Values = Readonly<Record<string, string | number>>;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => entities[character] ?? character);

/** Hundredths of a px are finer than any press. */
const short = (value: string | number): string =>
  typeof value === 'number' ? String(Math.round(value * 100) / 100) : escaped(value);

const element = (name: string, kind: string, values: Values, content = ''): string => {
  const attributes = Object.entries(values).map(([key, value]) => ` ${key}="${short(value)}"`);
  return `<${name} class="${kind}"${attributes.join('')}>${content}</${name}>`;
};

export const line = (look: LineLook, x1: number, y1: number, x2: number, y2: number): string =>
  element('line', `line-${look}`, { x1, y1, x2, y2, ...lines[look] });

/** A curve or polyline by its path data. */
export const path = (look: LineLook, d: string): string =>
  element('path', `line-${look}`, { d, fill: 'none', ...lines[look] });

export const circle = (look: ShapeLook, cx: number, cy: number, r: number): string =>
  element('circle', `shape-${look}`, { cx, cy, r, ...shapes[look] });

export const rectangle = (look: ShapeLook, x: number, y: number, width: number, height: number): string =>
  element('rect', `shape-${look}`, { x, y, width, height, ...shapes[look] });

/** A closed shape through some points. */
export const polygon = (look: ShapeLook, ...points: readonly (readonly [number, number])[]): string => {
  const list = points.map(([x, y]) => `${short(x)},${short(y)}`).join(' ');
  return element('polygon', `shape-${look}`, { points: list, ...shapes[look] });
};

/** One line of text by its baseline; nothing for an empty one. */
export const text = (
  look: TextLook,
  words: string,
  at: { readonly x: number; readonly y: number; readonly size: number; readonly anchor?: Anchor },
): string => {
  if (words === '') return '';
  const { x, y, size, anchor = 'start' } = at;
  return element(
    'text',
    `text-${look}`,
    { x, y, 'font-size': size, 'text-anchor': anchor, ...texts[look] },
    escaped(words),
  );
};

/** Text on a ground of paper, so that no line of the drawing runs through it. `width` is how wide it is at most. */
export const clearText = (
  look: TextLook,
  words: string,
  at: { readonly x: number; readonly y: number; readonly size: number; readonly width: number },
): string => {
  const { x, y, size, width } = at;
  return rectangle('paper', x - 2, y - size * 0.85, width + 4, size * 1.15) + text(look, words, { x, y, size });
};
