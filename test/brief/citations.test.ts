import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CitationRegister, formatCitation, sourceById } from '../../src/brief/index.ts';
import { goodBrief } from './fixture.ts';

test('endnotes are numbered by first use, one for each source and place', () => {
  const register = new CitationRegister();
  const places = [
    { s: 's2', at: 'L1' },
    { s: 's1', at: 'L1' },
    { s: 's2', at: 'L1' },
    { s: 's2', at: 'L2' },
    { s: 's2', at: null },
  ];
  assert.deepEqual(
    places.map((place) => register.cite(place)),
    [1, 2, 1, 3, 4],
  );
  assert.deepEqual(
    register.citations.map(({ number, source, at }) => `${number} ${source} ${at}`),
    ['1 s2 L1', '2 s1 L1', '3 s2 L2', '4 s2 null'],
  );
});

const citationOf = (id: string, at: string | null, lang: string): string => {
  const source = sourceById(goodBrief('complete.yaml'), id);
  assert.ok(source);
  return formatCitation(source, at, lang);
};

test('an article is cited with authors, title, outlet, date, address and place', () => {
  assert.equal(
    citationOf('s1', 'L5', 'en'),
    'Chris York and Staff, “Two neighbours sign”, River Times, Northtown: River Press, 19 June 2024, https://example.org/sign, accessed 30 November 2024, L5.',
  );
});

test('a Ukrainian endnote has Ukrainian quotation marks, words and dates', () => {
  assert.equal(
    citationOf('s1', 'L5', 'uk'),
    'Chris York і Staff, «Two neighbours sign», River Times, Northtown: River Press, 19 червня 2024\u00a0р., https://example.org/sign, дата звернення 30 листопада 2024\u00a0р., L5.',
  );
});

test('what a source does not tell leaves no gap in its endnote', () => {
  assert.equal(citationOf('s2', null, 'en'), '“Digest”, from 5 December 2024.');
  assert.equal(
    citationOf('s3', null, 'en'),
    '“Waters”, yearbook, Basin day, 3(4), 12, 5-9, https://doi.org/10.1000/1.',
  );
});
