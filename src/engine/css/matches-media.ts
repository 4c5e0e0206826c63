import { wordTable } from '../../diagnostics/index.ts';
import type { ComponentValue } from './component-value.ts';
import type { MediaCondition, MediaQuery } from './stylesheet.ts';

/** What media queries may ask: the page area of the default page, in px. */
export interface MediaContext {
  readonly width: number;
  readonly height: number;
}

/** Kleene's three values (mediaqueries-4 §3.1): null is "unknown". */
type Truth = boolean | null;

const pxPerUnit: Readonly<Record<string, number>> = wordTable({
  px: 1,
  pt: 96 / 72,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  q: 96 / 101.6,
  em: 16,
  rem: 16,
  ex: 8,
  ch: 8,
  dppx: 96,
  x: 96,
  dpi: 1,
  dpcm: 2.54,
});

const numberOf = (value: ComponentValue): number | null => {
  if (value.kind === 'number') return value.value;
  if (value.kind !== 'dimension') return null;
  const scale = pxPerUnit[value.unit];
  return scale === undefined ? null : value.value * scale;
};

/** Paper: no colour limits, no scrolling, no pointer; print resolution. */
const measures: Readonly<Record<string, (context: MediaContext) => number>> = wordTable({
  width: ({ width }) => width,
  height: ({ height }) => height,
  'device-width': ({ width }) => width,
  'device-height': ({ height }) => height,
  'aspect-ratio': ({ width, height }) => width / height,
  color: () => 8,
  monochrome: () => 0,
  resolution: () => 300,
  grid: () => 0,
});

const keywordFeatures: Readonly<Record<string, (context: MediaContext) => string>> = wordTable({
  orientation: ({ width, height }) => (width > height ? 'landscape' : 'portrait'),
  hover: () => 'none',
  'any-hover': () => 'none',
  pointer: () => 'none',
  'any-pointer': () => 'none',
  update: () => 'none',
  'overflow-block': () => 'paged',
  'overflow-inline': () => 'none',
  scripting: () => 'none',
  'prefers-color-scheme': () => 'light',
  'prefers-reduced-motion': () => 'reduce',
  'prefers-contrast': () => 'no-preference',
});

const compare = (left: number, comparison: string, right: number): boolean => {
  if (comparison === '>=') return left >= right;
  if (comparison === '<=') return left <= right;
  if (comparison === '>') return left > right;
  return comparison === '<' ? left < right : Math.abs(left - right) < 1 / 64;
};

const testFeature = (feature: Extract<MediaCondition, { kind: 'feature' }>, context: MediaContext): Truth => {
  const { name, comparison, value } = feature;
  const measured = measures[name]?.(context);
  if (measured !== undefined) {
    if (!value) return measured !== 0;
    const wanted = numberOf(value);
    return wanted === null ? null : compare(measured, comparison, wanted);
  }
  const keyword = keywordFeatures[name]?.(context);
  if (keyword === undefined) return null;
  return value ? value.kind === 'ident' && value.text.toLowerCase() === keyword : keyword !== 'none';
};

const negate = (truth: Truth): Truth => (truth === null ? null : !truth);

const testCondition = (condition: MediaCondition, context: MediaContext): Truth => {
  if (condition.kind === 'feature') return testFeature(condition, context);
  if (condition.kind === 'unknown') return null;
  if (condition.kind === 'not') return negate(testCondition(condition.of, context));
  const truths = condition.of.map((part) => testCondition(part, context));
  const decisive = condition.kind === 'or';
  if (truths.includes(decisive)) return decisive;
  return truths.includes(null) ? null : !decisive;
};

const matchesQuery = (query: MediaQuery, context: MediaContext): boolean => {
  const isType = query.type === 'all' || query.type === 'print';
  const holds = isType ? (query.condition ? testCondition(query.condition, context) : true) : false;
  return (query.negated ? negate(holds) : holds) === true;
};

/** Whether any query of the list holds for print; an empty list always does. */
export const matchesMedia = (queries: readonly MediaQuery[], context: MediaContext): boolean =>
  queries.length === 0 || queries.some((query) => matchesQuery(query, context));
