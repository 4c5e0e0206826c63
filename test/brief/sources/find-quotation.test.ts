import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findQuotation, type Passage } from '../../../src/brief/sources/find-quotation.ts';
import { foldText } from '../../../src/brief/sources/fold-text.ts';
import { partsOf, type QuotedPart } from '../../../src/brief/sources/quotation.ts';
import { placesOfWords } from '../../../src/brief/sources/word-places.ts';

const wordCharacter = /[\p{L}\p{N}]/u;

const isInsideWord = (text: string, offset: number): boolean =>
  wordCharacter.test(text[offset - 1] ?? '') && wordCharacter.test(text[offset] ?? '');

const standsAt = (text: string, part: QuotedPart, start: number): boolean =>
  text.startsWith(part.text, start) &&
  (part.opensInWord || !isInsideWord(text, start)) &&
  (part.closesInWord || !isInsideWord(text, start + part.text.length));

/** Tries every place for every part; slow, and plain to see. */
const ends = (text: string, parts: readonly QuotedPart[], from: number, to: number): readonly number[] => {
  const [part, ...rest] = parts;
  if (!part) return [from];
  const last = part.after === 'insertion' ? Math.min(to, from + 120) : to;
  return Array.from({ length: Math.max(0, last - from + 1) }, (_, index) => from + index)
    .filter((start) => standsAt(text, part, start) && start + part.text.length <= to)
    .flatMap((start) => ends(text, rest, start + part.text.length, to));
};

const find = (text: string, parts: readonly QuotedPart[], within: Passage) =>
  findQuotation({ text, wordPlaces: placesOfWords(text) }, parts, within);

const pieces = fc.array(fc.constantFrom('a', 'b', 'ab', 'ba', ' ', ' ', ', ', '7'), { maxLength: 40 });
const quoted = fc.array(fc.constantFrom('a', 'b', 'ab', 'ba', ' ', ' ', '[x]', '[...]', ', '), { maxLength: 8 });

test('the places of rare words lead to what a search of every place finds', () => {
  fc.assert(
    fc.property(pieces, quoted, fc.nat(40), fc.nat(40), (source, words, from, length) => {
      const text = foldText(source.join(''));
      const parts = partsOf(words.join(''), { hasCuts: true, hasInsertions: true });
      if (parts.length === 0) return;
      const within = { start: Math.min(from, text.length), end: Math.min(from + length, text.length) };
      const isThere = ends(text, [{ ...parts[0]!, after: 'start' }, ...parts.slice(1)], within.start, within.end);
      assert.equal(find(text, parts, within) !== null, isThere.length > 0);
    }),
    { numRuns: 2000 },
  );
});

test('a frequent word before a bracket does not stand in the way of the rare one after it', () => {
  const text = `${'the bank and '.repeat(5000)}the river bank`;
  const parts = partsOf('the [wide] river bank', { hasCuts: true, hasInsertions: true });
  const found = find(text, parts, { start: 0, end: text.length });
  assert.equal(found && text.slice(found.start, found.end).endsWith('river bank'), true);
});

test('a part of letters outside the basic plane has whole words too', () => {
  const parts = partsOf('𐐀𐐁', { hasCuts: false, hasInsertions: false });
  assert.deepEqual(find('x 𐐀𐐁 y', parts, { start: 0, end: 8 }), { start: 2, end: 6 });
  assert.equal(find('x 𐐀𐐁𐐂 y', parts, { start: 0, end: 10 }), null);
});
