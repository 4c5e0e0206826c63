import { wordTable } from '../../diagnostics/index.ts';
import type { ComputedStyle, ElementNode } from '../../engine/index.ts';
import type { StructureNode } from '../display-list.ts';
import { linkTarget } from '../link-target.ts';
import { picturesIn } from './alternative-text.ts';

const rolesByName: Readonly<Record<string, string>> = wordTable({
  html: 'Document',
  h1: 'H1',
  h2: 'H2',
  h3: 'H3',
  h4: 'H4',
  h5: 'H5',
  h6: 'H6',
  p: 'P',
  pre: 'P',
  dt: 'Lbl',
  dd: 'LBody',
  ul: 'L',
  ol: 'L',
  menu: 'L',
  dl: 'L',
  li: 'LI',
  table: 'Table',
  caption: 'Caption',
  thead: 'THead',
  tbody: 'TBody',
  tfoot: 'TFoot',
  tr: 'TR',
  th: 'TH',
  td: 'TD',
  blockquote: 'BlockQuote',
  q: 'Quote',
  article: 'Art',
  section: 'Sect',
  aside: 'Sect',
  nav: 'Sect',
  header: 'Sect',
  footer: 'Sect',
  main: 'Sect',
  div: 'Div',
  address: 'Div',
  details: 'Div',
  fieldset: 'Div',
  form: 'Div',
  code: 'Code',
});

/** The structure type of an HTML element (ISO 32000-1 §14.8.4); null: its content belongs to what stands around it. */
export const roleOf = (element: ElementNode): string | null => {
  if (element.namespace !== 'html') return null;
  if (element.name === 'a') return linkTarget(element) ? 'Link' : null;
  if (element.name === 'figure') return figureRole(element);
  if (element.name === 'figcaption') return isFigureWithPicture(element.parent) ? 'Caption' : 'Div';
  return rolesByName[element.name] ?? null;
};

/** One picture makes a figure; a table or several pictures under one caption are a group. */
const figureRole = (element: ElementNode): string => (picturesIn(element).length === 1 ? 'Figure' : 'Div');

const isFigureWithPicture = (element: ElementNode | null): boolean =>
  element?.name === 'figure' && figureRole(element) === 'Figure';

/** Where each structure type may stand; what stands elsewhere is a plain group. */
const parentsByRole: Readonly<Record<string, readonly string[]>> = wordTable({
  LI: ['L'],
  Lbl: ['LI'],
  LBody: ['LI'],
  THead: ['Table'],
  TBody: ['Table'],
  TFoot: ['Table'],
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
});

export const mayStandIn = (role: string, parentRole: string): boolean =>
  parentsByRole[role]?.includes(parentRole) ?? true;

const numberingByStyle: Readonly<Record<string, StructureNode['listNumbering']>> = wordTable({
  decimal: 'Decimal',
  'decimal-leading-zero': 'Decimal',
  'lower-alpha': 'LowerAlpha',
  'lower-latin': 'LowerAlpha',
  'upper-alpha': 'UpperAlpha',
  'upper-latin': 'UpperAlpha',
  'lower-roman': 'LowerRoman',
  'upper-roman': 'UpperRoman',
});

/** `None` would deny the labels that a list without markers may still have (in `dl`, or drawn by the author). */
export const listNumbering = (style: ComputedStyle): StructureNode['listNumbering'] =>
  (typeof style.listStyleType === 'string' ? numberingByStyle[style.listStyleType] : null) ?? 'Disc';
