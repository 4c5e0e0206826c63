import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Brief, BriefKind } from '../../src/brief/index.ts';
import { DiagnosticLog } from '../../src/diagnostics/index.ts';
import type { AssetReader } from '../../src/engine/index.ts';
import { renderBrief, type TemplateFiles } from '../../src/template/index.ts';
import { briefOf, load } from './template-in-memory.ts';

const folder = join(process.cwd(), 'templates/standard');

const standard: TemplateFiles = {
  list: () => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/')),
  read: (path) => ({ path, text: path.includes('.') ? readFileSync(join(folder, path), 'utf8') : '' }),
};

const { template, messages } = load(standard);

const print = (brief: Brief, language = 'en', paper: 'A4' | 'Letter' = 'A4'): string => {
  assert.ok(template);
  const log = new DiagnosticLog();
  const assets: AssetReader = { read: () => ({ kind: 'error', message: 'none' }) };
  const source = renderBrief(brief, template, { paper, assets, language }, log.report);
  assert.deepEqual(
    log.entries.map(({ message }) => message),
    [],
  );
  return source?.html.text ?? '';
};

const everything = `
subtitle: Every block
issuer: Institute
series: Series
number: "7"
authors: [{ name: A. Author, role: Editor, org: Institute }]
contact: desk@example.org
updates: { id: earlier, title: Earlier brief, as_of: "2024-06" }
distribution: { numbered: true, show_list: true, readers: [{ id: r1, name: R. Reader, copy: 1, deliver: file }] }
bottom_line: The message.
key_facts: [{ label: Parties, value: two, src: s1 L1 }, { label: Text, value: { unknown: unseen } }]
actors:
  - { id: AA, kind: state, name: Aland, native_names: [{ lang: ko, text: 한국 }] }
  - { id: pp, kind: person, name: P. Person, of: AA, roles: [{ title: Minister, at: "2024" }] }
source_statement: Two sources.
treaty:
  id: t1
  title: The treaty
  type: bilateral
  parties: [{ actor: AA, signatory: pp }]
  registration: { unknown: not seen }
  lifecycle: [{ event: signed, date: "2024-06-19", place: City }, { event: ratified, date: { unknown: not seen } }]
  provisions:
    - id: p1
      article: { unknown: not given }
      topic: defence
      gist: Help is due.
      conditions: [Charter]
      silent_on: [nuclear arms]
      text: { quote: without delay, lang: en, rendering: source-translation, src: s1 L2 }
      oral: [q1]
      src: s1 L2
  triggers: [{ trigger: an attack, response: help, basis: text, by: AA, date: "2024-06-20", src: s1 L3 }]
  names_used: [{ name: pact, by: pp, src: s1 L4 }]
  predecessors: [{ id: old, title: Old treaty, date: "1961", relation: said_replaced, by: pp, contested: true, src: s1 L5 }]
  ladder: { name: Grades, described_by: pp, rungs: [low, high], places: [{ actor: AA, rung: 2, from: "2024" }], src: s1 L6 }
quotes:
  - { id: q1, speaker: pp, role_then: Minister, date: "2024-06-19", text: we will help, lang: en, rendering: original, editorial: sic, sic_note: slip, original: { lang: ko, text: 한국 }, src: s1 L7, variants: [{ text: we shall help, src: s2 L1 }] }
claims: [{ id: c1, text: Help came., status: asserted, by: pp, hedge: thinks, credibility: 3, origin: AA, src: s1 L8 }]
figures:
  - { id: f1, measure: Shells, unit: rounds, headline: No agreed figure., entries: [{ bound: up_to, value: 5000000, state: supplied, by: pp, src: s1 L9 }, { bound: approx, value: 10, state: used, by: { unknown: nobody named }, src: s2 L2 }] }
periods: [{ id: june, title: June, date: "2024-06" }, { id: dec, title: December, date: "2024-12" }]
reactions:
  - { actor: AA, stance: -2, form: verbal, date: "2024-06-18", speaker: pp, gist: Objects., quote: q1, src: s1 L10, inferred: [{ stance: 1, by: pp, gist: a guess, src: s1 L11 }] }
  - { actor: AA, stance: none_found, as_of: "2024-12-05" }
judgments:
  - { id: j1, question: Will it hold?, likelihood: likely, statement: It is likely to hold., confidence: low, confidence_basis: One source., rests_on: [p1, q1, c1, f1], assumptions: [{ text: Calm, if_wrong: all is off }], alternatives: [It fails], change: { relation: initial }, indicators: [w1], horizon: "2024-12-05/2025-06-05" }
assumptions: [{ text: Dates are right, if_wrong: order fails, affects: [j1] }]
alternatives: [{ title: Other, text: It lapses, by: pp, hedge: perhaps, src: s1 L12 }]
implications: [{ audience: Capital, effect: Plan., basis: assessed, refs: [j1] }]
forecasts: [{ forecast: More help, by: pp, date: "2024-06", src: s1 L13, outcome: { unknown: not told }, verdict: open }]
timeline: [{ date: "2024-06-18", zone: Europe/Kyiv, title: Arrival, certainty: disputed, kind: report, src: s1 L14, alt: [{ date: "2024-06-19", zone: Asia/Pyongyang, why: local time, src: s2 L3 }] }]
watch: [{ id: w1, indicator: Text printed, points_to: firm base, threshold: one issue, state: open, affects: [j1] }]
unknowns: [{ topic: Annexes, why: not seen, would_settle: print }]
glossary: [{ term: UN, gloss: United Nations, aka: [UNO] }]
revisions: [{ version: "1.0", date: "2024-12-06", kind: initial, note: First issue }]
`;

const blocks = `
sections:
  - key-facts
  - summary
  - provisions
  - triggers
  - names
  - lifecycle
  - predecessors
  - ladder
  - stance-matrix
  - quotes
  - figures
  - forecasts
  - timeline
  - judgments
  - alternatives
  - assumptions
  - implications
  - claims
  - watch
  - unknowns
  - glossary
  - { block: text, title: Prose, text: "One *word*. [[c1]]" }
  - { block: table, title: Cells, table: { columns: [a, { title: b, align: end }], rows: [[x, "1"]], note: n, src: s1 L15 } }
`;

test('the standard template is sound', () => {
  assert.deepEqual(
    messages.map(({ message }) => message),
    [],
  );
});

test('it prints a brief of every block, in both languages, without a message', () => {
  const brief = briefOf(everything + blocks);
  for (const language of ['en', 'uk']) assert.match(print(brief, language), new RegExp(`<html lang="${language}">`));
});

const kinds: readonly BriefKind[] = [
  'note',
  'exec-summary',
  'treaty-terms',
  'reactions',
  'military',
  'update',
  'annex',
];

for (const kind of kinds) {
  test(`it prints a brief of the kind ${kind} in the usual order`, () => {
    assert.match(
      print({ ...briefOf(everything), kind }),
      new RegExp(`<body class="kind-${kind} [^]*<h1>A small brief</h1>`),
    );
  });
}

test('the smallest brief leaves no trace of what it does not hold', () => {
  assert.doesNotMatch(print(briefOf()), /undefined|\[object|null/);
});

test('every text of the brief is on the page', () => {
  const html = print(briefOf(everything + blocks));
  const wanted = [
    'Every block',
    'unseen',
    '한국',
    'without delay',
    'nuclear arms',
    'pact',
    'Old treaty',
    'contested',
    'we shall help',
  ];
  const more = [
    'No agreed figure.',
    'nobody named',
    'a guess',
    'One source.',
    'all is off',
    'It lapses',
    'not told',
    'local time',
    'UNO',
  ];
  for (const text of [...wanted, ...more, 'R. Reader', 'First issue', 'One <em>word</em>.'])
    assert.ok(html.includes(text), text);
});

const cells = (html: string, name: RegExp): readonly string[] => html.match(name) ?? [];

test('each cell knows the head of its column, for pages too narrow for columns', () => {
  const html = print(briefOf(everything + blocks));
  let count = 0;
  for (const [table] of html.matchAll(
    /<table(?! class="(?:chart-data|scale)")(?:(?!<\/table>).)*<thead>.*?<\/table>/gs,
  )) {
    const [head = '', body = ''] = table.split('</thead>');
    const heads = [...head.matchAll(/<th scope="col"[^>]*>(.*?)<\/th>/gs)].map(([, words]) => words);
    for (const row of body.split('<tr').slice(1)) {
      cells(row, /<t[hd][ >][^>]*/g).forEach((cell, index) => {
        if (cell.startsWith('<th')) return;
        count += 1;
        assert.equal(/ data-head="([^"]*)"/.exec(cell)?.[1], heads[index], cell);
      });
    }
  }
  assert.ok(count > 50, String(count));
});

test('the handling label stands in the header and the footer, coloured on black', () => {
  for (const [label, colour] of [
    ['TLP:RED', '#ff2b2b'],
    ['TLP:AMBER+STRICT', '#ffc000'],
    ['TLP:GREEN', '#33ff00'],
  ] as const) {
    const brief = briefOf();
    const html = print({ ...brief, handling: { ...brief.handling, tlp: label, restrictions: ['Desk only'] } });
    assert.equal(
      html.match(new RegExp(`content: "${label.replace('+', '\\+')}";[^}]*color: ${colour}`, 'g'))?.length,
      2,
    );
    assert.match(html, /@top-center \{ content:[^}]*"Desk only"/);
    assert.match(html, /@bottom-center \{ content:[^}]*"Desk only"/);
  }
});

test('paper and orientation follow the order and the kind', () => {
  assert.match(print(briefOf(), 'en', 'Letter'), /size: Letter portrait/);
  assert.match(print({ ...briefOf(), kind: 'reactions' }), /size: A4 landscape/);
});

test('likelihood and confidence are two sentences', () => {
  const html = print(briefOf(everything + blocks));
  assert.match(
    html,
    /<p class="statement">It is likely to hold\.<\/p>\s*<p class="basis"><em>Confidence: low\.<\/em> One source\.<\/p>/,
  );
});

test('every table head names what it heads', () => {
  const html = print(briefOf(everything + blocks));
  assert.doesNotMatch(html, /<th>|<th (?!scope)/);
});

test('links inside the page reach something', () => {
  const html = print(briefOf(everything + blocks));
  const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  const dead = [...html.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id).filter((id) => !ids.has(id));
  assert.deepEqual(dead, []);
});

test('the same brief gives the same page', () => {
  assert.equal(print(briefOf(everything)), print(briefOf(everything)));
});
