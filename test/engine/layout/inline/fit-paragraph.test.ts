import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { LineFragment } from '../../../../src/engine/layout/fragment.ts';
import { breakIntoLines } from '../../../../src/engine/layout/inline/index.ts';
import type { ComputedStyle } from '../../../../src/engine/style/computed-style.ts';
import { serifRegular, squareFont } from '../../support/fonts.ts';
import { layoutEnv } from '../../support/layout-env.ts';
import { dumpLines, textFragments } from '../../support/line-dump.ts';
import { lineBreak, paragraph, text } from '../../support/paragraph-builder.ts';

const env = layoutEnv([squareFont, serifRegular], ['Source Serif 4']);

const linesOf = (content: string, width: number, style: Partial<ComputedStyle>): readonly LineFragment[] =>
  breakIntoLines(paragraph(style, text(content, style)), width, env);

const textsOf = (content: string, width: number, style: Partial<ComputedStyle> = {}): readonly string[] =>
  dumpLines(linesOf(content, width, { textWrapStyle: 'pretty', ...style })).map((line) => line.replace(/@.*/, ''));

test('a line gives up a word that would leave the next one short', () => {
  const words = 'aaaa bb cc dddddd eeee ff';
  assert.deepEqual(textsOf(words, 90, { textWrapStyle: 'auto' }), ['aaaa bb', 'cc dddddd', 'eeee ff']);
  assert.deepEqual(textsOf('aaa bb cc ddddddd ee f', 100, { textWrapStyle: 'auto' }), ['aaa bb cc', 'ddddddd ee', 'f']);
  assert.deepEqual(textsOf('aaa bb cc ddddddd ee f', 100), ['aaa bb cc', 'ddddddd', 'ee f']);
});

test('the lines between forced breaks are chosen for themselves', () => {
  const box = paragraph({ textWrapStyle: 'pretty' }, text('aaa bb cc ddddddd ee f'), lineBreak, text('gg'));
  const lines = dumpLines(breakIntoLines(box, 100, env)).map((line) => line.replace(/@.*/, ''));
  assert.deepEqual(lines, ['aaa bb cc', 'ddddddd', 'ee f', 'gg']);
});

test('a word wider than the line is broken as it would be otherwise', () => {
  const style = { overflowWrap: 'anywhere' } as const;
  assert.deepEqual(
    textsOf('aa bbbbbbbbbbbb cc', 50, style),
    textsOf('aa bbbbbbbbbbbb cc', 50, { ...style, textWrapStyle: 'auto' }),
  );
});

test('a word may be divided at both ends of a line', () => {
  const style = { hyphens: 'auto', language: 'en' } as const;
  assert.deepEqual(textsOf('words and incomprehensibilities', 130, style), ['words and in', 'comprehensi', 'bilities']);
});

const prose = fc
  .array(
    fc.constantFrom(
      'representation',
      'agreement',
      'of',
      'the',
      'hyphenation',
      'a',
      'international',
      'treaty',
      'in',
      'ratification',
      'signed,',
      'comprehensive',
      'partnership',
    ),
    { minLength: 10, maxLength: 80 },
  )
  .map((words) => words.join(' '));

const set: Partial<ComputedStyle> = {
  fontFamily: ['Source Serif 4'],
  fontSize: 10,
  language: 'en',
  hyphens: 'auto',
  textAlign: 'justify',
};

const textOf = (line: LineFragment): string =>
  textFragments(line.children)
    .map((fragment) => fragment.text)
    .join('');

const contentEnd = (line: LineFragment): number => Math.max(...line.children.map((child) => child.x + child.width));

const looseness = (lines: readonly LineFragment[]): number =>
  lines
    .slice(0, -1)
    .map((line) => Math.max(0, ...textFragments(line.children).map(({ spacing }) => spacing?.expansion ?? 0)))
    .reduce((sum, space) => sum + space ** 3, 0);

test('every line fits, and no more than two lines in a row end in a hyphen', () => {
  fc.assert(
    fc.property(prose, fc.integer({ min: 180, max: 300 }), (content, width) => {
      const pretty = linesOf(content, width, { ...set, textWrapStyle: 'pretty' });
      const inARow = pretty.map((line) => (/[\u2010-]$/.test(textOf(line)) ? 'h' : ' ')).join('');
      assert.doesNotMatch(inARow, /hhh/);
      for (const line of pretty) {
        assert.ok(contentEnd(line) <= width + 0.01);
      }
    }),
    { numRuns: 100, seed: 1 },
  );
});

/** Without hyphens, which lines that are chosen alone may take any number of. */
const unhyphenated = { ...set, hyphens: 'manual' } as const;

test('spaces are more even over many paragraphs than where each line is chosen alone', () => {
  const samples = fc.sample(prose, { numRuns: 60, seed: 2 });
  const total = (textWrapStyle: ComputedStyle['textWrapStyle']): number =>
    samples.reduce((sum, content) => sum + looseness(linesOf(content, 340, { ...unhyphenated, textWrapStyle })), 0);
  assert.ok(total('pretty') < total('auto') * 0.8, `${total('pretty')} against ${total('auto')}`);
});

test('fewer last lines are stubs, and none is the end of a divided word', () => {
  const samples = fc.sample(prose, { numRuns: 60, seed: 3 });
  const lasts = (textWrapStyle: ComputedStyle['textWrapStyle']): readonly (readonly LineFragment[])[] =>
    samples.map((content) => linesOf(content, 220, { ...set, textWrapStyle }).slice(-2));
  const isStub = ([, last]: readonly LineFragment[]): boolean => last !== undefined && contentEnd(last) < 30;
  const isWordEnd = ([before, last]: readonly LineFragment[]): boolean =>
    before !== undefined && last !== undefined && /[\u2010-]$/.test(textOf(before)) && !textOf(last).includes(' ');
  const [alone, together] = [lasts('auto'), lasts('pretty')];
  assert.ok(alone.filter(isStub).length > together.filter(isStub).length * 2);
  assert.deepEqual([alone.some(isWordEnd), together.some(isWordEnd)], [true, false]);
});
