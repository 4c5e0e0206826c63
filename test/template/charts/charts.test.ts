import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { FigureEntry, LifecycleEvent, TimelineItem } from '../../../src/brief/index.ts';
import {
  type Chart,
  figureRanges,
  lifecycleStrip,
  likelihoodChart,
  originGraph,
  relationshipLadder,
  stanceChart,
  timelineChart,
  writeChart,
} from '../../../src/template/charts/index.ts';
import { assertClear, assertReadable, setting, textBoxes } from './drawing.ts';

/** Widths of a narrow column of A5, of A4 and of A4 across. */
const widths = [370, 604, 933];

/** Names in three scripts, short, long, and without a place to break. */
const name = fc.constantFrom(
  'HUR',
  'Main Intelligence Directorate of the Ministry of Defence',
  'Головне управління розвідки Міністерства оборони України',
  '대한민국 국방부 장관 신원식 그리고 여러 사람',
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
);

const assertGood = (chart: Chart): void => {
  assertClear(chart);
  assertReadable(chart);
  assert.ok(!/NaN|Infinity|undefined/.test(chart.marks.join('')), 'a number went wrong');
};

const entry = (change: Partial<FigureEntry>): FigureEntry => ({
  bound: 'exact',
  value: null,
  min: null,
  max: null,
  words: null,
  state: 'deployed',
  where: null,
  as_of: '2024-12',
  by: 'hur',
  via: null,
  hedge: null,
  note: null,
  src: [],
  ...change,
});

const figureOf = (entries: readonly FigureEntry[]): Parameters<typeof figureRanges>[0] => ({
  id: 'f',
  measure: 'soldiers',
  unit: 'persons',
  entries,
  merge: 'forbid',
  headline: null,
  best: null,
  note: null,
});

const drawFigure = (entries: readonly FigureEntry[], width = 604): Chart =>
  figureRanges(figureOf(entries), {
    ...setting({ width }),
    valueOf: ({ bound, value, min, max, words }) => words ?? `${bound} ${value ?? `${min} to ${max}`}`,
  });

const someEntry = fc
  .tuple(
    fc.constantFrom('exact', 'approx', 'at_least', 'up_to', 'range', 'share', 'unstated'),
    fc.integer({ min: 0, max: 1_000_000_000 }),
    fc.integer({ min: 0, max: 1_000_000_000 }),
    name,
  )
  .map(([bound, a, b, by]) => {
    if (bound === 'range') return entry({ bound, min: Math.min(a, b), max: Math.max(a, b), by });
    if (bound === 'unstated') return entry({ bound, words: by.repeat(3), by });
    return entry({ bound, value: bound === 'share' ? a % 101 : a, by });
  });

test('figures of any size, in any script, stand clear of each other', () => {
  fc.assert(
    fc.property(fc.array(someEntry, { minLength: 1, maxLength: 12 }), fc.constantFrom(...widths), (entries, width) => {
      assertGood(drawFigure(entries, width));
    }),
    { numRuns: 200 },
  );
});

test('bounds of figures are drawn differently', () => {
  const bounds = ['exact', 'approx', 'at_least', 'up_to'] as const;
  const shapes = bounds.map((bound) => drawFigure([entry({ bound, value: 100 }), entry({ value: 50 })]).marks);
  const drawn = shapes.map((marks) =>
    marks
      .filter((mark) => !mark.includes('<text'))
      .map((mark) => /class="([^"]*)"/.exec(mark)?.[1])
      .join(),
  );
  assert.equal(new Set(drawn).size, bounds.length);
});

test('each claimant has a row of their own, in the order of the brief, and nothing is added up', () => {
  const chart = drawFigure([entry({ value: 12000, by: 'A' }), entry({ value: 20000, by: 'B' })]);
  assert.deepEqual(
    chart.table.rows.map(([by]) => by),
    ['A', 'B'],
  );
  const words = textBoxes(chart).map((box) => box.words);
  assert.ok(words.indexOf('A') < words.indexOf('B'));
  assert.ok(!words.some((word) => /32,?000/.test(word)));
});

test('numbers far apart are drawn by powers of ten, others from nothing', () => {
  const ticks = (chart: Chart): readonly string[] => textBoxes(chart).map(({ words }) => words);
  assert.ok(ticks(drawFigure([entry({ value: 3 }), entry({ value: 1_000_000_000 })])).includes('1,000,000'));
  assert.ok(ticks(drawFigure([entry({ value: 12 }), entry({ value: 20 })])).includes('0'));
});

test('a single figure, equal figures and nothing but words are drawn too', () => {
  assertGood(drawFigure([entry({ value: 0 })]));
  assertGood(drawFigure([entry({ value: 7 }), entry({ value: 7 })]));
  assertGood(drawFigure([entry({ bound: 'unstated', words: 'dozens', by: { unknown: 'nobody is named' } })]));
});

const timelineItem = (change: Partial<TimelineItem>): TimelineItem => ({
  id: null,
  date: '2024-06-19',
  zone: null,
  title: 'Signed',
  place: null,
  actors: [],
  kind: 'event',
  certainty: 'firm',
  note: null,
  src: [],
  alt: [],
  ...change,
});

const edtf = fc.oneof(
  fc.constantFrom(
    '2024-06-19~',
    '2024-06?',
    '195X',
    '2024-10-XX',
    '2008/..',
    '../2024-12',
    '1950/1953',
    '2024-06-17/2024-06-20',
  ),
  fc
    .tuple(fc.integer({ min: 1900, max: 2030 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([year, month, day]) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`),
);

const someItem = fc
  .tuple(edtf, name, fc.constantFrom('firm', 'disputed', 'inferred'), fc.array(edtf, { maxLength: 1 }))
  .map(([date, title, certainty, others]) =>
    timelineItem({
      date,
      title,
      certainty,
      alt: others.map((other) => ({ date: other, zone: null, why: 'b', src: [] })),
    }),
  );

test('labels of a timeline never touch, up to sixty events', () => {
  fc.assert(
    fc.property(fc.array(someItem, { maxLength: 60 }), fc.constantFrom(...widths), (items, width) => {
      const chart = timelineChart(items, setting({ width }));
      assertGood(chart);
      assert.equal(chart.table.rows.length, items.length);
    }),
    { numRuns: 60 },
  );
});

test('a disputed date is drawn and told with both dates', () => {
  const alt = [{ date: '2024-06-18', zone: null, why: 'says another', src: [] }];
  const chart = timelineChart([timelineItem({ certainty: 'disputed', alt })], setting());
  assert.ok(textBoxes(chart).some(({ words }) => words.includes('2024-06-19') && words.includes('2024-06-18')));
  assert.ok(chart.marks.some((mark) => mark.includes('shape-unsure')));
});

test('an approximate date is a ring, a firm one a dot, a span a bar', () => {
  const looks = (date: string): string => timelineChart([timelineItem({ date })], setting()).marks.join('');
  assert.match(looks('2024-06-19~'), /shape-open/);
  assert.match(looks('2024-06-19'), /shape-full/);
  assert.match(looks('1950/1953'), /line-mark/);
});

const event = (change: Partial<LifecycleEvent>): LifecycleEvent => ({
  event: 'signed',
  date: '2024-06-19',
  zone: null,
  party: null,
  by: null,
  place: null,
  note: null,
  src: [],
  ...change,
});

test('steps of a treaty stand clear, however many and however long', () => {
  fc.assert(
    fc.property(fc.array(name, { maxLength: 18 }), fc.constantFrom(...widths), (names, width) => {
      const events = names.map((party, at) => event({ party, date: at % 2 === 0 ? '2024-06' : { unknown: party } }));
      assertGood(lifecycleStrip(events, { ...setting({ width }), stepOf: () => names[0] ?? '' }));
    }),
    { numRuns: 100 },
  );
});

test('a step without a date is a gap in the strip', () => {
  const events = [event({}), event({ event: 'ratified', date: { unknown: 'not said' } })];
  const chart = lifecycleStrip(events, { ...setting(), stepOf: ({ event: step }) => step });
  assert.ok(chart.marks.some((mark) => mark.includes('line-gap')));
  assert.ok(chart.marks.some((mark) => mark.includes('shape-unsure')));
  assert.ok(!chart.marks.some((mark) => mark.includes('line-mark')));
});

test('who stood on which rung is told at its place', () => {
  const place = fc.tuple(name, fc.integer({ min: 1, max: 4 }), fc.option(edtf), fc.option(edtf));
  fc.assert(
    fc.property(fc.array(place, { maxLength: 8 }), name, fc.constantFrom(...widths), (places, rung, width) => {
      const ladder = {
        name: 'grades',
        described_by: null,
        rungs: ['low', rung, 'high', 'highest'],
        places: places.map(([actor, at, from, to]) => ({ actor, rung: at, from, to, note: null })),
        src: [],
      };
      assertGood(relationshipLadder(ladder, setting({ width })));
    }),
    { numRuns: 100 },
  );
});

const stances = ['3', '2', '1', '0', '-1', '-2', '-3', 'none_found', 'not_searched'].map((code) => ({
  code,
  sign: code.length > 2 ? '–' : code,
  word: code === 'none_found' ? 'no statement found' : code === 'not_searched' ? 'not looked for' : `word ${code}`,
}));

test('stances stand clear on every paper', () => {
  const cell = fc.subarray(stances, { maxLength: 2 });
  const row = fc.record({ actor: name, periods: fc.tuple(cell, cell) });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 14 }), fc.constantFrom(...widths), (lines, width) => {
      assertGood(stanceChart({ lines, periods: ['June 2024', 'December 2024'], scale: stances }, setting({ width })));
    }),
    { numRuns: 100 },
  );
});

test('a silence is drawn unlike a stance, and a silence not looked for unlike one found', () => {
  const look = (code: string): string => {
    const lines = [{ actor: 'CN', periods: [stances.filter((stance) => stance.code === code)] }];
    const { marks } = stanceChart({ lines, periods: ['June'], scale: stances }, setting());
    return marks.filter((mark) => /shape-|>\?</.test(mark)).join('');
  };
  assert.match(look('2'), /shape-full/);
  assert.match(look('none_found'), /shape-silent/);
  assert.match(look('not_searched'), />\?</);
});

test('an arrow leads from stance to stance, never from or to a silence', () => {
  const arrows = (from: string, to: string): boolean => {
    const at = (code: string) => stances.filter((stance) => stance.code === code);
    const lines = [{ actor: 'NATO', periods: [at(from), at(to)] }];
    return stanceChart({ lines, periods: ['a', 'b'], scale: stances }, setting())
      .marks.join('')
      .includes('line-fine');
  };
  assert.equal(arrows('-1', '-2'), true);
  assert.equal(arrows('-2', 'none_found'), false);
  assert.equal(arrows('-2', '-2'), false);
});

const bands = [
  [1, 5, 'almost no chance'],
  [5, 20, 'very unlikely'],
  [20, 45, 'unlikely'],
  [45, 55, 'roughly even chance'],
  [55, 80, 'likely'],
  [80, 95, 'very likely'],
  [95, 99, 'almost certain'],
].map(([low, high, term]) => ({
  low: Number(low),
  high: Number(high),
  name: String(term),
  terms: [String(term)],
  range: `${low}–${high}%`,
}));

test('judgments stand on the scale with their words', () => {
  const judgment = fc.tuple(name, fc.constantFrom(...bands, null));
  fc.assert(
    fc.property(fc.array(judgment, { maxLength: 10 }), fc.constantFrom(...widths), (judgments, width) => {
      const places = judgments.map(([question, band]) => ({
        question,
        band,
        confidence: 'Confidence: low',
        term: band?.name ?? 'perhaps',
      }));
      assertGood(likelihoodChart(bands, places, { ...setting({ width }), scaleName: 'ICD 203' }));
    }),
    { numRuns: 100 },
  );
});

test('claims and origins stand clear, and a claim without an origin says so', () => {
  const claim = fc.record({ claim: name, origins: fc.uniqueArray(name, { maxLength: 3 }) });
  fc.assert(
    fc.property(fc.array(claim, { maxLength: 14 }), fc.constantFrom(...widths), (claims, width) => {
      assertGood(originGraph(claims, setting({ width })));
    }),
    { numRuns: 100 },
  );
  const lonely = originGraph([{ claim: 'A', origins: [] }], setting());
  assert.ok(textBoxes(lonely).some(({ words }) => words === 'chart.no_origin'));
});

test('the alternative text holds the sentence and every value', () => {
  const html = writeChart(drawFigure([entry({ value: 12000 }), entry({ value: 20000, by: { unknown: 'x < y' } })]), {
    kind: 'figures',
    withTable: false,
  });
  assert.match(
    html,
    /<title>chart\.figures hur, figure\.value: exact 12000, .*; unknown: x &lt; y, .*20000.*<\/title>/,
  );
  assert.ok(!html.includes('<table'));
});

test('the data are printed as a table on request, and a chart of nothing is nothing', () => {
  const html = writeChart(drawFigure([entry({ value: 1 })]), { kind: 'figures', withTable: true });
  assert.match(html, /<table class="chart-data"><thead>.*<th scope="row">hur<\/th><td>exact 1<\/td>/);
  assert.equal(writeChart(timelineChart([], setting()), { kind: 'timeline', withTable: true }), '');
});

test('the same data give the same drawing', () => {
  const draw = (): Chart => drawFigure([entry({ value: 3 }), entry({ bound: 'range', min: 1, max: 9 })]);
  assert.deepEqual(draw(), draw());
});
