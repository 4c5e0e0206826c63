import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layOutHtml } from '../support/lay-out-html.ts';
import { pageTexts } from '../support/lines-on-page.ts';

const shown = (html: string) => {
  const { pages, messages } = layOutHtml(html, '@page { size: 200px 100px }');
  return { lines: pageTexts(pages), messages: messages.map(({ severity, code }) => `${severity} ${code}`) };
};

test('a picture that cannot be read shows its alternative text and a warning', () => {
  assert.deepEqual(shown('<p>a <img src="x.png" alt="map"> b</p>'), {
    lines: [['a map b']],
    messages: ['warning IMAGE-unreadable'],
  });
});

test('a picture without an address stops nothing', () => {
  assert.deepEqual(shown('<p>a<img alt="">b</p>'), { lines: [['ab']], messages: ['warning IMAGE-unreadable'] });
});
