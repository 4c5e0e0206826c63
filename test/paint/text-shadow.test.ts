import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DiagnosticLog } from '../../src/diagnostics/index.ts';
import { checkPaintedText } from '../../src/paint/check-painted-text.ts';
import { at, line, Sketch } from '../support/fragments.ts';

const red = { red: 1, green: 0, blue: 0, alpha: 1 };
const sheet = { number: 1, width: 400, height: 300, bleed: 0, rotation: 0 } as const;

const painted = (blur: number) => {
  const sketch = new Sketch('<p>one</p>', { p: { textShadow: [{ x: 3, y: 2, blur, color: red }] } });
  const body = sketch.block('p', at(0, 0, 400, 20), [line(0, sketch.text('p', 'one'))]);
  return { body, items: sketch.page(body).paint().pages[0]?.items ?? [] };
};

test('a shadow is an artifact beneath the text, moved and in its colour', () => {
  const { items } = painted(0);
  const [shadow, text] = items.filter((item) => item.kind === 'glyphs');
  const owners = items.flatMap((item) => (item.kind === 'structure' ? [item.node.kind] : []));
  assert.ok(shadow && text);
  assert.deepEqual([shadow.x - text.x, shadow.y - text.y, shadow.color], [3, 2, red]);
  assert.deepEqual(owners, ['artifact', 'node']);
});

test('a blurred shadow is made of fainter copies', () => {
  const copies = painted(4).items.filter((item) => item.kind === 'glyphs' && item.color.red === 1);
  assert.ok(copies.length > 8);
  assert.ok(copies.every((item) => item.kind === 'glyphs' && item.color.alpha < 0.3));
});

test('the shadow does not count as the text', () => {
  const { body, items } = painted(0);
  const log = new DiagnosticLog();
  checkPaintedText({ number: 1, body, marginBoxes: [] }, { ...sheet, items }, log.report);
  assert.deepEqual(log.entries, []);
});
