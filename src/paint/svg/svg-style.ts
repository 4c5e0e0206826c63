import { wordTable } from '../../diagnostics/index.ts';
import type { Color, ComputedStyle, ElementNode, SvgPaint } from '../../engine/index.ts';
import { lengthIn, numbersIn } from './svg-attributes.ts';
import { colorOf } from './svg-color.ts';

/** The properties that drawings use. */
const svgProperties = [
  'color',
  'fill',
  'stroke',
  'strokeWidth',
  'strokeDasharray',
  'strokeDashoffset',
  'strokeMiterlimit',
  'strokeLinecap',
  'strokeLinejoin',
  'fillOpacity',
  'strokeOpacity',
  'fillRule',
  'textAnchor',
  'fontFamily',
  'fontSize',
  'fontWeight',
  'fontStyle',
  'visibility',
] as const;
type SvgProperty = (typeof svgProperties)[number];

/** The style of one element of a drawing. All its properties are inherited; `opacity` is read apart. */
export type SvgStyle = ComputedStyle;

/**
 * Presentation attributes are hints below every rule (SVG 2 §6.6). A rule has spoken where the computed value differs
 * from the parent's; else the attribute counts, else what the parent was painted with.
 */
export const svgStyleOf = (
  element: ElementNode,
  computed: ComputedStyle,
  parent: { readonly computed: ComputedStyle; readonly style: SvgStyle },
): SvgStyle => {
  let inherited: Hints = {};
  for (const name of svgProperties) {
    if (!isSame(computed[name], parent.computed[name])) continue;
    inherited = { ...inherited, ...present(name, parent.style[name]) };
  }
  const style: SvgStyle = { ...computed, ...inherited };
  return { ...style, ...attributeHints(element, style, new Set(Object.keys(inherited))) };
};

const isSame = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b));

type Hints = Partial<Pick<ComputedStyle, SvgProperty>>;
type Reader = (text: string, style: SvgStyle) => Hints;

const attributeHints = (element: ElementNode, style: SvgStyle, open: ReadonlySet<string>): Hints => {
  let hints: Hints = {};
  for (const [attribute, property, read] of readers) {
    const text = element.attributes.get(attribute)?.trim();
    if (text === undefined || text === 'inherit' || !open.has(property)) continue;
    hints = { ...hints, ...read(text, { ...style, ...hints }) };
  }
  return hints;
};

const plainPaintOf = (text: string, style: SvgStyle): Color | 'none' | null =>
  text === 'none' ? 'none' : colorOf(text, style.color);

const paintOf = (text: string, style: SvgStyle): SvgPaint | null => {
  const found = /^url\(\s*["']?#([^"')]+)["']?\s*\)\s*(.*)$/.exec(text);
  return found ? { server: found[1]!, fallback: plainPaintOf(found[2]!, style) ?? 'none' } : plainPaintOf(text, style);
};

const keyword = <const W extends string>(text: string, ...words: readonly W[]): W | undefined =>
  words.find((word) => word === text);

const present = <K extends SvgProperty>(name: K, value: ComputedStyle[K] | null | undefined): Hints =>
  value === null || value === undefined ? {} : { [name]: value };

const fraction = (text: string): number | null => {
  const value = lengthIn(text, 1);
  return value === null ? null : Math.min(1, Math.max(0, value));
};

const weights: Readonly<Record<string, number>> = wordTable({ normal: 400, bold: 700, bolder: 700, lighter: 300 });

const readers: readonly (readonly [attribute: string, property: SvgProperty, read: Reader])[] = [
  ['color', 'color', (text, style) => present('color', colorOf(text, style.color))],
  ['fill', 'fill', (text, style) => present('fill', paintOf(text, style))],
  ['stroke', 'stroke', (text, style) => present('stroke', paintOf(text, style))],
  ['stroke-width', 'strokeWidth', (text) => present('strokeWidth', lengthIn(text, 100))],
  ['stroke-dasharray', 'strokeDasharray', (text) => ({ strokeDasharray: numbersIn(text) })],
  ['stroke-dashoffset', 'strokeDashoffset', (text) => present('strokeDashoffset', lengthIn(text, 100))],
  ['stroke-miterlimit', 'strokeMiterlimit', (text) => present('strokeMiterlimit', lengthIn(text, 1))],
  ['stroke-linecap', 'strokeLinecap', (text) => present('strokeLinecap', keyword(text, 'butt', 'round', 'square'))],
  ['stroke-linejoin', 'strokeLinejoin', (text) => present('strokeLinejoin', keyword(text, 'miter', 'round', 'bevel'))],
  ['fill-opacity', 'fillOpacity', (text) => present('fillOpacity', fraction(text))],
  ['stroke-opacity', 'strokeOpacity', (text) => present('strokeOpacity', fraction(text))],
  ['fill-rule', 'fillRule', (text) => present('fillRule', keyword(text, 'nonzero', 'evenodd'))],
  ['text-anchor', 'textAnchor', (text) => present('textAnchor', keyword(text, 'start', 'middle', 'end'))],
  ['font-family', 'fontFamily', (text) => ({ fontFamily: text.split(',').map(unquoted) })],
  ['font-size', 'fontSize', (text, style) => present('fontSize', lengthIn(text, style.fontSize))],
  ['font-weight', 'fontWeight', (text) => present('fontWeight', weights[text] ?? fontWeight(text))],
  ['font-style', 'fontStyle', (text) => present('fontStyle', keyword(text, 'normal', 'italic'))],
  ['visibility', 'visibility', (text) => present('visibility', keyword(text, 'visible', 'hidden', 'collapse'))],
];

const unquoted = (name: string): string => name.trim().replace(/^(["'])(.*)\1$/, '$2');

const fontWeight = (text: string): number | null => (/^[1-9]\d{0,2}$/.test(text) ? Number(text) : null);

/** Opacity of a group, which is not inherited. */
export const opacityOf = (element: ElementNode, computed: ComputedStyle): number => {
  if (computed.opacity < 1) return Math.max(0, computed.opacity);
  return fraction(element.attributes.get('opacity') ?? '1') ?? 1;
};
