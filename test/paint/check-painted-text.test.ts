import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DiagnosticLog } from '../../src/diagnostics/index.ts';
import { checkPaintedText } from '../../src/paint/check-painted-text.ts';
import type { DrawItem } from '../../src/paint/display-list.ts';
import { at, line, Sketch } from '../support/fragments.ts';

const sheet = { number: 1, width: 400, height: 300, bleed: 0, rotation: 0 } as const;

/** What is said of a page with two texts when something is done to what was painted. */
const codesAfter = (change: (items: readonly DrawItem[]) => readonly DrawItem[]): readonly string[] => {
  const sketch = new Sketch('<p>one <em>two</em></p>');
  const texts = line(0, sketch.text('p', 'one'), sketch.text('em', 'two', 50));
  const body = sketch.block('p', at(0, 0, 400, 20), [texts]);
  const [list] = sketch.page(body).paint().pages;
  const log = new DiagnosticLog();
  checkPaintedText({ number: 1, body, marginBoxes: [] }, { ...sheet, items: change(list?.items ?? []) }, log.report);
  return log.entries.map(({ code, message }) => `${code} ${message}`);
};

const isText = (item: DrawItem, text: string): boolean => item.kind === 'glyphs' && item.text === text;

test('a page that is painted whole says nothing', () => {
  assert.deepEqual(
    codesAfter((items) => items),
    [],
  );
});

test('text that was not painted is an error', () => {
  assert.deepEqual(
    codesAfter((items) => items.filter((item) => !isText(item, 'two'))),
    ['TEXT-lost "two" is not painted on page 1'],
  );
});

test('text that was painted twice is an error', () => {
  assert.deepEqual(
    codesAfter((items) => items.flatMap((item) => (isText(item, 'one') ? [item, item] : [item]))),
    ['TEXT-doubled "one" is painted twice on page 1'],
  );
});
