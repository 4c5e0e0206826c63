import type { Diagnostic, Report } from '../../diagnostics/index.ts';
import type { ElementNode, Page } from '../../engine/index.ts';
import type { Side } from './bounds.ts';
import { findOverflow, type Overflow } from './find-overflow.ts';
import { aroundBody, aroundMarginBox } from './surroundings.ts';

/**
 * Tells of text and pictures that a reader would miss: cut off by a box, outside the sheet, or beyond the page area. One
 * walk over the fragments of each page, as they are painted; a message for each element, at its worst place on a page.
 */
export const checkOverflow = (pages: readonly Page[], report: Report): void => {
  const told = new Set<string>();
  const numbers = new Map<ElementNode, number>();
  const numberOf = (element: ElementNode): number => {
    const number = numbers.get(element) ?? numbers.size;
    numbers.set(element, number);
    return number;
  };
  for (const page of pages) {
    for (const overflow of worstFirst(overflowsOn(page))) {
      const key = `${overflow.kind} ${numberOf(overflow.element)}`;
      if (!told.has(key)) report(messageFor(overflow, page.number));
      told.add(key);
    }
  }
};

const overflowsOn = (page: Page): readonly Overflow[] => {
  const body = page.body ? findOverflow(page.body, aroundBody(page)) : [];
  const around = aroundMarginBox(page);
  const margins = page.marginBoxes.flatMap(({ fragment }) => findOverflow(fragment, around));
  return [...oneForEachEdge(body), ...margins];
};

/** What stands below the end of a page is one overflow, however much it is: the first of it is told. */
const oneForEachEdge = (overflows: readonly Overflow[]): readonly Overflow[] => {
  const seen = new Set<string>();
  return overflows.filter(({ kind, side }) => {
    if (kind === 'clipped' || side === 'left' || side === 'right') return true;
    const key = `${kind} ${side}`;
    const isFirst = !seen.has(key);
    seen.add(key);
    return isFirst;
  });
};

const worstFirst = (overflows: readonly Overflow[]): readonly Overflow[] =>
  [...overflows].sort((a, b) => b.amount - a.amount);

const messageFor = (overflow: Overflow, page: number): Diagnostic => ({
  severity: 'warning',
  code: `LAYOUT-${overflow.kind}`,
  message: `${subjectOf(overflow)} ${verbs[overflow.kind]} on page ${page}: ${lengthOf(overflow.amount)} ${beyond(overflow)}`,
  span: overflow.element.span,
  hint: hintFor(overflow),
});

const subjectOf = ({ text }: Overflow): string => (text === null ? 'this picture' : `"${shortened(text)}"`);

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text);

const verbs: Readonly<Record<Overflow['kind'], string>> = {
  clipped: 'is cut off',
  'outside-page': 'is off the sheet',
  'overflow-page': 'leaves the page area',
};

const places: Readonly<Record<Side, string>> = { top: 'above', right: 'right of', bottom: 'below', left: 'left of' };

const beyond = ({ kind, side }: Overflow): string => {
  const edge = kind === 'clipped' ? 'this box' : kind === 'outside-page' ? 'the sheet' : 'the page area';
  return `${places[side]} ${edge}`;
};

/** css-values-4 §6.2: 96 px to the inch. */
const lengthOf = (px: number): string => `${rounded(px)} px (${rounded((px / 96) * 25.4)} mm)`;

const rounded = (value: number): string => String(Number(value.toFixed(value < 9.95 ? 1 : 0)));

const hintFor = ({ kind, side, text }: Overflow): string => {
  if (kind === 'clipped') return 'give the box more room, or remove its "overflow"';
  if (kind === 'outside-page') return 'move it onto the sheet, make it smaller, or let it break into lines';
  if (side === 'top' || side === 'bottom') return 'make it less high, or let it break over pages';
  if (text === null) return 'make it narrower, for instance with "max-width: 100%"';
  return 'make it narrower, or let long words break with "overflow-wrap: anywhere"';
};
