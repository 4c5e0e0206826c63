import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkSources, plainSource, readBrief, type SourceArchive, type SourceText } from '../../../src/brief/index.ts';
import { type Diagnostic, DiagnosticLog } from '../../../src/diagnostics/index.ts';

const saved = `The ferry will go on

“Nobody here — not one of us — wants the ferry to stop,” said the mayor, “and we\u00ADwill say so.”
She called the old bridge “a well-known
danger to traf\uFB01c”.
The council (the River Council) met twice, and then it met again in spring.`;

interface QuoteFields {
  readonly text: string;
  readonly at: string;
  readonly more?: string;
  readonly rendering?: string;
}

const briefWith = ({ text, at, more = '', rendering = 'original' }: QuoteFields) => `schema: briefing/1
id: ferry
lang: en
kind: fact-sheet
title: The ferry
as_of: "2024-12-05"
handling: { tlp: "TLP:CLEAR" }
unknowns: { none: a test }
sources: [{ id: s1, csl: { type: webpage, title: The ferry }, file: ferry.txt, sha256: abc }]
quotes:
  - { id: q1, speaker: { unknown: test }, date: "2024", lang: en, rendering: ${rendering}, ${more} src: [{ s: s1, at: "${at}" }], text: ${JSON.stringify(text)} }
`;

const check = (fields: QuoteFields, text: SourceText = plainSource(saved)) => {
  const log = new DiagnosticLog();
  const brief = readBrief({ path: 'ferry.yaml', text: briefWith(fields) }, log.report);
  assert.ok(brief, log.entries.map(({ message }) => message).join('\n'));
  const archive: SourceArchive = new Map([['s1', { kind: 'read', sha256: 'abc', text }]]);
  const verdict = checkSources(brief, archive, log.report);
  return { verdict, found: log.entries };
};

const codes = (found: readonly Diagnostic[]) => found.map(({ code }) => code);

const clean = (fields: QuoteFields, text?: SourceText) => {
  const { verdict, found } = check(fields, text);
  assert.deepEqual(found, []);
  assert.equal(verdict.verified, 1);
};

test('quotation marks, dashes, spaces, soft hyphens, ligatures and line ends are folded', () => {
  clean({ text: 'Nobody here -- not one of us – wants the ferry to stop," said the mayor', at: 'L3' });
  clean({ text: 'a well-known danger  to traffic', at: 'L4-5' });
});

test('cuts leave out any number of words', () => {
  clean({ text: 'Nobody here [...] wants the […] mayor', at: 'L3' });
  clean({ text: 'met twice … in spring', at: 'L6', more: 'editorial: cut,' });
});

test('words in brackets stand for others, or stand in the source already', () => {
  clean({ text: '[T]he ferry to stop', at: 'L3' });
  clean({ text: 'not one of us — wants [this service] to stop', at: 'L3' });
  clean({ text: 'The council (the River Council) met', at: 'L6' });
});

test('an insertion does not reach over whole sentences', () => {
  assert.deepEqual(codes(check({ text: 'Nobody [x] spring', at: 'L1-6' }).found), ['QUOTE-not-found']);
});

test('a quotation does not begin or end inside a word', () => {
  assert.deepEqual(codes(check({ text: 'body here', at: 'L3' }).found), ['QUOTE-not-found']);
});

test('words that stand elsewhere are told with their place', () => {
  const [found] = check({ text: 'met twice', at: 'L3' }).found;
  assert.equal(found?.code, 'QUOTE-elsewhere');
  assert.equal(found?.message, 'these words stand in "s1" at L6, not at L3');
  assert.equal(check({ text: 'a well-known danger', at: 'L3' }).found[0]?.hint, 'write "s1 L4-5"');
});

test('a near miss shows both texts, the difference under carets', () => {
  const [found] = check({ text: 'The council met twice, and so it met again in autumn.', at: 'L6' }).found;
  assert.equal(found?.code, 'QUOTE-near-miss');
  assert.deepEqual(found?.detail?.split('\n'), [
    'brief   The council met twice, and so it met again in autumn.',
    '                                   ^^                 ^^^^^^^',
    'source  The council (the River Council) met twice, and then it met again in spring.',
    '                    ^^^^^^^^^^^^^^^^^^^                ^^^^                 ^^^^^^^',
  ]);
});

test('words that nobody said are not found', () => {
  const [found] = check({ text: 'trains are cheaper than boats', at: 'L3' }).found;
  assert.equal(found?.message, 'these words do not stand in "s1", at L3 or elsewhere');
});

test('a translation of our own is not compared, and the verdict says why', () => {
  const { verdict, found } = check({ text: 'Personne', at: 'L3', rendering: 'own-translation' });
  assert.deepEqual(found, []);
  assert.equal(verdict.verified, 0);
  assert.deepEqual(
    verdict.unverified.map(({ reason }) => reason),
    ['the words are a translation of our own'],
  );
});

test('the words before our translation are compared', () => {
  const more = 'original: { lang: en, text: met thrice in a dream },';
  assert.deepEqual(codes(check({ text: 'X', at: 'L6', rendering: 'own-translation', more }).found), [
    'QUOTE-not-found',
  ]);
});

test('pages, paragraphs and lists of lines are places', () => {
  const paged: SourceText = { lines: ['one', 'two', 'the end'], pages: [0, 2] };
  clean({ text: 'the end', at: 'p. 2' }, paged);
  assert.equal(check({ text: 'the end', at: 'p. 1' }, paged).found[0]?.hint, 'write "s1 p. 2"');
  clean({ text: 'met twice', at: '§ 2' });
  clean({ text: 'met twice', at: 'L3, L6' });
  clean({ text: 'met twice', at: 'Article 4' });
});

test('a place that is not there is told', () => {
  const messages = (at: string) => check({ text: 'met twice', at }).found.map(({ message }) => message);
  assert.ok(messages('L60').includes('"s1 L60" leads nowhere: there is no line 60; the saved copy has 6'));
  assert.ok(messages('p. 1').includes('"s1 p. 1" leads nowhere: the saved copy has no pages'));
  assert.ok(messages('L5-3').includes('"s1 L5-3" leads nowhere: the range ends at line 3, before it begins at 5'));
});
