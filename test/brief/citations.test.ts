import assert from 'node:assert/strict';
import { test } from 'node:test';
import { briefWith } from '../../src/brief/check/catalogue/example-brief.ts';
import {
  CitationRegister,
  countSources,
  formatCitation,
  formatLocator,
  readBrief,
  sourceById,
} from '../../src/brief/index.ts';
import { goodBrief } from './fixture.ts';

const places = [
  { s: 's2', at: 'L1' },
  { s: 's1', at: 'L1' },
  { s: 's2', at: 'L1' },
  { s: 's2', at: 'L2' },
  { s: 's2', at: null },
];

const registered = (): CitationRegister => {
  const register = new CitationRegister();
  for (const place of places) register.cite(place);
  return register;
};

test('endnotes are numbered by first use, one for each source and place', () => {
  const register = registered();
  assert.deepEqual(
    places.map((place) => register.cite(place)),
    [1, 2, 1, 3, 4],
  );
  assert.deepEqual(
    register.citations.map(({ number, source, at }) => `${number} ${source} ${at}`),
    ['1 s2 L1', '2 s1 L1', '3 s2 L2', '4 s2 null'],
  );
});

/** A source as its author writes it, and its citation in both languages. */
const citations: readonly (readonly [what: string, yaml: string, en: string, uk: string])[] = [
  [
    'an article',
    'csl: { type: article-newspaper, title: Bridge delayed, author: [{ given: Ann, family: York }], container-title: River Times, issued: "2024-06-19" }',
    'Ann York, “Bridge delayed”, River Times, 19 June 2024.',
    'Ann York, «Bridge delayed», River Times, 19 червня 2024\u00a0р.',
  ],
  [
    'two authors',
    'csl: { type: webpage, title: T, author: [{ literal: Staff }, { given: Ann, family: York }] }',
    'Staff and Ann York, “T”.',
    'Staff і Ann York, «T».',
  ],
  [
    'three authors',
    'csl: { type: webpage, title: T, author: [{ literal: A }, { literal: B }, { literal: C }] }',
    'A, B and C, “T”.',
    'A, B і C, «T».',
  ],
  [
    'more than three authors',
    'csl: { type: webpage, title: T, author: [{ literal: A }, { literal: B }, { literal: C }, { literal: D }] }',
    'A et al., “T”.',
    'A та ін., «T».',
  ],
  ['nothing but a title', 'csl: { type: post, title: Seen at the quay }', '“Seen at the quay”.', '«Seen at the quay».'],
  [
    'a book, whose title stands alone',
    'csl: { type: book, title: Bridges, author: [{ family: Arch }], publisher-place: Northtown, publisher: River Press, issued: "1998" }',
    'Arch, Bridges, Northtown: River Press, 1998.',
    'Arch, Bridges, Northtown: River Press, 1998.',
  ],
  [
    'a book of one editor',
    'csl: { type: book, title: Bridges, editor: [{ family: Arch }] }',
    'Bridges, Arch (ed.).',
    'Bridges, Arch (ред.).',
  ],
  [
    'a book of two editors',
    'csl: { type: book, title: Bridges, editor: [{ family: Arch }, { family: Pier }] }',
    'Bridges, Arch and Pier (eds.).',
    'Bridges, Arch і Pier (ред.).',
  ],
  [
    'a chapter',
    'csl: { type: chapter, title: Steel, container-title: Bridges, page: 12-19 }',
    '“Steel”, in Bridges, pp.\u00a012–19.',
    '«Steel», у: Bridges, с.\u00a012–19.',
  ],
  [
    'a journal',
    'csl: { type: article-journal, title: Steel, container-title: Metals, volume: "3", issue: "4", page: "7", DOI: "https://doi.org/10.1000/1" }',
    '“Steel”, Metals, 3(4), p.\u00a07, https://doi.org/10.1000/1.',
    '«Steel», Metals, 3(4), с.\u00a07, https://doi.org/10.1000/1.',
  ],
  [
    'a numbered report',
    'csl: { type: report, title: Waters, genre: yearbook, number: "12", issued: "2024-05" }',
    'Waters, yearbook, 12, May 2024.',
    'Waters, yearbook, 12, травень 2024\u00a0р.',
  ],
  [
    'a speech',
    'csl: { type: speech, title: On bridges, author: [{ family: Rivers }], event-title: Basin day, issued: "2024-05-02~" }',
    'Rivers, “On bridges”, Basin day, about 2 May 2024.',
    'Rivers, «On bridges», Basin day, близько 2 травня 2024\u00a0р.',
  ],
  [
    'an address and when it was read',
    'csl: { type: webpage, title: T }\n    url: https://example.org/t\n    accessed: "2024-11-30"',
    '“T”, https://example.org/t, accessed 30 November 2024.',
    '«T», https://example.org/t, дата звернення 30 листопада 2024\u00a0р.',
  ],
  [
    'an uncertain date',
    'csl: { type: webpage, title: T, issued: "2024?" }',
    '“T”, 2024 (uncertain).',
    '«T», 2024 (непевно).',
  ],
];

const written = (yaml: string, lang: string): string => {
  const brief = readBrief({ path: 'b.yaml', text: briefWith(`sources:\n  - id: s1\n    ${yaml}`) }, () => {});
  assert.ok(brief?.sources[0]);
  return formatCitation(brief.sources[0], null, lang);
};

for (const [what, yaml, en, uk] of citations) {
  test(`${what} is cited in English and Ukrainian`, () => {
    assert.deepEqual([written(yaml, 'en'), written(yaml, 'uk')], [en, uk]);
  });
}

const locators: readonly (readonly [at: string, en: string, uk: string])[] = [
  ['L46', 'line 46', 'рядок 46'],
  ['L46-48', 'lines 46–48', 'рядки 46–48'],
  ['L46-L48', 'lines 46–48', 'рядки 46–48'],
  ['L3, L7', 'lines 3, 7', 'рядки 3, 7'],
  ['p. 12', 'p. 12', 'с. 12'],
  ['pp. 12-14', 'pp. 12–14', 'с. 12–14'],
  ['para 3', 'para. 3', 'абз. 3'],
  ['Art. 4', 'Art. 4', 'ст. 4'],
  ['article 4(2)', 'Art. 4(2)', 'ст. 4(2)'],
  ['§ 2', '§ 2', '§ 2'],
  ['chapter 5', 'ch. 5', 'розд. 5'],
  ['12:30', 'at 12:30', 'на 12:30'],
  ['1:02:30', 'at 1:02:30', 'на 1:02:30'],
  ['the appendix', 'the appendix', 'the appendix'],
];

for (const [at, en, uk] of locators) {
  test(`the place "${at}" is "${en}" in English and "${uk}" in Ukrainian`, () => {
    const plain = (lang: string): string => formatLocator(at, lang).replaceAll('\u00a0', ' ');
    assert.deepEqual([plain('en'), plain('uk')], [en, uk]);
  });
}

const citationOf = (id: string, at: string | null, lang: string): string => {
  const source = sourceById(goodBrief('complete.yaml'), id);
  assert.ok(source);
  return formatCitation(source, at, lang);
};

test('a citation ends in the place', () => {
  assert.equal(
    citationOf('s1', 'L5', 'en'),
    'Chris York and Staff, “Two neighbours sign”, River Times, Northtown: River Press, 19 June 2024, https://example.org/sign, accessed 30 November 2024, line\u00a05.',
  );
  assert.equal(
    citationOf('s1', 'L5', 'uk'),
    'Chris York і Staff, «Two neighbours sign», River Times, Northtown: River Press, 19 червня 2024\u00a0р., https://example.org/sign, дата звернення 30 листопада 2024\u00a0р., рядок\u00a05.',
  );
});

test('sources, origins, ratings and claims are counted from the data', () => {
  assert.deepEqual(countSources(goodBrief('complete.yaml')), {
    sources: 3,
    origins: 3,
    ratings: [
      { letter: 'B', count: 1 },
      { letter: 'C', count: 1 },
      { letter: 'D', count: 1 },
    ],
    claims: 2,
    corroborated: 1,
  });
});
