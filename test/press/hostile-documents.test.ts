import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pressHtml } from '../../src/press/press-html.ts';
import { projectAssets } from '../../src/resources/index.ts';
import { temporaryFolder } from '../cli/run-command.ts';
import { squareFonts } from '../support/square-fonts.ts';

const folder = temporaryFolder({ 'own.css': 'p { color: #000 }' });
const assets = projectAssets({ base: folder, roots: [folder] });

interface Hostile {
  readonly body?: string;
  readonly css?: string;
  /** What is said of it; nothing where it is merely large. */
  readonly told: readonly RegExp[];
}

/** `line:column code message`, once each. */
const messagesFor = ({ body = '<p class="a">a</p>', css = '' }: Hostile): readonly string[] => {
  const text = `<!DOCTYPE html><html lang="en"><title>t</title><body>\n${body}\n</body></html>`;
  const source = { html: { path: 'page.html', text }, stylesheets: [{ path: 'page.css', text: css }], assets };
  const { pages, diagnostics } = pressHtml({ source, fonts: squareFonts, paper: 'A4' }, null);
  assert.ok(pages > 0);
  return diagnostics.map(({ code, message, span }) => {
    assert.ok(span, `${code} has no place: ${message}`);
    return `${span.file.path} ${code} ${message}`;
  });
};

const levels = (count: number, level: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => level(at)).join('');

const drawing = (inner: string): string =>
  `<svg width="90" height="90" viewBox="0 0 9 9"><title>d</title>${inner}</svg>`;

const documents: Readonly<Record<string, Hostile>> = {
  '5 MB of CSS': {
    css: levels(
      62_000,
      (at) =>
        `.c${at} .d${at % 97} > .e${at} { color: #${(at % 4096).toString(16).padStart(3, '0')}; margin: ${at % 30}px 2px }\n`,
    ),
    told: [],
  },
  'CSS that opens 500,000 blocks': { css: 'a{'.repeat(500_000), told: [/page.css CSS-unclosed/] },
  'a selector of 200,000 parts': { css: `${':not('.repeat(200_000)}p`, told: [/page.css CSS-/] },
  'custom properties that grow threefold forty times': {
    css: `:root { --a0: x; ${levels(40, (at) => `--a${at + 1}: var(--a${at}) var(--a${at}) var(--a${at});`)} } p { font-family: var(--a40) }`,
    told: [/page.css CSS-invalid-value/],
  },
  'custom properties in a circle': {
    css: ':root { --a: var(--b); --b: var(--a) } p { color: var(--a) }',
    told: [/page.css CSS-invalid-value/],
  },
  'counter styles that extend 12,000 others': {
    css: `p { display: list-item; list-style: c0 } ${levels(12_000, (at) => `@counter-style c${at} { system: extends c${at + 1} }`)}`,
    told: [],
  },
  'a cascade layer in 100,000 others': {
    css: `@layer ${'a.'.repeat(100_000)}a { p { color: #000 } }`,
    told: [/page.css CSS-syntax/],
  },
  'a stylesheet that imports itself': { css: '@import "own.css"; @import "page.css";', told: [/page.css CSS-import/] },
  'elements 100,000 deep': { body: '<div>'.repeat(100_000), told: [/page.html HTML-too-deep/] },
  'a drawing whose groups are 50,000 deep': { body: drawing('<g>'.repeat(50_000)), told: [/page.html HTML-too-deep/] },
  'a drawing that uses itself': {
    body: drawing('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'),
    told: [/page.html SVG-not-supported <use> more than 8 deep/],
  },
  'a drawing that uses ten times what uses ten times': {
    body: drawing(
      `<g id="a0"><rect width="1" height="1"/></g>${levels(8, (at) => `<g id="a${at + 1}">${`<use href="#a${at}"/>`.repeat(10)}</g>`)}`,
    ),
    told: [/page.html SVG-not-supported more than 50000 elements by <use>/],
  },
  'entities that would grow without end': {
    body: `<!DOCTYPE x [<!ENTITY a "aaa"><!ENTITY b "&a;&a;">]>${drawing('<text fill="#000">&b;</text>')}`,
    told: [/page.html HTML-/],
  },
  'a drawing that refers to other files': {
    body: drawing(
      '<image href="http://example.org/a.png" width="1" height="1"/><image href="file:///etc/passwd" width="1" height="1"/><use href="http://example.org/a.svg#b"/>',
    ),
    told: [
      /IMAGE-unreadable .*nothing is fetched from the network/,
      /IMAGE-unreadable .*file: addresses/,
      /SVG-not-supported <use> of "http/,
    ],
  },
};

for (const [what, hostile] of Object.entries(documents))
  test(`${what}: the document ends, with messages at their places`, () => {
    const messages = messagesFor(hostile);
    for (const told of hostile.told)
      assert.ok(
        messages.some((message) => told.test(message)),
        messages.slice(0, 5).join('\n'),
      );
    if (hostile.told.length === 0) assert.deepEqual(messages, []);
  });
