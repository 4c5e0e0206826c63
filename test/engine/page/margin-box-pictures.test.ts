import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DiagnosticLog } from '../../../src/diagnostics/index.ts';
import { type AssetReader, layOut } from '../../../src/engine/index.ts';

test('a picture in a margin box is looked for beside its stylesheet, and told where it is named', () => {
  const asked: (readonly [string, string])[] = [];
  const read: AssetReader['read'] = (url, from) => {
    asked.push([url, from.path]);
    return { kind: 'error', message: 'there are no files here' };
  };
  const log = new DiagnosticLog();
  const css = '@page { @top-left { color: red; content: url(mark.png) } }';
  const source = {
    html: { path: 'page.html', text: '<!DOCTYPE html><html lang="en"><title>t</title><p></p></html>' },
    stylesheets: [{ path: 'house/page.css', text: css }],
    assets: { read },
  };
  layOut(source, { fonts: { sources: [], generic: new Map(), fallback: [] }, paper: 'A4' }, log.report);
  assert.deepEqual(asked, [['house/mark.png', 'page.html']]);
  const told = log.entries.find(({ code }) => code === 'IMAGE-unreadable');
  assert.equal(told?.span && css.slice(told.span.start, told.span.end), 'content: url(mark.png)');
});
