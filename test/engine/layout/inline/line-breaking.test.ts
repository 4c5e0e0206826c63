import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { InlineItem } from '../../../../src/engine/box/box.ts';
import { breakIntoLines } from '../../../../src/engine/layout/inline/index.ts';
import type { ComputedStyle } from '../../../../src/engine/style/computed-style.ts';
import { initialStyle } from '../../support/initial-style.ts';
import { layoutEnv } from '../../support/layout-env.ts';
import { copied, dumpLines } from '../../support/line-dump.ts';
import { element, image, inline, lineBreak, paragraph, text } from '../../support/paragraph-builder.ts';

const env = layoutEnv();

const linesOf = (content: string, width: number, style: Partial<ComputedStyle> = {}): readonly string[] =>
  copied(breakIntoLines(paragraph(style, text(content, style)), width, env));

interface Case {
  readonly name: string;
  readonly content: string;
  readonly width: number;
  readonly style?: Partial<ComputedStyle>;
  readonly expected: readonly string[];
}

const cases: readonly Case[] = [
  { name: 'words that fit share a line', content: 'aa bb cc', width: 50, expected: ['aa bb ', 'cc'] },
  { name: 'a line may be exactly full', content: 'aa bb', width: 50, expected: ['aa bb'] },
  {
    name: 'a word that is too long for any line overflows',
    content: 'a bbbbbb c',
    width: 30,
    expected: ['a ', 'bbbbbb ', 'c'],
  },
  { name: 'a no-break space holds words together', content: 'a b\u00a0c', width: 30, expected: ['a ', 'b\u00a0c'] },
  { name: 'a line may end after a hyphen', content: 'aa-bb', width: 30, expected: ['aa-', 'bb'] },
  {
    name: 'nowrap keeps one line',
    content: 'aa bb',
    width: 10,
    style: { textWrapMode: 'nowrap' },
    expected: ['aa bb'],
  },
  {
    name: 'break-word cuts a word that would overflow',
    content: 'aa bbbbb',
    width: 30,
    style: { overflowWrap: 'break-word' },
    expected: ['aa ', 'bbb', 'bb'],
  },
  {
    name: 'anywhere leaves words whole that fit on a line',
    content: 'aa bbb',
    width: 40,
    style: { overflowWrap: 'anywhere' },
    expected: ['aa ', 'bbb'],
  },
  {
    name: 'a grapheme is never cut, however narrow the line',
    content: 'e\u0301e\u0301',
    width: 1,
    style: { overflowWrap: 'anywhere' },
    expected: ['e\u0301', 'e\u0301'],
  },
  {
    name: 'break-all fills lines',
    content: 'aa bbb',
    width: 40,
    style: { wordBreak: 'break-all' },
    expected: ['aa b', 'bb'],
  },
  {
    name: 'preserved line ends and spaces stay',
    content: 'a\n\n  b',
    width: 90,
    style: { whiteSpaceCollapse: 'preserve' },
    expected: ['a', '', '  b'],
  },
  {
    name: 'spaces of pre-wrap hang at the end of a line',
    content: 'aaa   bb',
    width: 30,
    style: { whiteSpaceCollapse: 'preserve' },
    expected: ['aaa   ', 'bb'],
  },
  {
    name: 'spaces of break-spaces wrap',
    content: 'aaa   bb',
    width: 40,
    style: { whiteSpaceCollapse: 'break-spaces' },
    expected: ['aaa ', '  bb'],
  },
  { name: 'a line separator ends a line', content: 'a\u2028b', width: 90, expected: ['a', 'b'] },
];

for (const { name, content, width, style, expected } of cases) {
  test(name, () => assert.deepEqual(linesOf(content, width, style), expected));
}

test('a word is hyphenated by the patterns of its language', () => {
  const style = { hyphens: 'auto', language: 'en' } as const;
  assert.deepEqual(linesOf('hyphenation', 75, style), ['hyphen\u00ad', 'ation']);
  assert.deepEqual(linesOf('a hyphenation', 75, style), ['a hy\u00ad', 'phen\u00ad', 'ation']);
  assert.deepEqual(linesOf('hyphenation', 110, style), ['hyphenation']);
  assert.deepEqual(linesOf('hyphenation', 75, { ...style, hyphens: 'manual' }), ['hyphenation']);
});

for (const textWrapStyle of ['auto', 'pretty'] as const) {
  test(`a word in several inline boxes is hyphenated as one (text-wrap: ${textWrapStyle})`, () => {
    const style = { hyphens: 'auto', language: 'en', textWrapStyle } as const;
    const hyphen = text('hyphen', style);
    const broken = (...items: Parameters<typeof paragraph>[1][]) =>
      dumpLines(breakIntoLines(paragraph(style, ...items), 75, env));
    assert.deepEqual(broken(inline({}, hyphen), text('ation', style)), ['<0+70: hyphen@0+60 ‐@60+10>', 'ation@0+50']);
    assert.deepEqual(broken(hyphen, inline({}, text('ation', style))), ['hyphen@0+60 ‐@60+10', '<0+50: ation@0+50>']);
    assert.deepEqual(broken(inline({}, text('h', style)), text('yphenation', style)), [
      '<0+10: h@0+10> yphen@10+50 ‐@60+10',
      'ation@0+50',
    ]);
    const padded = { paddingRight: { kind: 'sum', px: 4, percent: 0 } } as const;
    assert.deepEqual(broken(inline(padded, hyphen), text('ation', style)), [
      '<0+74: hyphen@0+60 ‐@60+10>',
      'ation@0+50',
    ]);
    const wide = { paddingRight: { kind: 'sum', px: 6, percent: 0 } } as const;
    assert.deepEqual(broken(inline(wide, hyphen), text('ation', style))[0], '<0+30: hy@0+20 ‐@20+10…');
  });
}

test('a soft hyphen shows only where a line ends at it', () => {
  assert.deepEqual(linesOf('aaa\u00adbbb', 40), ['aaa\u00ad', 'bbb']);
  assert.deepEqual(linesOf('aaa\u00adbbb', 60), ['aaabbb']);
  assert.deepEqual(linesOf('a aaa\u00adbbb', 55), ['a ', 'aaa\u00ad', 'bbb']);
  assert.deepEqual(linesOf('aaa\u00adbbb', 40, { hyphens: 'none' }), ['aaabbb']);
});

test('an added hyphen is a text of its own, in the character that the style names', () => {
  const style = { hyphens: 'auto', language: 'en', hyphenateCharacter: '=' } as const;
  const lines = breakIntoLines(paragraph({}, text('hyphenation', style)), 75, env);
  assert.deepEqual(dumpLines(lines), ['hyphen@0+60 =@60+10', 'ation@0+50']);
});

test('numbers, addresses and capitals are not hyphenated', () => {
  const style = { hyphens: 'auto', language: 'en' } as const;
  for (const word of ['hyphenation2', 'www.hyphenation', 'HYPHENATION'])
    assert.deepEqual(linesOf(word, 75, style), [word]);
});

test('lines break between inline boxes only where the text may break', () => {
  const bold = inline({}, text('bbb'));
  assert.deepEqual(copied(breakIntoLines(paragraph({}, text('aa'), bold, text('cc dd')), 60, env)), ['aabbbcc ', 'dd']);
  assert.deepEqual(copied(breakIntoLines(paragraph({}, text('aa '), bold, text(' dd')), 60, env)), ['aa bbb ', 'dd']);
});

test('a line ends before an inline box that opens there, and after one that closes', () => {
  const lines = breakIntoLines(paragraph({}, inline({}, text('aaa ')), inline({}, text('bbb'))), 50, env);
  assert.deepEqual(dumpLines(lines), ['<0+30: aaa@0+30>', '<0+30: bbb@0+30>']);
});

test('a forced break ends the line, and one at the end of the paragraph adds none', () => {
  const lines = breakIntoLines(
    paragraph({}, text('a'), lineBreak, lineBreak, inline({}, text('b'), lineBreak)),
    90,
    env,
  );
  assert.deepEqual(copied(lines), ['a', '', 'b']);
});

test('lines may break on either side of an image', () => {
  const lines = breakIntoLines(paragraph({}, text('aaa'), image(30, 10), text('bbb')), 60, env);
  assert.deepEqual(dumpLines(lines), ['aaa@0+30 [atomic@30+30]', 'bbb@0+30']);
});

test('offsets of lines follow each other over the whole text', () => {
  const lines = breakIntoLines(paragraph({}, text('aa bb '), image(30, 10), lineBreak, text('c')), 50, env);
  assert.deepEqual(
    lines.map(({ start, end }) => [start, end]),
    [
      [0, 6],
      [6, 8],
      [8, 9],
    ],
  );
});

test('words of one style and face on one line are one text', () => {
  const [line] = breakIntoLines(paragraph({}, text('aa bb cc')), 90, env);
  assert.equal(line?.children.length, 1);
});

test('texts of one style and element side by side are one text', () => {
  const style = initialStyle();
  const first: InlineItem = { kind: 'text', text: 'page ', style, element, pseudo: null, span: null };
  const second: InlineItem = { ...first, text: '2' };
  const [line] = breakIntoLines(paragraph({}, first, second), 90, env);
  assert.deepEqual(dumpLines(line ? [line] : []), ['page 2@0+60']);
});

test('the same paragraph in the same width is broken once', () => {
  const box = paragraph({}, text('aa bb'));
  assert.equal(breakIntoLines(box, 50, env), breakIntoLines(box, 50, env));
});

test('a word of a hundred thousand letters and boxes nested a thousand deep are laid out', () => {
  const long = paragraph({}, text('a'.repeat(100_000), { overflowWrap: 'anywhere' }));
  assert.equal(breakIntoLines(long, 1000, env).length, 1000);
  let nested: readonly InlineItem[] = [text('a')];
  for (let depth = 0; depth < 1000; depth++) nested = inline({}, ...nested);
  assert.equal(breakIntoLines(paragraph({}, nested), 1000, env).length, 1);
});

test('from an offset on, the text that is left is broken in the width of the new page', () => {
  const box = paragraph({}, text('aa bb '), inline({ paddingLeft: 5 }, text('cc dd ')), text('ee'));
  assert.deepEqual(dumpLines(breakIntoLines(box, 60, env, 6)), ['<0+55: cc dd@5+50>', 'ee@0+20']);
  assert.deepEqual(dumpLines(breakIntoLines(box, 30, env, 9)), ['…0+20: dd@0+20>', 'ee@0+20']);
  assert.deepEqual(dumpLines(breakIntoLines(box, 30, env, 14)), []);
});

test('a line that begins within a word goes on with the rest of it', () => {
  const box = paragraph({}, text('aaaaaa', { overflowWrap: 'anywhere' }));
  assert.deepEqual(dumpLines(breakIntoLines(box, 30, env, 2)), ['aaa@0+30', 'a@0+10']);
});

test('lines are not balanced so far that a word sticks out', () => {
  const start = text('aaaaaa ', { textWrapMode: 'nowrap' });
  const box = paragraph({ textWrapStyle: 'balance' }, start, text('bb', { wordBreak: 'break-word' }));
  assert.deepEqual(dumpLines(breakIntoLines(box, 80, env)), ['aaaaaa@0+60', 'bb@0+20']);
});

for (const textWrapStyle of ['auto', 'pretty'] as const) {
  test(`cloned edges stand on every line, and its text makes room for them (text-wrap: ${textWrapStyle})`, () => {
    const cloned = { boxDecorationBreak: 'clone', paddingLeft: 3, paddingRight: 4, borderLeftWidth: 1 } as const;
    const broken = (width: number) =>
      dumpLines(
        breakIntoLines(
          paragraph({ textWrapStyle }, text('a '), inline(cloned, text('bb cc dd')), text(' e')),
          width,
          env,
        ),
      );
    assert.deepEqual(broken(78), ['a @0+20 <20+58: bb cc@4+50>', '<0+28: dd@4+20>  e@28+20']);
    assert.equal(broken(77)[0], 'a @0+20 <20+28: bb@4+20>');
  });
}

test('cloned edges stand on both sides of each line of text from right to left', () => {
  const cloned = { boxDecorationBreak: 'clone', paddingLeft: 3, paddingRight: 4, direction: 'rtl' } as const;
  const box = paragraph({ direction: 'rtl' }, inline(cloned, text('אא בב', { direction: 'rtl' })));
  assert.deepEqual(dumpLines(breakIntoLines(box, 30, env)), ['<3+27: אא@3+20>', '<3+27: בב@3+20>']);
});
