import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { DiagnosticLog } from '../../src/diagnostics/index.ts';
import { type AssetReader, layOut } from '../../src/engine/index.ts';
import { squareFontPath } from './support/lay-out-html.ts';
import { linesOnPage } from './support/lines-on-page.ts';

const assets: AssetReader = {
  read: (url) =>
    url === 'square.otf'
      ? { kind: 'found', bytes: readFileSync(squareFontPath), path: url }
      : { kind: 'error', message: 'there is no such file' },
};

const layOutWith = (css: string) => {
  const log = new DiagnosticLog();
  const html = { path: 'page.html', text: '<!DOCTYPE html><title>t</title><p>ab' };
  const fonts = { sources: [], generic: new Map(), fallback: [] };
  const stylesheets = [{ path: 'page.css', text: css }];
  const { pages } = layOut({ html, stylesheets, assets }, { fonts, paper: 'A4' }, log.report);
  return { lines: pages.flatMap(linesOnPage), messages: log.entries };
};

test('a font of the project is used under the name that @font-face gives it', () => {
  const css = '@font-face { font-family: own; src: url(none.otf), url(square.otf) } p { font: 10px/10px own }';
  const { lines, messages } = layOutWith(css);
  assert.deepEqual(messages, []);
  assert.equal(lines[0]?.text, 'ab');
});

test('a font that cannot be read is an error at its rule, with the reason', () => {
  const { messages } = layOutWith('p { margin: 0 }\n@font-face { font-family: own; src: url(none.otf) }');
  const [first] = messages;
  assert.equal(first?.code, 'FONT-unreadable');
  assert.equal(first?.message, 'the font "own" cannot be used: there is no such file');
  assert.equal(first?.span?.file.path, 'page.css');
});
