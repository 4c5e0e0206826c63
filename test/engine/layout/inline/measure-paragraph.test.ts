import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ParagraphBox } from '../../../../src/engine/box/box.ts';
import { measureParagraph } from '../../../../src/engine/layout/inline/index.ts';
import { layoutEnv } from '../../support/layout-env.ts';
import { image, inline, leader, lineBreak, paragraph, text } from '../../support/paragraph-builder.ts';

const env = layoutEnv();

const table: readonly (readonly [string, ParagraphBox, number, number])[] = [
  ['words', paragraph({}, text(' aa bbb c ')), 30, 80],
  ['a forced break', paragraph({}, text('aa bbb'), lineBreak, text('c')), 30, 60],
  ['no wrapping', paragraph({}, text('aa bbb', { textWrapMode: 'nowrap' })), 60, 60],
  ['an indent', paragraph({ textIndent: { length: 5, isHanging: false, isEachLine: false } }, text('aa bbb')), 30, 65],
  ['a word through boxes', paragraph({}, text('aa'), inline({ paddingLeft: 3, marginRight: 4 }, text('bb'))), 47, 47],
  [
    'edges that are cloned on every line',
    paragraph(
      {},
      inline({ paddingLeft: 3, paddingRight: 4, boxDecorationBreak: 'clone' }, text('aa bbb'), lineBreak, text('c')),
    ),
    37,
    67,
  ],
  ['an image with a margin', paragraph({}, text('a '), image(30, 9, { marginLeft: 5 })), 35, 55],
  ['a cut anywhere', paragraph({}, text('aaaa', { overflowWrap: 'anywhere' })), 10, 40],
  ['a cut that is a last resort', paragraph({}, text('aaaa', { overflowWrap: 'break-word' })), 40, 40],
  ['a soft hyphen', paragraph({}, text('aa\u00adbb')), 30, 40],
  ['a leader', paragraph({}, text('aa'), leader('. '), text('1')), 30, 50],
  ['nothing', paragraph({}), 0, 0],
];

for (const [name, box, minContent, maxContent] of table) {
  test(`intrinsic widths: ${name}`, () => {
    assert.deepEqual(measureParagraph(box, env), { minContent, maxContent });
  });
}
