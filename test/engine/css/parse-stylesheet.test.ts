import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { DiagnosticLog, positionAt } from '../../../src/diagnostics/index.ts';
import { matchesMedia, matchesNth, parseNth, parseStylesheet, type Rule } from '../../../src/engine/css/index.ts';
import type { AssetReader } from '../../../src/engine/html-source.ts';

const parse = (text: string, files: Readonly<Record<string, string>> = {}) => {
  const log = new DiagnosticLog();
  const assets: AssetReader = {
    read: (url) => {
      const found = files[url];
      if (found === undefined) return { kind: 'error', message: 'there is no such file' };
      return { kind: 'found', bytes: new TextEncoder().encode(found), path: url };
    },
  };
  const sheet = parseStylesheet({ path: 'a.css', text }, { report: log.report, assets });
  return { rules: sheet.rules, entries: log.entries, codes: log.entries.map(({ code }) => code) };
};

const selectors = (rules: readonly Rule[]): readonly string[] =>
  rules.flatMap((rule) => (rule.kind === 'style' ? [rule.selector] : 'rules' in rule ? selectors(rule.rules) : []));

test('a style rule keeps its selector, names in lower case, values and importance', () => {
  const [rule] = parse('P > a { COLOR: red !important; --X: {a:b} }').rules;
  assert.ok(rule?.kind === 'style');
  assert.equal(rule.selector, 'P > a');
  assert.deepEqual(
    rule.declarations.map(({ name, important }) => [name, important]),
    [
      ['color', true],
      ['--X', false],
    ],
  );
});

test('a faulty declaration is reported at its line and the next one is read', () => {
  const { rules, entries } = parse('p {\n  color red;\n  width: 1px }');
  assert.ok(rules[0]?.kind === 'style');
  assert.deepEqual(
    rules[0].declarations.map(({ name }) => name),
    ['width'],
  );
  const [entry] = entries;
  assert.equal(entry?.code, 'CSS-syntax');
  assert.deepEqual(positionAt(entry!.span!.file, entry!.span!.start), { line: 2, column: 3 });
});

test('what is open at the end is closed there', () => {
  const { rules, codes } = parse('p { width: calc(1px');
  assert.deepEqual(selectors(rules), ['p']);
  assert.deepEqual(codes, ['CSS-unclosed']);
});

test('an unknown at-rule names the nearest known one', () => {
  assert.equal(parse('@meda print {}').entries[0]?.hint, 'did you mean "@media"?');
});

test('page rules hold selectors, margin boxes and the footnote area', () => {
  const [rule] = parse(
    '@page wide:first, :nth(2n) { margin: 0; @top-left { content: "x" } @footnote { margin: 0 } }',
  ).rules;
  assert.ok(rule?.kind === 'page');
  assert.deepEqual(rule.selectors, [
    { name: 'wide', pseudos: [{ kind: 'first' }] },
    { name: '', pseudos: [{ kind: 'nth', step: 2, offset: 0 }] },
  ]);
  assert.deepEqual(
    rule.areas.map(({ name }) => name),
    ['top-left', 'footnote'],
  );
});

test('imports are read once around a circle', () => {
  const { rules, codes } = parse('@import "b.css"; p {}', { 'b.css': '@import url(a.css); q {}' });
  assert.deepEqual(selectors(rules), ['q', 'p']);
  assert.deepEqual(codes, ['CSS-import']);
});

test('nested rules are relative to their parent', () => {
  assert.deepEqual(selectors(parse('div { &.a { color: red } p { color: red } }').rules), [
    'div',
    ':is(div).a',
    ':is(div) p',
  ]);
});

const holds = (query: string): boolean => {
  const [rule] = parse(`@media ${query} {}`).rules;
  return rule?.kind === 'media' && matchesMedia(rule.queries, { width: 500, height: 800 });
};

for (const [query, expected] of [
  ['print', true],
  ['screen', false],
  ['not screen', true],
  ['screen, print', true],
  ['(min-width: 500px)', true],
  ['(max-width: 10cm)', false],
  ['print and (orientation: portrait)', true],
  ['(400px <= width < 600px)', true],
  ['not (width > 400px)', false],
  ['(min-width: 1px) and (max-height: 1px)', false],
  ['(unknown: 1)', false],
  ['not (unknown: 1)', false],
] as const) {
  test(`"@media ${query}" is ${expected} on a page area of 500 by 800`, () => assert.equal(holds(query), expected));
}

test('An+B counts as selectors do', () => {
  const places = (text: string) => [1, 2, 3, 4, 5, 6].filter((place) => matchesNth(parseNth(text)!, place));
  assert.deepEqual(places('odd'), [1, 3, 5]);
  assert.deepEqual(places('-n+3'), [1, 2, 3]);
  assert.deepEqual(places('3n - 1'), [2, 5]);
  assert.equal(parseNth('2m'), null);
});

test('no text makes the parser throw', () => {
  const piece = fc.constantFrom(
    '@media',
    '@page',
    '@import',
    '{',
    '}',
    '(',
    ')',
    '[',
    ']',
    ';',
    ':',
    ',',
    'a',
    '"x',
    '"',
    'url(',
    '1px',
    '--a',
    'var(',
    '/*',
    '*/',
    '\\',
    '#',
    '&',
    '!important',
    '\n',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => void parse(pieces.join(''))),
    { numRuns: 500 },
  );
});
