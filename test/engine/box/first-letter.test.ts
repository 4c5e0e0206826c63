import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BoxFragment, Fragment, InlineFragment, TextFragment } from '../../../src/engine/index.ts';
import { layOutHtml } from '../support/lay-out-html.ts';

const textsIn = (fragment: Fragment | InlineFragment): readonly TextFragment[] => {
  switch (fragment.kind) {
    case 'text':
      return [fragment];
    case 'atomic':
      return textsIn(fragment.fragment);
    case 'box':
    case 'line':
    case 'inline-box':
      return fragment.children.flatMap(textsIn);
    default:
      return [];
  }
};

const bodyOf = (html: string, css: string): BoxFragment => {
  const { pages, messages } = layOutHtml(html, css);
  assert.deepEqual(messages, []);
  const body = pages[0]?.body;
  assert.ok(body);
  return body;
};

const lettersOf = (html: string, css = '.a::first-letter { color: red }'): readonly string[] =>
  textsIn(bodyOf(html, css))
    .filter(({ pseudo }) => pseudo === 'first-letter')
    .map(({ text }) => text);

const cases: readonly (readonly [name: string, html: string, expected: readonly string[]])[] = [
  ['the first letter stands apart', '<p class=a>word</p>', ['w']],
  ['punctuation on both sides belongs to it', '<p class=a>“W.”ord</p>', ['“W.”']],
  ['a dash or a bracket after it does not', '<p class=a>(a(b</p><p class=a>a-b</p>', ['(a', 'a']],
  ['marks over the letter belong to it', '<p class=a>e\u0301a</p>', ['e\u0301']],
  ['it may stand in an inline box', '<p class=a><b><i>w</i>ord</b></p>', ['w']],
  ['it may stand in a block within the block', '<div class=a><div></div><div><p>ab</p><p>cd</p></div></div>', ['a']],
  ['a block of its own rule comes first', '<div class=a><p class=a>ab</p>cd</div>', ['a']],
  ['a list item has one', '<ul><li class=a>ab<li class=a style="list-style-position:inside">cd</ul>', ['a', 'c']],
  ['a table cell has its own', '<table class=a><td class=a>ab</table>', ['a']],
  ['a table keeps its letters from the block around', '<div class=a><table><td>ab</table>cd</div>', []],
  ['so does an inline block', '<p class=a><span style="display:inline-block">ab</span>cd</p>', []],
  ['a line break comes before any letter', '<p class=a><br>ab</p>', []],
  ['floats before it are passed over', '<p class=a><span style="float:right">ab</span>cd</p>', ['c']],
];

for (const [name, html, expected] of cases) {
  test(`first letter: ${name}`, () => assert.deepEqual(lettersOf(html), expected));
}

test('the text of ::before has the first letter', () => {
  assert.deepEqual(lettersOf('<p class=a>b</p>', '.a::before { content: "xy" } .a::first-letter { color: red }'), [
    'x',
  ]);
});

test('the letter inherits from the inline box that it stands in', () => {
  const body = bodyOf('<p class=a><b>ab</b></p>', '.a::first-letter { color: red }');
  assert.deepEqual(
    textsIn(body).map(({ text, style }) => [text, style.fontWeight]),
    [
      ['a', 700],
      ['b', 700],
    ],
  );
});

test('a letter that floats stands beside the lines, and its word is whole to whoever copies it', () => {
  const css = '@page { size: 60px 100px } .a::first-letter { float: left; font-size: 20px; line-height: 20px }';
  const texts = textsIn(bodyOf('<p class=a>Abc def gh</p>', css)).map(({ copyText }) => copyText);
  assert.deepEqual([...texts].sort(), ['A', 'bc ', 'def ', 'gh']);
});
