import { wordTable } from '../../../diagnostics/index.ts';
import { ancestorsOf, type ElementNode } from '../../html/index.ts';
import { svgHints } from './svg-hints.ts';

/** Attributes that say how an element looks, as the declarations they stand for (HTML §15). */
type Hint = (value: string, element: ElementNode) => string;

/** A length in px, or a percentage; trailing rubbish is left out (HTML §2.3.4.4). */
const dimension = (value: string): string | null => {
  const match = /^\s*(\d+(?:\.\d+)?)(%?)/.exec(value);
  return match ? `${match[1]}${match[2] === '%' ? '%' : 'px'}` : null;
};

const sized =
  (...properties: readonly string[]): Hint =>
  (value) => {
    const size = dimension(value);
    return size === null ? '' : properties.map((property) => `${property}:${size};`).join('');
  };

/** Old colours may lack their "#". What remains of a wrong one is left to the colour grammar. */
const colored =
  (property: string): Hint =>
  (value) => {
    const text = value.trim();
    const color = /^[\da-f]{6}$/i.test(text) ? `#${text}` : text;
    return /^#[\da-f]{3,8}$|^[a-z]+$|^rgba?\([\d\s,.%/]+\)$/i.test(color) ? `${property}:${color};` : '';
  };

const oneOf = (known: Readonly<Record<string, string>>): Hint => {
  const table = wordTable(known);
  return (value) => table[value.trim().toLowerCase()] ?? '';
};

const textAlign = oneOf({
  left: 'text-align:left;',
  right: 'text-align:right;',
  center: 'text-align:center;',
  middle: 'text-align:center;',
  justify: 'text-align:justify;',
});
const tableAlign = oneOf({
  left: 'margin-right:auto;',
  right: 'margin-left:auto;',
  center: 'margin-left:auto;margin-right:auto;',
});
const ruleAlign = oneOf({
  left: 'margin-left:0;margin-right:auto;',
  right: 'margin-left:auto;margin-right:0;',
  center: 'margin-left:auto;margin-right:auto;',
});
const imageAlign = oneOf({
  top: 'vertical-align:top;',
  middle: 'vertical-align:middle;',
  center: 'vertical-align:middle;',
  absmiddle: 'vertical-align:middle;',
  bottom: 'vertical-align:baseline;',
  texttop: 'vertical-align:text-top;',
});
const verticalAlign = oneOf({
  top: 'vertical-align:top;',
  middle: 'vertical-align:middle;',
  bottom: 'vertical-align:bottom;',
  baseline: 'vertical-align:baseline;',
});

const tableBorder: Hint = (value) => {
  const width = /^\s*\d/.test(value) ? Number.parseInt(value, 10) : 1;
  return width > 0 ? `border:${width}px outset #808080;` : '';
};

const imageBorder: Hint = (value) => {
  const width = Number.parseInt(value, 10);
  return width > 0 ? `border:${width}px solid;` : '';
};

const listTypes: Readonly<Record<string, string>> = wordTable({
  '1': 'decimal',
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
  disc: 'disc',
  circle: 'circle',
  square: 'square',
  none: 'none',
});

const listType: Hint = (value) => {
  const type = listTypes[value.trim()] ?? listTypes[value.trim().toLowerCase()];
  return type ? `list-style-type:${type};` : '';
};

const integer = (value: string): number | null => {
  const match = /^\s*([+-]?\d{1,9})/.exec(value);
  return match ? Number(match[1]) : null;
};

/** The counter stands one before the first item, because each item counts on first. */
const listStart: Hint = (value, element) => {
  const start = integer(value);
  if (start === null) return '';
  return `counter-reset:list-item ${element.attributes.has('reversed') ? start + 1 : start - 1};`;
};

const reversed: Hint = (_value, element) => {
  if (element.attributes.has('start')) return '';
  const items = element.children.filter((child) => child.kind === 'element' && child.name === 'li').length;
  return `counter-reset:list-item ${items + 1};`;
};

/** HTML §15.3.7: each item of a reversed list counts down. */
const itemValue: Hint = (value) => {
  const number = integer(value);
  return number === null ? '' : `counter-set:list-item ${number};`;
};

const fontSizes = ['x-small', 'small', 'medium', 'large', 'x-large', 'xx-large', 'xxx-large'];

const fontSize: Hint = (value) => {
  const match = /^\s*([+-]?)(\d{1,3})/.exec(value);
  if (!match) return '';
  const number = Number(match[2]);
  const step = match[1] === '+' ? 3 + number : match[1] === '-' ? 3 - number : number;
  return `font-size:${fontSizes[Math.min(7, Math.max(1, step)) - 1]};`;
};

const fontFace: Hint = (value) => {
  const families = value.split(',').map((family) => family.trim().replace(/["\\\n]/g, ''));
  return `font-family:${families.map((family) => `"${family}"`).join(',')};`;
};

const direction = oneOf({
  ltr: 'direction:ltr;unicode-bidi:isolate;',
  rtl: 'direction:rtl;unicode-bidi:isolate;',
  auto: 'unicode-bidi:plaintext;',
});

type Hints = Readonly<Record<string, Hint>>;

const cellHints: Hints = {
  width: sized('width'),
  height: sized('height'),
  align: textAlign,
  valign: verticalAlign,
  bgcolor: colored('background-color'),
  nowrap: () => 'white-space:nowrap;',
};
const groupHints: Hints = {
  align: textAlign,
  valign: verticalAlign,
  bgcolor: colored('background-color'),
  height: sized('height'),
};
const columnHints: Hints = { width: sized('width'), align: textAlign, valign: verticalAlign };
const blockHints: Hints = { align: textAlign };
const pictureHints: Hints = {
  width: sized('width'),
  height: sized('height'),
  align: imageAlign,
  border: imageBorder,
  hspace: sized('margin-left', 'margin-right'),
  vspace: sized('margin-top', 'margin-bottom'),
};

const hintsByElement: ReadonlyMap<string, Hints> = new Map<string, Hints>([
  ['td', cellHints],
  ['th', cellHints],
  ['tr', groupHints],
  ['thead', groupHints],
  ['tbody', groupHints],
  ['tfoot', groupHints],
  ['col', columnHints],
  ['colgroup', columnHints],
  [
    'table',
    {
      width: sized('width'),
      height: sized('height'),
      align: tableAlign,
      bgcolor: colored('background-color'),
      bordercolor: colored('border-color'),
      border: tableBorder,
      cellspacing: sized('border-spacing'),
      hspace: sized('margin-left', 'margin-right'),
      vspace: sized('margin-top', 'margin-bottom'),
    },
  ],
  [
    'caption',
    { align: oneOf({ bottom: 'caption-side:bottom;', left: 'text-align:left;', right: 'text-align:right;' }) },
  ],
  ['img', pictureHints],
  ['hr', { width: sized('width'), align: ruleAlign, color: colored('color'), size: sized('border-top-width') }],
  ['body', { bgcolor: colored('background-color'), text: colored('color') }],
  ['font', { color: colored('color'), face: fontFace, size: fontSize }],
  ['ol', { type: listType, start: listStart, reversed }],
  ['ul', { type: listType }],
  ['li', { type: listType, value: itemValue }],
  ['br', { clear: oneOf({ left: 'clear:left;', right: 'clear:right;', all: 'clear:both;', both: 'clear:both;' }) }],
  ...['p', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name): [string, Hints] => [name, blockHints]),
]);

/** For the documentation: the attributes of each element that stand for CSS. */
export const attributesThatStyle: ReadonlyMap<string, readonly string[]> = new Map(
  [...hintsByElement].map(([name, hints]) => [name, Object.keys(hints)]),
);

const tableAround = (cell: ElementNode): ElementNode | null => {
  for (const ancestor of ancestorsOf(cell)) if (ancestor.name === 'table') return ancestor;
  return null;
};

/** `cellpadding` and `border` of a table are meant for its cells. */
const fromTable = (cell: ElementNode): string => {
  const table = tableAround(cell);
  const padding = dimension(table?.attributes.get('cellpadding') ?? '');
  const border = table?.attributes.get('border');
  const hasBorder = border !== undefined && tableBorder(border, cell) !== '';
  return `${padding === null ? '' : `padding:${padding};`}${hasBorder ? 'border:1px inset #808080;' : ''}`;
};

const reversedItem = (item: ElementNode): string =>
  item.parent?.name === 'ol' && item.parent.attributes.has('reversed') ? 'counter-increment:list-item -1;' : '';

/** The declarations that an element's attributes stand for; empty for most. */
export const presentationalHints = (element: ElementNode): string => {
  const { name, namespace, attributes } = element;
  if (namespace === 'svg') return svgHints(element);
  let hints = '';
  if (attributes.size > 0) {
    const known = hintsByElement.get(name);
    for (const [attribute, value] of attributes)
      hints += (known && Object.hasOwn(known, attribute) ? known[attribute]?.(value, element) : '') ?? '';
    const side = attributes.get('dir');
    if (side !== undefined) hints += direction(side, element);
  }
  if (name === 'td' || name === 'th') return fromTable(element) + hints;
  return name === 'li' ? reversedItem(element) + hints : hints;
};
