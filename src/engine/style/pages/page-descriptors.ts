import { type Report, wordTable } from '../../../diagnostics/index.ts';
import type { Declaration } from '../../css/index.ts';
import { either, map, readAll, some, word } from '../parse/combinators.ts';
import { positiveLength } from '../parse/length.ts';
import type { ComputeContext, Grammar } from '../parse/specified.ts';
import { ValueStream } from '../parse/value-stream.ts';
import type { PageRotation } from '../styled-tree.ts';

/** What only pages have: their sheet and what printers need around it (css-page-3 §7). */
export interface PageDescriptors {
  readonly width: number;
  readonly height: number;
  readonly marks: { readonly crop: boolean; readonly cross: boolean };
  /** Null is `auto`. */
  readonly bleed: number | null;
  /** Clockwise turn of the finished page (css-page-3 §7.3). */
  readonly rotation: PageRotation;
}

type Sheet = readonly [number, number];
type Change = (page: PageDescriptors, context: ComputeContext) => PageDescriptors;

const mm = 96 / 25.4;

/** css-page-3 §7.1, upright; `statement` and `executive` besides, because printers know them. */
const sheets: Readonly<Record<string, Sheet>> = wordTable({
  a0: [841 * mm, 1189 * mm],
  a1: [594 * mm, 841 * mm],
  a2: [420 * mm, 594 * mm],
  a3: [297 * mm, 420 * mm],
  a4: [210 * mm, 297 * mm],
  a5: [148 * mm, 210 * mm],
  a6: [105 * mm, 148 * mm],
  b4: [250 * mm, 353 * mm],
  b5: [176 * mm, 250 * mm],
  'jis-b4': [257 * mm, 364 * mm],
  'jis-b5': [182 * mm, 257 * mm],
  letter: [816, 1056],
  legal: [816, 1344],
  ledger: [1056, 1632],
  executive: [696, 1008],
});

const turned = ([width, height]: Sheet, orientation: string | null): Sheet => {
  const [short, long] = width < height ? [width, height] : [height, width];
  if (orientation === 'landscape') return [long, short];
  return orientation === 'portrait' ? [short, long] : [width, height];
};

const sheetName: Grammar<string> = word(...Object.keys(sheets));
const orientation = word('portrait', 'landscape');

const namedSize: Grammar<Change> = {
  expects: `${sheetName.expects}, with portrait or landscape`,
  read: (stream) => {
    const before = orientation.read(stream);
    const name = sheetName.read(stream);
    const turn = before ?? orientation.read(stream);
    if (name === null && turn === null) return null;
    return (page) => {
      const [width, height] = turned(name === null ? [page.width, page.height] : sheets[name]!, turn);
      return { ...page, width, height };
    };
  },
};

const lengthSize: Grammar<Change> = map(
  some(positiveLength, 2),
  ([width, height = width]): Change =>
    (page, context) => {
      const sheet = { width: width!(context), height: height!(context) };
      return sheet.width > 0 && sheet.height > 0 ? { ...page, ...sheet } : page;
    },
);

const unchanged: Grammar<Change> = map(word('auto'), (): Change => (page) => page);

const noMarks = map(word('none'), (): Change => (page) => ({ ...page, marks: { crop: false, cross: false } }));

const someMarks: Grammar<Change> = map(
  some(word('crop', 'cross'), 2),
  (words): Change =>
    (page) => ({
      ...page,
      marks: { crop: words.includes('crop'), cross: words.includes('cross') },
    }),
);

const bleedLength: Grammar<Change> = map(
  positiveLength,
  (bleed): Change =>
    (page, context) => ({
      ...page,
      bleed: bleed(context),
    }),
);

const turns: Readonly<Record<string, PageRotation>> = wordTable({ upright: 0, 'rotate-left': 270, 'rotate-right': 90 });

const rotation: Grammar<Change> = map(
  word(...Object.keys(turns)),
  (turn): Change =>
    (page) => ({ ...page, rotation: turns[turn] ?? 0 }),
);

const grammars: ReadonlyMap<string, Grammar<Change>> = new Map([
  ['size', either<Change>(unchanged, namedSize, lengthSize)],
  ['page-orientation', rotation],
  ['marks', either<Change>(noMarks, someMarks)],
  [
    'bleed',
    either<Change>(
      map(word('auto'), (): Change => (page) => ({ ...page, bleed: null })),
      bleedLength,
    ),
  ],
]);

export const isPageDescriptor = ({ name }: Declaration): boolean => grammars.has(name);

/** The change that a descriptor makes; a wrong one is reported and makes none. */
export const parsePageDescriptor = ({ name, values, span }: Declaration, report: Report): Change => {
  const grammar = grammars.get(name);
  const change = grammar && readAll(grammar, new ValueStream(values));
  if (change) return change;
  const message = `this is no value of "${name}"`;
  report({
    severity: 'warning',
    code: 'CSS-invalid-value',
    message,
    span,
    hint: `write ${grammar?.expects ?? 'a value'}`,
  });
  return (page) => page;
};
