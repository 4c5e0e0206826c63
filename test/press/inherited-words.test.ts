import assert from 'node:assert/strict';
import { test } from 'node:test';
import { propertyNames } from '../../src/engine/style/cascade/compile-declarations.ts';
import { pressHtml } from '../../src/press/press-html.ts';
import { squareFonts } from '../support/square-fonts.ts';

const assets = { read: () => ({ kind: 'error', message: 'there are no files here' }) as const };

/** What is said of a document, with a word in it called "W". */
const messagesWith = (word: string, body: string, css: string): readonly string[] => {
  const text = `<!DOCTYPE html><html lang="en"><head><title>t</title></head><body>${body}</body></html>`;
  const source = { html: { path: 'page.html', text }, stylesheets: [{ path: 'page.css', text: css }], assets };
  const { diagnostics } = pressHtml({ source, fonts: squareFonts, paper: 'A4' }, null);
  return diagnostics.map(({ code, message }) => `${code} ${message.replaceAll(new RegExp(word, 'gi'), 'W')}`);
};

/** Words that every JavaScript object knows. To a document they mean as little as any other. */
const inherited = ['constructor', 'toString', 'valueOf', '__proto__'];

type Write = (word: string) => string;

const declarations =
  (value: Write): Write =>
  (word) =>
    `p { ${propertyNames.map((name) => `${name}: ${value(word)}`).join(';\n')} }`;

const stylesheets: Readonly<Record<string, Write>> = {
  words: declarations((word) => word),
  functions: declarations((word) => `${word}(1px, red)`),
  units: declarations((word) => `1${word}`),
  calculations: declarations((word) => `calc(${word}(1) * 1${word} + ${word})`),
  conditions: (word) => `@media (${word}: 1px) or (${word} > 1${word}) { p { color: #000 } } @supports (${word}: x) {}`,
  selectors: (word) => `p:${word} { color: #000 } p:${word}(x) { color: #000 } p::${word} { color: #000 }`,
  pages: (word) => `@page :${word} {} @page { size: ${word}; marks: ${word}; page-orientation: ${word}; @${word} {} }`,
  'counter styles': (word) => `@counter-style ${word} { system: extends ${word} } li { list-style: ${word} }`,
  'named strings': (word) => `p { string-set: ${word} "a" } @page { @top-left { content: string(${word}) } }`,
  'custom properties': (word) => `:root { --${word}: #000 } p { color: var(--${word}); width: var(--${word}x) }`,
};

const attributes = (word: string): string => `
<p align="${word}" dir="${word}" role="${word}" class="${word}" id="${word}">a <a href="#${word}">b</a></p>
<ol type="${word}" start="${word}"><li value="${word}">c</li></ol>
<table align="${word}" width="${word}"><tr><th scope="${word}" valign="${word}">d</th></tr></table>
<svg width="9${word}" height="9" viewBox="${word}"><title>e</title><rect ${word}="1" width="1${word}" height="9"
  fill="${word}" stroke-linecap="${word}" font-weight="${word}" transform="${word}(1)"/><use href="#x${word}"/></svg>`;

for (const word of inherited) {
  const other = 'z'.repeat(word.length);
  for (const [what, write] of Object.entries(stylesheets))
    test(`${what} called "${word}" are unknown ones like all others`, () => {
      const body = '<p>a</p><ol><li>b</li></ol>';
      assert.deepEqual(messagesWith(word, body, write(word)), messagesWith(other, body, write(other)));
    });
  test(`attributes and values called "${word}" are unknown ones like all others`, () => {
    assert.deepEqual(messagesWith(word, attributes(word), ''), messagesWith(other, attributes(other), ''));
  });
}

test('an attribute that is called as prototypes are does no harm', () => {
  assert.deepEqual(messagesWith('x', '<p __proto__="1" constructor="2">a</p><table __proto__="1"></table>', ''), []);
});
