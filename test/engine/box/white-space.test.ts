import assert from 'node:assert/strict';
import { test } from 'node:test';
import { collapseWhiteSpace } from '../../../src/engine/box/white-space.ts';
import type { InlineItem } from '../../../src/engine/index.ts';
import { initialStyle } from '../../../src/engine/style/index.ts';

const element = {
  kind: 'element',
  name: 'p',
  namespace: 'html',
  attributes: new Map(),
  parent: null,
  children: [],
  span: { file: { path: 'a.html', text: '' }, start: 0, end: 0 },
} as const;

const text = (value: string, style = initialStyle): InlineItem => ({
  kind: 'text',
  text: value,
  style,
  element,
  pseudo: null,
  span: null,
});

const collapsed = (...items: InlineItem[]): readonly string[] =>
  collapseWhiteSpace(items).map((item) => (item.kind === 'text' ? item.text : `<${item.kind}>`));

test('runs of spaces, tabs and newlines become one space, and none stands at the ends', () => {
  assert.deepEqual(collapsed(text(' a \n\t b ')), ['a b']);
});

test('a space collapses with the one that ends the inline box before it', () => {
  assert.deepEqual(
    collapsed(text('a '), { kind: 'open', style: initialStyle, element, pseudo: null, marks: [] }, text(' b'), {
      kind: 'close',
    }),
    ['a ', '<open>', 'b', '<close>'],
  );
});

test('spaces around a forced break vanish', () => {
  assert.deepEqual(collapsed(text('a '), { kind: 'break' }, text(' b')), ['a', '<break>', 'b']);
});

test('preserved white space stays as it is', () => {
  const preserved = { ...initialStyle, whiteSpaceCollapse: 'preserve' as const };
  assert.deepEqual(collapsed(text('  a\n  b ', preserved)), ['  a\n  b ']);
});

test('pre-line keeps the newlines and nothing around them', () => {
  const lines = { ...initialStyle, whiteSpaceCollapse: 'preserve-breaks' as const };
  assert.deepEqual(collapsed(text('a  b \n  c', lines)), ['a b\nc']);
});

test('a newline between ideographs leaves no space', () => {
  assert.deepEqual(collapsed(text('漢字\n漢字')), ['漢字漢字']);
});

test('text that collapses to nothing leaves no item', () => {
  assert.deepEqual(collapsed(text('  \n ')), []);
});
