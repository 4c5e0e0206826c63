import assert from 'node:assert/strict';
import { test } from 'node:test';
import { breakIntoLines } from '../../../../src/engine/layout/inline/index.ts';
import type { ComputedStyle } from '../../../../src/engine/style/computed-style.ts';
import type { LengthPercentage, TextIndent } from '../../../../src/engine/style/values.ts';
import { koreanRegular, squareFont } from '../../support/fonts.ts';
import { layoutEnv } from '../../support/layout-env.ts';
import { copied, dumpLines, textFragments } from '../../support/line-dump.ts';
import { inline, leader, lineBreak, paragraph, text } from '../../support/paragraph-builder.ts';
import { spacingsIn } from '../../support/spacings-in.ts';

const env = layoutEnv([squareFont, koreanRegular]);

const dumpOf = (content: string, style: Partial<ComputedStyle>): readonly string[] =>
  dumpLines(breakIntoLines(paragraph(style, text(content, style)), 60, env));

const indent = (length: LengthPercentage, ...words: readonly ('hanging' | 'each-line')[]): TextIndent => ({
  length,
  isHanging: words.includes('hanging'),
  isEachLine: words.includes('each-line'),
});

const table: readonly (readonly [Partial<ComputedStyle>, readonly string[]])[] = [
  [{}, ['aa bb@0+50', 'cc@0+20']],
  [{ textAlign: 'right' }, ['aa bb@10+50', 'cc@40+20']],
  [{ textAlign: 'end' }, ['aa bb@10+50', 'cc@40+20']],
  [{ textAlign: 'end', direction: 'rtl' }, ['aa bb@0+50', 'cc@0+20']],
  [{ textAlign: 'center' }, ['aa bb@5+50', 'cc@20+20']],
  [{ textAlign: 'justify' }, ['aa bb@0+60', 'cc@0+20']],
  [{ textAlign: 'justify', textAlignLast: 'right' }, ['aa bb@0+60', 'cc@40+20']],
  [{ textAlign: 'center', textAlignLast: 'start' }, ['aa bb@5+50', 'cc@0+20']],
  [{ textIndent: indent(10) }, ['aa bb@10+50', 'cc@0+20']],
  [{ textIndent: indent({ kind: 'sum', px: 0, percent: 50 }) }, ['aa@30+20', 'bb cc@0+50']],
  [{ textIndent: indent(-10) }, ['aa bb@-10+50', 'cc@0+20']],
  [{ textIndent: indent(10, 'hanging') }, ['aa bb@0+50', 'cc@10+20']],
];

for (const [style, expected] of table) {
  test(`${JSON.stringify(style)} sets lines as ${expected.join(' / ')}`, () => {
    assert.deepEqual(dumpOf('aa bb cc', style), expected);
  });
}

test('justification widens spaces and no-break spaces alike, by glyph', () => {
  const style = { textAlign: 'justify' } as const;
  const [line] = breakIntoLines(paragraph(style, text('a\u00a0b c dd')), 60, env);
  const [fragment] = textFragments(line?.children ?? []);
  assert.deepEqual(fragment && spacingsIn(fragment), [0, 5, 0, 5, 0]);
});

test('justification widens between ideographs, but not after the last one', () => {
  const family = { fontFamily: ['Noto Sans KR'], textAlign: 'justify' } as const;
  const [line] = breakIntoLines(paragraph(family, text('漢字漢字漢字漢字', family)), 65, env);
  const [fragment] = textFragments(line?.children ?? []);
  assert.deepEqual(fragment && spacingsIn(fragment), [1, 1, 1, 1, 1, 0]);
  assert.equal(fragment?.width, 65);
});

test('a line before a forced break is not justified', () => {
  const style = { textAlign: 'justify' } as const;
  assert.deepEqual(dumpLines(breakIntoLines(paragraph(style, text('a b'), lineBreak, text('c')), 60, env)), [
    'a b@0+30',
    'c@0+10',
  ]);
});

test('a line that is too long starts at the left, however it is aligned', () => {
  const style = { textAlign: 'center' } as const;
  assert.deepEqual(dumpOf('aaaaaaaa', style), ['aaaaaaaa@0+80']);
});

test('letter- and word-spacing add to glyphs', () => {
  const style = { letterSpacing: 2, wordSpacing: 3 };
  const [line] = breakIntoLines(paragraph({}, text('a b', style)), 60, env);
  const [fragment] = textFragments(line?.children ?? []);
  assert.deepEqual(fragment && spacingsIn(fragment), [2, 5, 2]);
  assert.equal(fragment?.width, 39);
});

test('tabs reach to the next tab stop', () => {
  const style = { whiteSpaceCollapse: 'preserve', tabSize: 2 } as const;
  assert.deepEqual(dumpOf('a\tb\tc', style), ['a@0+10 \t@10+10 b@20+10 \t@30+10 c@40+10']);
});

test('a leader fills its line and ends it, on a grid that is counted from the line end', () => {
  const toc = (title: string, page: string) =>
    dumpLines(breakIntoLines(paragraph({}, text(title), leader('.'), text(page)), 95, env));
  assert.deepEqual(toc('aa', '7'), ['aa@0+20 ......@25+60 7@85+10']);
  assert.deepEqual(toc('aaa', '12'), ['aaa@0+30 ....@35+40 12@75+20']);
});

test('a leader and what follows it never part; copying gives a space for it', () => {
  const lines = breakIntoLines(paragraph({}, text('aaa bbb'), leader('.'), text(' 12')), 75, env);
  assert.deepEqual(copied(lines), ['aaa bbb', '  12']);
});

test('several leaders share the room', () => {
  const lines = breakIntoLines(paragraph({}, text('a'), leader('.'), text('b'), leader('.'), text('c')), 70, env);
  assert.deepEqual(dumpLines(lines), ['a@0+10 ..@10+20 b@30+10 ..@40+20 c@60+10']);
});

test('edges of an inline box stand on its first and its last line', () => {
  const box = inline({ marginLeft: 5, paddingLeft: 3, borderRightWidth: 2, marginRight: 10 }, text('aa bb'));
  assert.deepEqual(dumpLines(breakIntoLines(paragraph({}, text('c '), box, text(' d')), 60, env)), [
    'c @0+20 <25+23: aa@3+20…',
    '…0+22: bb@0+20>  d@32+20',
  ]);
});

test('balanced lines are about as long as each other, and no more of them', () => {
  const style = { textWrapStyle: 'balance', textAlign: 'center' } as const;
  assert.deepEqual(dumpLines(breakIntoLines(paragraph(style, text('aa bb cc dd')), 80, env)), [
    'aa bb@15+50',
    'cc dd@15+50',
  ]);
  assert.deepEqual(dumpLines(breakIntoLines(paragraph(style, text('aa bb')), 80, env)), ['aa bb@15+50']);
});

for (const textWrapStyle of ['auto', 'pretty'] as const) {
  test(`lines after forced breaks are indented with each-line, and the others with hanging (${textWrapStyle})`, () => {
    const dump = (textIndent: TextIndent): readonly string[] => {
      const style = { textIndent, textWrapStyle };
      return dumpLines(breakIntoLines(paragraph(style, text('aa bb cc'), lineBreak, text('dd ee ff')), 60, env));
    };
    assert.deepEqual(dump(indent(10)), ['aa bb@10+50', 'cc@0+20', 'dd ee@0+50', 'ff@0+20']);
    assert.deepEqual(dump(indent(10, 'each-line')), ['aa bb@10+50', 'cc@0+20', 'dd ee@10+50', 'ff@0+20']);
    assert.deepEqual(dump(indent(10, 'hanging')), ['aa bb@0+50', 'cc@10+20', 'dd ee@10+50', 'ff@10+20']);
    const both = indent(10, 'each-line', 'hanging');
    assert.deepEqual(dump(both), ['aa bb@0+50', 'cc@10+20', 'dd ee@0+50', 'ff@10+20']);
  });
}
