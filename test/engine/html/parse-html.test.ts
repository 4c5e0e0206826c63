import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { DiagnosticLog } from '../../../src/diagnostics/index.ts';
import { elementsIn, parseHtml, stylesheetsOf, textOf } from '../../../src/engine/html/index.ts';

const parse = (text: string) => {
  const log = new DiagnosticLog();
  const tree = parseHtml({ path: 'page.html', text }, log.report);
  const named = (name: string) => [...elementsIn(tree.root)].find((element) => element.name === name)!;
  return { tree, named, codes: log.entries.map(({ code }) => code), entries: log.entries };
};

test('the tree keeps names, attributes, decoded text and the place of each tag', () => {
  const { named } = parse('<p id=a title="&lt;x&gt;">1 &amp; 2</p>');
  const p = named('p');
  assert.equal(p.attributes.get('title'), '<x>');
  assert.equal(textOf(p), '1 & 2');
  assert.deepEqual([p.span.start, p.span.end], [0, 26]);
  assert.equal(p.parent?.name, 'body');
});

test('title and language come from the document', () => {
  const { tree } = parse('<html lang="uk"><title> A\n  b </title>');
  assert.equal(tree.title, 'A b');
  assert.equal(tree.language, 'uk');
});

test('SVG keeps its name and its case', () => {
  const { named } = parse('<svg viewBox="0 0 1 1"><linearGradient/></svg>');
  assert.equal(named('svg').namespace, 'svg');
  assert.equal(named('svg').attributes.get('viewBox'), '0 0 1 1');
  assert.equal(named('linearGradient').namespace, 'svg');
});

test('faults that matter are reported where they stand', () => {
  const { codes, entries } = parse('<p a=1 a=2>x</b></p>');
  assert.deepEqual(codes, ['HTML-duplicate-attribute', 'HTML-end-tag-without-matching-open-element']);
  assert.equal(entries[1]!.span?.start, 12);
});

test('a missing end tag is reported where the element begins', () => {
  const { codes, entries } = parse('<p>a<li>b<br><svg><path/></svg><section><b>c</section>');
  assert.deepEqual(codes, ['HTML-unclosed']);
  assert.equal(entries[0]?.message, '<b> has no end tag');
});

test('scripts are reported and not run', () => {
  assert.deepEqual(parse('<script>1</script>').codes, ['HTML-script']);
  assert.deepEqual(parse('<video src="a.mp4">a</video><input value="b"><input type="hidden">').codes, [
    'HTML-not-printed',
    'HTML-not-printed',
  ]);
});

test('nesting of ten thousand levels ends in one error', () => {
  const { codes } = parse('<div>'.repeat(10_000));
  assert.equal(codes.filter((code) => code === 'HTML-too-deep').length, 1);
});

test('stylesheets are listed in document order', () => {
  const { tree } = parse('<link rel=stylesheet href=a.css media=print><style>p{}</style><link rel=icon href=b>');
  const found = stylesheetsOf(tree);
  assert.deepEqual(
    found.map((each) => (each.kind === 'link' ? each.url : each.span.file.text.slice(each.span.start, each.span.end))),
    ['a.css', 'p{}'],
  );
  assert.equal(found[0]!.media, 'print');
});

test('no text makes the parser throw', () => {
  const piece = fc.constantFrom(
    '<p>',
    '</p>',
    '<table>',
    '<tr>',
    '<b',
    ' a="',
    '"',
    '>',
    '&amp',
    '<!--',
    '<style>',
    '<svg>',
    'x',
    '\0',
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      assert.equal(parse(pieces.join('')).tree.root.name, 'html');
    }),
    { numRuns: 300 },
  );
});
