import type { ElementNode } from '../../html/index.ts';

/** Presentation attributes (SVG 2 §6.6) of properties that the engine knows; the value is CSS already. */
const presentationAttributes: ReadonlySet<string> = new Set(
  `color direction display fill fill-opacity fill-rule font-family font-size font-stretch font-style font-weight
  letter-spacing opacity overflow stroke stroke-dasharray stroke-linecap stroke-linejoin stroke-opacity stroke-width
  text-anchor text-decoration unicode-bidi visibility word-spacing`.split(/\s+/),
);

/** Lengths of these may lack their unit in SVG. */
const lengths: ReadonlySet<string> = new Set(['font-size', 'letter-spacing', 'word-spacing']);

const isNumber = (value: string): boolean => /^\s*[+-]?(?:\d+\.?\d*|\.\d+)\s*$/.test(value);

const declarationOf = (name: string, value: string): string => {
  if (!presentationAttributes.has(name) || /[;{}]/.test(value)) return '';
  return `${name}:${lengths.has(name) && isNumber(value) ? `${value.trim()}px` : value};`;
};

/** `width` and `height` are properties of the outermost drawing only; inside they are geometry. */
const sizeOf = (element: ElementNode, name: 'width' | 'height'): string => {
  const value = element.attributes.get(name);
  if (value === undefined || element.name !== 'svg' || element.parent?.namespace === 'svg') return '';
  if (isNumber(value)) return `${name}:${value.trim()}px;`;
  return /^\s*[\d.]+(?:%|[a-z]+)\s*$/i.test(value) ? `${name}:${value.trim()};` : '';
};

/** The declarations that an SVG element's attributes stand for. */
export const svgHints = (element: ElementNode): string => {
  let hints = sizeOf(element, 'width') + sizeOf(element, 'height');
  for (const [name, value] of element.attributes) hints += declarationOf(name, value);
  return hints;
};
