import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { InlineFragment, LineFragment } from '../../../../src/engine/layout/fragment.ts';
import { breakIntoLines } from '../../../../src/engine/layout/inline/index.ts';
import { visualOrder } from '../../../../src/engine/text/bidi-levels.ts';
import { arabicRegular, hebrewRegular, squareFont } from '../../support/fonts.ts';
import { layoutEnv } from '../../support/layout-env.ts';
import { textFragments } from '../../support/line-dump.ts';
import { inline, paragraph, text } from '../../support/paragraph-builder.ts';

const env = layoutEnv([squareFont, hebrewRegular, arabicRegular], ['Noto Sans Hebrew', 'Noto Sans Arabic']);

/** The words of a line as they stand from left to right. */
const seen = (line: LineFragment | undefined): readonly string[] =>
  textFragments(line?.children ?? []).flatMap(({ runs }) => runs.map((run) => run.text));

test('levels are reversed from the highest to the lowest odd one', () => {
  assert.deepEqual(visualOrder([0, 0, 0]), [0, 1, 2]);
  assert.deepEqual(visualOrder([0, 1, 1, 0]), [0, 2, 1, 3]);
  assert.deepEqual(visualOrder([1, 2, 2, 1]), [3, 1, 2, 0]);
});

test('Hebrew words stand from right to left in an English line, and numbers among them from left to right', () => {
  const [line] = breakIntoLines(paragraph({}, text('a שנה 2024 טובה b')), 900, env);
  assert.deepEqual(
    seen(line).filter((word) => word !== ' '),
    ['a', 'טובה', '2024', 'שנה', 'b'],
  );
});

test('a line of a right-to-left paragraph begins at the right', () => {
  const [line] = breakIntoLines(paragraph({ direction: 'rtl' }, text('שלום abc', { direction: 'rtl' })), 900, env);
  assert.deepEqual(
    seen(line).filter((word) => word !== ' '),
    ['abc', 'שלום'],
  );
  const right = Math.max(...(line?.children ?? []).map((child) => child.x + child.width));
  assert.ok(Math.abs(right - 900) < 0.01);
});

test('letters of an Arabic word are joined: their glyphs are not those that they have alone', () => {
  const [line] = breakIntoLines(paragraph({}, text('سلم')), 900, env);
  const [word] = textFragments(line?.children ?? []);
  const alone = textFragments(breakIntoLines(paragraph({}, text('س ل م')), 900, env)[0]?.children ?? []);
  const ids = new Set(alone.flatMap(({ runs }) => runs.flatMap((run) => run.glyphs.map(({ id }) => id))));
  assert.ok(word?.runs[0]?.glyphs.some(({ id }) => !ids.has(id)));
});

test('an inline box that comes apart has its left edge on the leftmost part and its right edge on the rightmost', () => {
  const box = inline({ paddingLeft: 3, paddingRight: 5 }, text('b שלום'));
  const [line] = breakIntoLines(paragraph({}, text('a '), ...box.map((item) => [item]), text(' עולם c')), 900, env);
  const boxes = (line?.children ?? []).filter((child) => child.kind === 'inline-box');
  assert.deepEqual(
    boxes.map(({ padding }) => [padding.left, padding.right]),
    [
      [3, 0],
      [0, 5],
    ],
  );
});

test('an override turns letters that run the other way', () => {
  const box = inline({ direction: 'rtl', unicodeBidi: 'bidi-override' }, text('abc def', { direction: 'rtl' }));
  const [line] = breakIntoLines(paragraph({}, text('x '), box), 900, env);
  assert.deepEqual(
    seen(line).filter((word) => word !== ' '),
    ['x', 'def', 'abc'],
  );
});

const words = fc.array(fc.constantFrom('abc', 'שלום', '12', 'عالم', '(', 'x)', 'טובה,', '3.5'), { maxLength: 20 });

const sorted = (content: string): string => [...content.replace(/\s/g, '')].sort().join('');

const textIn = (fragment: InlineFragment): string => {
  if (fragment.kind === 'text') return fragment.text;
  return fragment.kind === 'inline-box' ? fragment.children.map(textIn).join('') : '';
};

test('whatever the directions, every character stands on a line once, and no line is wider than its room', () => {
  const directions = fc.constantFrom('ltr', 'rtl');
  fc.assert(
    fc.property(words, words, directions, directions, (outer, inner, direction, own) => {
      const box = inline(
        { direction: own, unicodeBidi: 'isolate', paddingLeft: 2 },
        text(inner.join(' '), { direction: own }),
      );
      const whole = paragraph(
        { direction },
        text(`${outer.join(' ')} `, { direction }),
        box,
        text(' end', { direction }),
      );
      const lines = breakIntoLines(whole, 200, env);
      assert.equal(sorted(lines.flatMap((line) => line.children.map(textIn)).join('')), sorted(whole.text));
      for (const line of lines) for (const child of line.children) assert.ok(child.x + child.width <= 200.01);
    }),
    { numRuns: 150, seed: 1 },
  );
});
