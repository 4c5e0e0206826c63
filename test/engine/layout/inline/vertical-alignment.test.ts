import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { InlineItem } from '../../../../src/engine/box/box.ts';
import type { LineFragment } from '../../../../src/engine/layout/fragment.ts';
import { breakIntoLines, hasLines } from '../../../../src/engine/layout/inline/index.ts';
import type { ComputedStyle } from '../../../../src/engine/style/computed-style.ts';
import { koreanRegular, squareFont } from '../../support/fonts.ts';
import { layoutEnv } from '../../support/layout-env.ts';
import { image, inline, lineBreak, paragraph, text } from '../../support/paragraph-builder.ts';

const env = layoutEnv([squareFont, koreanRegular]);

const lineOf = (
  style: Partial<ComputedStyle>,
  ...items: readonly (InlineItem | readonly InlineItem[])[]
): LineFragment => {
  const [line] = breakIntoLines(paragraph(style, ...items), 200, env);
  assert.ok(line);
  return line;
};

const near = (actual: number | undefined, expected: number): void => {
  assert.ok(actual !== undefined && Math.abs(actual - expected) < 0.01, `${actual} is not ${expected}`);
};

test('a line is as high as line-height says, with half of the leading on either side', () => {
  const line = lineOf({ lineHeight: 16 }, text('a', { lineHeight: 16 }));
  near(line.height, 16);
  near(line.baseline, 11);
  near(line.children[0]?.y, 3);
});

test('line-height as a factor goes with the font size, and normal with the font', () => {
  near(lineOf({ lineHeight: { factor: 1.5 } }, text('a')).height, 15);
  near(lineOf({ lineHeight: 'normal' }, text('a', { lineHeight: 'normal' })).height, 10);
});

test('the paragraph itself gives a line its least height', () => {
  near(lineOf({ lineHeight: 20 }, text('a', { fontSize: 5, lineHeight: 5 })).height, 20);
});

test('a larger inline box makes its line higher, and baselines agree', () => {
  const line = lineOf({}, text('a'), inline({ fontSize: 20 }, text('b', { fontSize: 20 })));
  near(line.height, 20);
  near(line.baseline, 16);
  near(line.children[0]?.y, 8);
  near(line.children[1]?.y, 0);
});

test('sub and super move the baseline by the size of the parent', () => {
  const raised = lineOf({}, text('a'), inline({ verticalAlign: 'super', lineHeight: 0 }, text('1', { lineHeight: 0 })));
  near((raised.children[0]?.y ?? 0) - (raised.children[1]?.y ?? 0), 10 / 3);
  near(raised.height, 10);
  const lowered = lineOf({}, text('a'), inline({ verticalAlign: 'sub', lineHeight: 10 }, text('1')));
  near(lowered.height, 12);
});

const alignments: readonly (readonly [ComputedStyle['verticalAlign'], number, number])[] = [
  ['baseline', 0, 32],
  ['bottom', 0, 30],
  ['top', 0, 30],
  ['text-top', 0, 30],
  ['text-bottom', 0, 30],
  [-10, 0, 30],
  [5, 0, 37],
  [{ kind: 'sum', px: 0, percent: 50 }, 0, 37],
];

for (const [verticalAlign, y, height] of alignments) {
  test(`an image with vertical-align ${JSON.stringify(verticalAlign)} makes a line ${height} high`, () => {
    const line = lineOf({}, text('a'), image(10, 30, { verticalAlign, lineHeight: 10 }));
    near(line.height, height);
    near(line.children[1]?.y, y);
  });
}

test('middle puts the middle of an image half an x-height above the baseline', () => {
  const line = lineOf({}, text('a'), image(10, 20, { verticalAlign: 'middle' }));
  const centre = (line.children[1]?.y ?? 0) + 10;
  near(line.baseline - centre, (env.fonts.primary(paragraph({}).style).xHeight * 10) / 2);
});

test('a box aligned to the top of the line takes its contents along', () => {
  const top = inline({ verticalAlign: 'top' }, text('b'));
  const line = lineOf({ lineHeight: 30 }, text('a'), top);
  near(line.children[1]?.y, 0);
  near(line.baseline, 18);
});

test('an inline box is as high as its font with padding and border, which leave the line alone', () => {
  const line = lineOf({}, inline({ paddingTop: 4, borderTopWidth: 1, paddingBottom: 2 }, text('a')));
  near(line.height, 10);
  const [box] = line.children;
  assert.ok(box?.kind === 'inline-box');
  near(box.y, -5);
  near(box.height, 17);
  near(box.children[0]?.y, 5);
});

test('margins of an image count', () => {
  const line = lineOf({}, image(10, 10, { marginTop: 3, marginBottom: 4, marginLeft: 5 }));
  near(line.baseline, 17);
  const [atomic] = line.children;
  assert.ok(atomic?.kind === 'atomic');
  near(atomic.fragment.x, 5);
  near(atomic.fragment.y, 3);
});

test('a fallback font makes the line higher only when line-height is normal', () => {
  const korean = { fontFamily: ['weasyprint', 'Noto Sans KR'] };
  near(lineOf({}, text('한', korean)).height, 10);
  assert.ok(lineOf({ lineHeight: 'normal', ...korean }, text('한', { ...korean, lineHeight: 'normal' })).height > 14);
});

test('a paragraph has lines when anything in it shows', () => {
  assert.equal(hasLines(paragraph({})), false);
  assert.equal(hasLines(paragraph({}, text(' '))), false);
  assert.equal(hasLines(paragraph({}, inline({}))), false);
  assert.equal(hasLines(paragraph({}, inline({ paddingLeft: 1 }))), true);
  assert.equal(hasLines(paragraph({}, lineBreak)), true);
  assert.equal(hasLines(paragraph({}, text(' ', { whiteSpaceCollapse: 'preserve' }))), true);
  assert.deepEqual(breakIntoLines(paragraph({}, text(' '), inline({})), 90, env), []);
});
