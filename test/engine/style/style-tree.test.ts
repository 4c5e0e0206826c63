import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { DiagnosticLog } from '../../../src/diagnostics/index.ts';
import { parseStylesheet } from '../../../src/engine/css/index.ts';
import { elementsIn, parseHtml } from '../../../src/engine/html/index.ts';
import { type ComputedStyle, initialStyle, type PageSelection, styleTree } from '../../../src/engine/style/index.ts';
import { userAgentSheet } from '../../../src/engine/style/user-agent-sheet.ts';

const style = (html: string, css = '') => {
  const log = new DiagnosticLog();
  const tree = parseHtml({ path: 'page.html', text: html }, () => {});
  const sheet = parseStylesheet({ path: 'page.css', text: css }, { report: log.report, assets: null });
  const styled = styleTree(tree, [sheet], { report: log.report });
  const all = (name: string) => [...elementsIn(tree.root)].filter((element) => element.name === name);
  const of = (name: string): ComputedStyle => styled.styleOf(all(name)[0]!);
  return { styled, all, of, entries: log.entries, codes: log.entries.map(({ code }) => code) };
};

const p = (declarations: string): ComputedStyle => style('<p>', `p { ${declarations} }`).of('p');
const red = { red: 255, green: 0, blue: 0, alpha: 1 };
const percent = (value: number) => ({ kind: 'sum', px: 0, percent: value });

/** Declarations on a paragraph and what one property of it computes to. */
const computed: readonly (readonly [string, keyof ComputedStyle, unknown])[] = [
  ['width: 1in', 'width', 96],
  ['width: 12pt', 'width', 16],
  ['width: 4q', 'width', 96 / 25.4],
  ['width: 50%', 'width', percent(50)],
  ['width: calc(50% - 2 * 4px)', 'width', { kind: 'sum', px: -8, percent: 50 }],
  ['width: calc((1px + 2px) * 3 / 2)', 'width', 4.5],
  ['width: min(10px, 5%)', 'width', { kind: 'min', of: [10, percent(5)] }],
  ['width: clamp(1px, 5px, 3px)', 'width', 3],
  ['text-indent: 3px', 'textIndent', { length: 3, isHanging: false, isEachLine: false }],
  ['text-indent: hanging 3px each-line', 'textIndent', { length: 3, isHanging: true, isEachLine: true }],
  ['font-size: 20px; width: 2em', 'width', 40],
  ['font-size: 20px; line-height: 1.5; width: 2lh', 'width', 60],
  ['color: #f00', 'color', red],
  ['color: #ff000080', 'color', { ...red, alpha: 128 / 255 }],
  ['color: rgb(255 0 0 / 50%)', 'color', { ...red, alpha: 0.5 }],
  ['color: rgba(255, 0, 0, 1)', 'color', red],
  ['color: hsl(0 100% 50%)', 'color', red],
  ['color: hwb(0 0% 0%)', 'color', red],
  ['color: color(display-p3 26.374% 59.085% 16.434%)', 'color', { red: 0, green: 153, blue: 0, alpha: 1 }],
  ['color: color-mix(in srgb, red 20%, blue)', 'color', { red: 51, green: 0, blue: 204, alpha: 1 }],
  ['color: rgb(from red r calc(g + 10) b / 50%)', 'color', { red: 255, green: 10, blue: 0, alpha: 0.5 }],
  ['color: lab(0 0 0)', 'color', { red: 0, green: 0, blue: 0, alpha: 1 }],
  ['color: oklch(100% 0 0)', 'color', { red: 255, green: 255, blue: 255, alpha: 1 }],
  ['width: round(up, 33px, 10px)', 'width', 40],
  ['width: calc(pow(2, 3) * 1px + mod(7px, 4px))', 'width', 11],
  ['width: calc(10px * sin(90deg))', 'width', 10],
  ['color: red; all: initial', 'color', { red: 0, green: 0, blue: 0, alpha: 1 }],
  ['color: red; border-top: 2px solid', 'borderTopColor', red],
  ['border-top-width: 5px', 'borderTopWidth', 0],
  ['border: thin dotted', 'borderLeftWidth', 1],
  ['margin: 1px 2px 3px', 'marginLeft', 2],
  ['margin-inline: 1px 2px; direction: rtl', 'marginLeft', 2],
  ['border-radius: 1px 2px / 3px', 'borderTopRightRadius', [2, 3]],
  ['font: italic 700 10px/2 A B, "C"', 'fontFamily', ['A B', 'C']],
  ['font: italic 700 10px/2 A', 'lineHeight', { factor: 2 }],
  ['font-weight: bolder', 'fontWeight', 700],
  [
    'font-variant-numeric: tabular-nums lining-nums',
    'fontFeatures',
    [
      { tag: 'lnum', value: 1 },
      { tag: 'tnum', value: 1 },
    ],
  ],
  [
    'font-feature-settings: "ss01", "kern" off; font-kerning: normal',
    'fontFeatures',
    [
      { tag: 'kern', value: 0 },
      { tag: 'ss01', value: 1 },
    ],
  ],
  ['white-space: pre-line', 'whiteSpaceCollapse', 'preserve-breaks'],
  ['page-break-before: always', 'breakBefore', 'page'],
  ['word-wrap: break-word', 'overflowWrap', 'break-word'],
  ['list-style: none', 'listStyleType', 'none'],
  ['list-style: none inside', 'listStyleType', 'none'],
  ['list-style: square inside', 'listStylePosition', 'inside'],
  ['flex: 1', 'flexBasis', 0],
  ['text-decoration: underline wavy', 'textDecorationLine', ['underline']],
  ['--a: 3px; width: var(--a)', 'width', 3],
  ['width: var(--a, 4px)', 'width', 4],
  ['--a: var(--b); --b: var(--a); width: 1px; width: var(--a)', 'width', 'auto'],
  ['margin: var(--none)', 'marginTop', 0],
  ['--m: 1px 2px; margin: var(--m)', 'marginRight', 2],
  ['display: flex', 'display', 'flex'],
  ['color: red; color: unset', 'color', initialStyle.color],
  ['display: inline; display: revert', 'display', 'block'],
  ['hyphenate-limit-chars: 6 3', 'hyphenateLimitChars', [6, 3, 3]],
];

for (const [declarations, key, expected] of computed) {
  test(`"${declarations}" makes ${key} ${JSON.stringify(expected)}`, () =>
    assert.deepEqual(p(declarations)[key], expected));
}

test('specificity, order and importance decide in that order', () => {
  const { of } = style(
    '<p class=a id=b style="width: 4px">',
    '#b {height: 1px; width: 1px !important} p.a {height: 2px} p {height: 3px; top: 1px} p {top: 2px}',
  );
  assert.deepEqual([of('p').width, of('p').height, of('p').top], [1, 1, 2]);
});

test('selectors match as they should', () => {
  const { styled, all } = style(
    '<ul><li>a<li class=x>b<li lang=uk>c</ul>',
    'li:nth-child(2n+1) {top: 1px} li:not(.x):last-child {left: 2px} li + li {right: 3px} ul:has(.x) {top: 9px} :lang(uk) {bottom: 4px} li:hover {top: 8px}',
  );
  const tops = all('li').map((item) => styled.styleOf(item).top);
  assert.deepEqual(tops, [1, 'auto', 1]);
  const last = styled.styleOf(all('li')[2]!);
  assert.deepEqual([last.left, last.right, last.bottom], [2, 3, 4]);
  assert.equal(styled.styleOf(all('ul')[0]!).top, 9);
});

test('elements that match the same rules share one style', () => {
  const { styled, all } = style('<table><tr><td>1<td>2<tr><td>3</table>');
  const styles = new Set(all('td').map((cell) => styled.styleOf(cell)));
  assert.equal(styles.size, 1);
});

test('attributes say how old documents look', () => {
  const { of } = style(
    '<table width=50% cellpadding=3 cellspacing=5 border=1><td bgcolor=ff0000 align=right>x</table><ol start=5><li value=7>',
  );
  assert.deepEqual(of('table').width, percent(50));
  assert.deepEqual(of('table').borderSpacing, [5, 5]);
  assert.deepEqual(of('td').backgroundColor, red);
  assert.deepEqual([of('td').paddingTop, of('td').textAlign, of('td').borderTopWidth], [3, 'right', 1]);
  assert.deepEqual(of('ol').counterReset, [{ name: 'list-item', value: 4 }]);
  assert.deepEqual(of('li').counterSet, [{ name: 'list-item', value: 7 }]);
});

test('SVG attributes say how drawings look', () => {
  const { of } = style('<svg width=20 height=50%><text fill=red font-size=12>x</svg>');
  assert.deepEqual([of('svg').width, of('svg').height], [20, percent(50)]);
  assert.deepEqual([of('text').fill, of('text').fontSize], [red, 12]);
});

test('a faulty style attribute is reported at its declaration', () => {
  const { entries } = style('<p>a</p><p class=x style="top: 1px; colour: red">');
  assert.equal(entries[0]?.span?.start, 36);
});

test('before and after exist only with content', () => {
  const { styled, all } = style('<p>x</p><q>y</q>', 'p::before { color: red } p::after { content: "!" }');
  const [paragraph] = all('p');
  assert.equal(styled.pseudoStyleOf(paragraph!, 'before'), null);
  assert.deepEqual(styled.pseudoStyleOf(paragraph!, 'after')?.content, [{ kind: 'string', text: '!' }]);
  assert.ok(styled.pseudoStyleOf(all('q')[0]!, 'before'));
  assert.equal(styled.pseudoStyleOf(paragraph!, 'marker'), null);
});

test('language and page are inherited', () => {
  const { of } = style('<html lang=en><div><p lang=uk><b>', 'div { page: wide }');
  assert.deepEqual([of('div').language, of('b').language, of('b').page], ['en', 'uk', 'wide']);
});

const page = (changes: Partial<PageSelection>): PageSelection => ({
  name: '',
  isFirst: false,
  isLeft: false,
  isBlank: false,
  index: 2,
  ...changes,
});

test('page rules are chosen by name, place and side', () => {
  const { styled } = style(
    '<p>',
    '@page {size: A5 landscape; margin: 1in} @page :first {margin-top: 2in} @page :left {margin-top: 3in} @page wide {size: 10cm 20cm}',
  );
  const { select } = styled.pages;
  assert.equal(Math.round(select(page({})).width), 794);
  assert.equal(select(page({ isFirst: true, isLeft: true })).style.marginTop, 192);
  assert.equal(select(page({ isLeft: true })).style.marginTop, 288);
  assert.ok(Math.abs(select(page({ name: 'wide' })).height - 755.9) < 0.1);
  assert.equal(select(page({ index: 3 })), select(page({ index: 4 })));
});

test('the layer of a page rule comes before its selector, and an important one turns the layers round', () => {
  const { styled } = style(
    '<p>',
    '@layer a, b; @layer b {@page {margin: 1px}} @layer a {@page :first {margin-top: 2px; margin-left: 3px !important}}',
  );
  const { marginTop, marginLeft } = styled.pages.select(page({ isFirst: true })).style;
  assert.deepEqual([marginTop, marginLeft], [1, 3]);
});

test('pages and their margin boxes read the custom properties of the root, without a message', () => {
  const css = ':root {--ink: red} @page {color: var(--ink); @top-left {content: "a"; font-size: var(--none, 7px)}}';
  const { styled, entries } = style('<p>', css);
  const page = styled.pages.select({ name: '', isFirst: true, isLeft: false, isBlank: false, index: 1 });
  assert.deepEqual(page.style.color, red);
  assert.equal(page.marginBoxes.get('top-left')?.fontSize, 7);
  assert.deepEqual(entries, []);
});

test('margin boxes inherit from the page and the page from the root', () => {
  const { styled } = style(
    '<p>',
    ':root {font-size: 20px} @page {color: red; @top-right {content: counter(page)} @top-left {color: blue}}',
  );
  const { marginBoxes } = styled.pages.select(page({}));
  assert.deepEqual([...marginBoxes.keys()], ['top-right']);
  const box = marginBoxes.get('top-right')!;
  assert.deepEqual([box.fontSize, box.color, box.textAlign, box.verticalAlign], [20, red, 'right', 'middle']);
});

test('counters are written in their styles', () => {
  const { styled } = style(
    '<p>',
    '@counter-style box { system: cyclic; symbols: "A" "B"; suffix: ") " } @counter-style three { system: extends decimal; pad: 3 "0" }',
  );
  const { format, marker } = styled.counterStyles;
  assert.deepEqual(
    [
      format(1994, 'upper-roman'),
      format(28, 'lower-alpha'),
      format(-3, 'decimal'),
      format(0, 'lower-roman'),
      format(7, 'three'),
    ],
    ['MCMXCIV', 'ab', '-3', '0', '007'],
  );
  assert.deepEqual([marker(3, 'box'), marker(3, 'decimal'), marker(3, 'disc')], ['A) ', '3. ', '• ']);
});

test('fonts are named with sources, weights and ranges', () => {
  const { styled } = style(
    '<p>',
    '@font-face {font-family: "X Y"; src: local("Z"), url(z.ttf); font-weight: 200 800; unicode-range: U+4??}',
  );
  const [face] = styled.fontFaces;
  assert.deepEqual(face?.sources, [
    { kind: 'local', name: 'Z' },
    { kind: 'url', url: 'z.ttf' },
  ]);
  assert.deepEqual([face?.weight, face?.unicodeRange], [[200, 800], [[0x400, 0x4ff]]]);
});

for (const [css, code] of [
  ['p { colr: red }', 'CSS-unknown-property'],
  ['p { color: bleu }', 'CSS-invalid-value'],
  ['p { clip-path: none }', 'CSS-unsupported-property'],
  ['p { float: top }', 'CSS-unsupported-value'],
  ['p:hovr { color: red }', 'CSS-invalid-selector'],
  ['p { width: var(--x) }', 'CSS-invalid-value'],
  ['p { text-indent: hanging 3px hanging }', 'CSS-invalid-value'],
] as const) {
  test(`"${css}" is reported as ${code}`, () => assert.deepEqual(style('<p>', css).codes, [code]));
}

test('what means nothing on paper is accepted in silence', () => {
  assert.deepEqual(
    style('<p>', 'p { cursor: pointer; transition: all 1s; -webkit-foo: x } p::selection, a:hover { color: red }')
      .codes,
    [],
  );
});

test("the engine's own stylesheet is free of faults", () => {
  const { of, codes } = style('<h1>x</h1><table><thead><tr><th>y', userAgentSheet);
  assert.deepEqual(codes, []);
  assert.deepEqual([of('h1').fontSize, of('h1').breakAfter, of('h1').bookmarkLevel], [32, 'avoid', 1]);
  assert.deepEqual(
    [of('th').fontWeight, of('th').textAlign, of('thead').display],
    [700, 'center', 'table-header-group'],
  );
});

test('no declarations make the cascade throw', () => {
  const name = fc.constantFrom(
    'color',
    'margin',
    'font',
    'background',
    'content',
    'width',
    'transform',
    'flex',
    'border',
    '--a',
    'list-style',
    'string-set',
    'size',
  );
  const piece = fc.constantFrom(
    'red',
    '1px',
    '50%',
    'var(--a)',
    'calc(',
    ')',
    '(',
    ',',
    '/',
    '"x"',
    'url(x)',
    '1',
    'auto',
    'none',
    'attr(',
    'counter(',
    'linear-gradient(',
    '+',
    '-',
    '#fff',
    'inherit',
    '!important',
  );
  const declaration = fc.tuple(name, fc.array(piece)).map(([property, values]) => `${property}: ${values.join(' ')}`);
  fc.assert(
    fc.property(
      fc.array(declaration),
      fc.array(
        fc.constantFrom('p', ':is(', ':not(', ')', '::before', '.a', '#', '[', ']', '>', '+', ' ', ':nth-child(2)'),
      ),
      (declarations, selector) => {
        style(
          '<p>x',
          `p { ${declarations.join(';')} } ${selector.join('')} { ${declarations.join(';')} } @page { ${declarations.join(';')} }`,
        );
      },
    ),
    { numRuns: 200 },
  );
});

test('two hundred thousand rules for one element do not fill the stack', () => {
  const { of } = style('<p class="a">', '.a{color:red}'.repeat(200_000));
  assert.deepEqual(of('p').color, red);
});

/** Rules for a paragraph `p.a#b` and the colour that wins. */
const layered: readonly (readonly [string, string])[] = [
  ['@layer x { #b { color: red } } p { color: lime }', 'unlayered rules win over layers'],
  ['@layer x, y; @layer y { p { color: lime } } @layer x { #b { color: red } }', 'later layers win'],
  ['@layer x { p { color: lime } @layer in { #b { color: red } } }', 'a layer wins over those inside it'],
  ['@layer { #b { color: red } } @layer { p { color: lime } }', 'layers without a name are in their order'],
  ['@layer x { p { color: lime !important } } #b { color: red !important }', 'importance turns layers round'],
  ['@layer x { p { color: lime } } @layer y { p { color: red; color: revert-layer } }', 'revert-layer'],
  ['@supports selector(p:has(a)) { p { color: lime } }', 'a selector that is known'],
  ['p { color: lime } @supports selector(p:nonesuch) { p { color: red } }', 'a selector that is not'],
  [':nth-child(1 of .a) { color: lime } p { color: red }', 'the selector of nth-child counts'],
  [':is(:nonesuch, p) { color: lime }', ':is() forgives'],
];

test('layers, conditions and selectors decide which rule wins', () => {
  for (const [css, name] of layered) {
    const { color } = style('<i>i</i><p class=a id=b>', css).of('p');
    assert.deepEqual(color, { red: 0, green: 255, blue: 0, alpha: 1 }, name);
  }
});

test('a page rule in a block that is not closed is told where it stands', () => {
  const { entries } = style('<p>', 'p { color: red;\n@page { margin: 0 }');
  assert.ok(entries.some(({ message }) => message.includes('within the block of "p"')));
});
