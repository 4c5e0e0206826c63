import assert from 'node:assert/strict';
import { test } from 'node:test';
import { proofHtml } from '../../../src/press/proof-html.ts';
import { squareFonts } from '../../support/square-fonts.ts';

const assets = { read: () => ({ kind: 'error', message: 'there are no files here' }) as const };

/** What is said of the contrast in a page, each with the tag that it points at. */
const messagesFor = (body: string, css = ''): readonly string[] => {
  const text = `<!DOCTYPE html><html lang="en"><head><title>t</title></head><body>${body}</body></html>`;
  const stylesheets = [{ path: 'page.css', text: `html { font: 10px/20px square; color: #000 } ${css}` }];
  const source = { html: { path: 'page.html', text }, stylesheets, assets };
  return proofHtml({ source, fonts: squareFonts, paper: 'A4' })
    .diagnostics.filter(({ code }) => code === 'TEXT-contrast')
    .map(({ message, span }) => `${span ? span.file.text.slice(span.start, span.end) : ''} ${message}`);
};

const pairs = (body: string, css = ''): readonly string[] =>
  messagesFor(body, css).map((message) => /#\w+ on #\w+/.exec(message)?.[0] ?? message);

test('grey text on paper is told with both colours and its contrast', () => {
  assert.deepEqual(messagesFor('<p>dark</p><p id="a" style="color: #999">pale</p>'), [
    '<p id="a" style="color: #999"> text in #999999 on #ffffff has a contrast of 2.84:1, and 4.5:1 is the least at this size',
  ]);
});

test('the border between enough and too little is that of WCAG', () => {
  assert.deepEqual(pairs('<p style="color: #767676">enough</p><p style="color: #777">too little</p>'), [
    '#777777 on #ffffff',
  ]);
});

test('large text needs 3:1, and so does bold text from 14 pt on', () => {
  const css = 'p { color: #888 } .large { font-size: 24px } .bold { font-size: 14pt; font-weight: 700 }';
  assert.deepEqual(pairs('<p class="large">a</p>', css), []);
  assert.deepEqual(pairs('<p style="font-size: 23px">a</p>', css), ['#888888 on #ffffff']);
  assert.deepEqual(pairs('<p class="large" style="color: #aaa">a</p>', css), ['#aaaaaa on #ffffff']);
});

test('the ground is the nearest background, whoever paints it', () => {
  const inBox = '<div style="background: #000"><p style="color: #333">a</p></div>';
  const inInline = '<p>a <b style="background: #ff0; color: #fff">b</b></p>';
  const beside = '<div style="position: absolute; width: 99px; height: 20px; background: #00f"></div><p>abc</p>';
  assert.deepEqual(pairs(inBox), ['#333333 on #000000']);
  assert.deepEqual(pairs(inInline), ['#ffffff on #ffff00']);
  assert.deepEqual(pairs('<table><tr style="background: #222"><td>a</td></tr></table>'), ['#000000 on #222222']);
  assert.deepEqual(pairs(beside, 'div { z-index: -1 }'), ['#000000 on #0000ff']);
  assert.deepEqual(pairs('<p>a</p>', 'body { background: #111 }'), ['#000000 on #111111']);
  assert.deepEqual(pairs('<p>a</p>', '@page { background: #111 }'), ['#000000 on #111111']);
});

test('a round corner, a frame and a box beside the text are not its ground', () => {
  assert.deepEqual(pairs('<p style="border: 5px solid #000">a</p>'), []);
  assert.deepEqual(pairs('<p style="border: 5px solid #000; border-radius: 8px">a</p>'), []);
  assert.deepEqual(pairs('<p style="border-radius: 4px; background: #000; color: #fff">abc</p>'), []);
  assert.deepEqual(pairs('<div style="float: left; width: 5px; height: 20px; background: #000"></div><p>a</p>'), []);
});

test('colours that let the ground through count as they are seen', () => {
  assert.deepEqual(pairs('<p style="color: rgba(0, 0, 0, 0.4)">a</p>'), ['#999999 on #ffffff']);
  assert.deepEqual(pairs('<p style="opacity: 0.4">a</p>'), ['#999999 on #ffffff']);
  assert.deepEqual(pairs('<div style="background: #000"><p style="background: rgb(255 255 255 / 20%)">a</p></div>'), [
    '#000000 on #333333',
  ]);
});

test('on pictures and gradients nobody can tell', () => {
  assert.deepEqual(pairs('<p style="color: #999; background: linear-gradient(#fff, #000)">a</p>'), []);
});

test('labels in drawings and words in the margins are read too', () => {
  const drawing = '<svg width="90" height="40"><title>d</title><rect width="90" height="40" fill="#222"/>';
  assert.deepEqual(pairs(`${drawing}<text x="5" y="20" fill="#444">aaa</text></svg>`), ['#444444 on #222222']);
  assert.deepEqual(pairs(`${drawing}<text x="5" y="20" fill="#fff">aaa</text></svg>`), []);
  assert.deepEqual(pairs('<p>a</p>', '@page { @top-left { content: "b"; color: #aaa } }'), ['#aaaaaa on #ffffff']);
});

test('what only decorates, and what nobody is meant to see, is left alone', () => {
  assert.deepEqual(pairs('<p aria-hidden="true" style="color: #eee">a</p>'), []);
  assert.deepEqual(pairs('<p style="color: #eee; position: fixed; transform: rotate(-45deg)">draft</p>'), []);
  assert.deepEqual(pairs('<p style="color: transparent">a</p>'), []);
  assert.deepEqual(pairs('<p style="text-shadow: 1px 1px #eee">a</p>'), []);
  assert.deepEqual(pairs('<p style="color: #eee; visibility: hidden">a</p>'), []);
});

test('one kind of element is told of once', () => {
  const body = `${'<p class="quiet">a</p>'.repeat(3)}<p class="other">b</p>`;
  assert.equal(messagesFor(body, 'p { color: #aaa }').length, 2);
});
