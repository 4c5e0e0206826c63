import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { InlineItem, ParagraphBox } from '../../../../src/engine/box/box.ts';
import type { LineFragment, TextFragment } from '../../../../src/engine/layout/fragment.ts';
import { breakIntoLines, hasLines, measureParagraph } from '../../../../src/engine/layout/inline/index.ts';
import type { ComputedStyle } from '../../../../src/engine/style/computed-style.ts';
import { koreanRegular, serifRegular, squareFont } from '../../support/fonts.ts';
import { layoutEnv } from '../../support/layout-env.ts';
import { textFragments } from '../../support/line-dump.ts';
import { image, inline, leader, lineBreak, paragraph, text } from '../../support/paragraph-builder.ts';
import { spacingsIn } from '../../support/spacings-in.ts';

const env = layoutEnv([squareFont, serifRegular, koreanRegular], ['Source Serif 4', 'Noto Sans KR']);

const collapsed = [
  'a',
  'ccc ',
  'dd dd ',
  'hyphenation ',
  'incomprehensibilities ',
  'foo-bar',
  '한국',
  '漢字',
  'b\u00a0c',
  'soft\u00adly ',
  '(',
  '« x » ',
  'e\u0301',
  '12,5 % ',
  'мова ',
];
const preserved = [...collapsed, '\t', '\n', '  ', ' '];

const textStyle = fc.record({
  hyphens: fc.constantFrom('none', 'manual', 'auto'),
  language: fc.constantFrom('en', 'uk', ''),
  overflowWrap: fc.constantFrom('normal', 'anywhere', 'break-word'),
  wordBreak: fc.constantFrom('normal', 'break-all', 'keep-all', 'break-word'),
  lineBreak: fc.constantFrom('auto', 'anywhere', 'strict'),
  textWrapMode: fc.constantFrom('wrap', 'wrap', 'nowrap'),
  letterSpacing: fc.constantFrom(0, 0, 1),
  wordSpacing: fc.constantFrom(0, 0, 2),
  fontSize: fc.constantFrom(10, 16),
});

const textItem = fc
  .tuple(fc.constantFrom('collapse', 'collapse', 'preserve', 'preserve-breaks', 'break-spaces'), textStyle)
  .chain(([whiteSpaceCollapse, style]) =>
    fc
      .array(fc.constantFrom(...(whiteSpaceCollapse === 'collapse' ? collapsed : preserved)), { maxLength: 12 })
      .map((words) => text(words.join(''), { ...style, whiteSpaceCollapse })),
  );

const boxStyle = fc.record({
  marginLeft: fc.constantFrom(0, 3),
  paddingLeft: fc.constantFrom(0, 4),
  paddingRight: fc.constantFrom(0, 2),
  boxDecorationBreak: fc.constantFrom('slice', 'slice', 'clone'),
  verticalAlign: fc.constantFrom<ComputedStyle['verticalAlign'][]>('baseline', 'top', 'bottom', 'middle', 'super', 3),
});

const leaf: fc.Arbitrary<readonly InlineItem[]> = fc
  .oneof(
    { weight: 6, arbitrary: textItem },
    fc.constant(lineBreak),
    fc.constant(leader('. ')),
    fc
      .tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 30 }))
      .map(([width, height]) => image(width, height)),
  )
  .map((item) => [item]);

const { items } = fc.letrec<{ items: readonly InlineItem[] }>((tie) => ({
  items: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc
      .tuple(boxStyle, fc.array(tie('items'), { maxLength: 4 }))
      .map(([style, inner]) => inline(style, ...inner.flat())),
  ),
}));

const paragraphs: fc.Arbitrary<ParagraphBox> = fc
  .tuple(
    fc.array(items, { maxLength: 8 }),
    fc.constantFrom('start', 'center', 'justify', 'right'),
    fc.constantFrom('auto', 'pretty', 'balance'),
    textStyle,
  )
  .map(([parts, textAlign, textWrapStyle, style]) => paragraph({ ...style, textAlign, textWrapStyle }, ...parts));

const widths = fc.constantFrom(5, 30, 80, 200, Number.POSITIVE_INFINITY);

const textsOf = (lines: readonly LineFragment[]): readonly TextFragment[] =>
  lines.flatMap((line) => textFragments(line.children));

const withoutSpace = (content: string): string => content.replace(/[\s\u00AD]/g, '');

const sourceText = ({ items: all }: ParagraphBox): string =>
  all.map((item) => (item.kind === 'text' ? item.text : '')).join('');

const runs = { numRuns: 150, seed: 1 };

test('every character of a paragraph stands on exactly one line, in its order', () => {
  fc.assert(
    fc.property(paragraphs, widths, (box, width) => {
      const lines = breakIntoLines(box, width, env);
      if (!hasLines(box)) return lines.length === 0;
      const starts = [...lines.slice(1).map(({ start }) => start), box.text.length];
      assert.equal(lines[0]?.start, 0);
      assert.deepEqual(
        lines.map(({ end }) => end),
        starts,
      );
      const copy = textsOf(lines)
        .map(({ copyText }) => copyText)
        .join('');
      assert.equal(withoutSpace(copy), withoutSpace(sourceText(box)));
    }),
    runs,
  );
});

test('the width of a text is that of its glyphs and the spacing after them', () => {
  fc.assert(
    fc.property(paragraphs, widths, (box, width) => {
      for (const fragment of textsOf(breakIntoLines(box, width, env))) {
        const glyphs = fragment.runs.flatMap((run) => run.glyphs).reduce((sum, { advance }) => sum + advance, 0);
        const extra = spacingsIn(fragment).reduce((sum, value) => sum + value, 0);
        assert.ok(Math.abs((glyphs * fragment.size) / fragment.face.unitsPerEm + extra - fragment.width) < 0.01);
        assert.equal(fragment.runs.map((run) => run.text).join(''), fragment.text);
      }
    }),
    runs,
  );
});

const rightEdge = (line: LineFragment): number =>
  Math.max(0, ...line.children.filter(({ width }) => width > 0).map(({ x, width }) => x + width));

test('no line sticks out of a width between min-content and max-content', () => {
  fc.assert(
    fc.property(paragraphs, fc.double({ min: 0, max: 1, noNaN: true }), (box, share) => {
      fc.pre(!box.text.includes('\t'));
      const { minContent, maxContent } = measureParagraph(box, env);
      assert.ok(minContent <= maxContent);
      const width = minContent + share * (maxContent - minContent);
      for (const line of breakIntoLines(box, width, env)) assert.ok(rightEdge(line) <= width + 0.02);
    }),
    runs,
  );
});
