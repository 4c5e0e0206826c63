import fc from 'fast-check';

type Change = (text: string) => string;

const place = fc.double({ min: 0, max: 1, noNaN: true });

/** A stretch of a text, up to so long. */
const stretch = fc.tuple(place, fc.integer({ min: 1, max: 60 }));

const cutOut = ([at, length]: readonly [number, number], text: string): readonly [string, string, string] => {
  const start = Math.floor(at * text.length);
  return [text.slice(0, start), text.slice(start, start + length), text.slice(start + length)];
};

const strangeTokens = fc.constantFrom(
  '}',
  '{{{',
  '"',
  "'",
  '/*',
  '-->',
  '<!--',
  '</table>',
  '<table><tr>',
  '<svg>',
  '<p style="float: footnote">',
  '@page {',
  '@media print {',
  ':is(:not(*))',
  ';;!important;',
  'calc(((',
  'url(',
  '\\',
  '\0',
  '\ud800',
  '&#x110000;',
);

const strangeNumbers = fc.constantFrom('0', '-1', '1e9', '99999999999999999999', '-0.00001', '1e-400', '1e400');

const nthNumber = (text: string, at: number, number: string): string => {
  const found = [...text.matchAll(/\d+(\.\d+)?/g)];
  const chosen = found[Math.floor(at * found.length)];
  return chosen ? text.slice(0, chosen.index) + number + text.slice(chosen.index + chosen[0].length) : text;
};

const change: fc.Arbitrary<Change> = fc.oneof(
  stretch.map(
    (cut): Change =>
      (text) => {
        const [before, , after] = cutOut(cut, text);
        return before + after;
      },
  ),
  stretch.map(
    (cut): Change =>
      (text) => {
        const [before, taken, after] = cutOut(cut, text);
        return before + taken + taken + after;
      },
  ),
  fc.tuple(stretch, place).map(
    ([cut, to]): Change =>
      (text) => {
        const [before, taken, after] = cutOut(cut, text);
        const [left, , right] = cutOut([to, 0], before + after);
        return left + taken + right;
      },
  ),
  place.map(
    (at): Change =>
      (text) =>
        text.slice(0, Math.floor(at * text.length)),
  ),
  fc.tuple(place, strangeTokens).map(
    ([at, token]): Change =>
      (text) => {
        const [before, , after] = cutOut([at, 0], text);
        return before + token + after;
      },
  ),
  fc.tuple(place, strangeNumbers).map(
    ([at, number]): Change =>
      (text) =>
        nthNumber(text, at, number),
  ),
);

/** A few changes of the kind that slips of a hand or a program make: anywhere, without regard for the language. */
export const randomMutation: fc.Arbitrary<Change> = fc
  .array(change, { minLength: 1, maxLength: 4 })
  .map((changes) => (text: string) => changes.reduce((changed, apply) => apply(changed), text));
