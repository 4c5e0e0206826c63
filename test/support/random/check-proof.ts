import assert from 'node:assert/strict';
import type { Diagnostic } from '../../../src/diagnostics/index.ts';
import type { DisplayList, DrawItem } from '../../../src/paint/index.ts';
import type { Proof } from '../../../src/press/proof-html.ts';

/** What is a mistake of the press, whatever the document says. */
const mistakes = ['TEXT-lost', 'TEXT-doubled', 'PAGE-no-progress'];

/** Whatever went in: nothing is lost, every number can be drawn, and every message stands in its file. */
export const checkProof = ({ painted, diagnostics }: Proof): void => {
  const found = diagnostics.filter(({ code }) => mistakes.includes(code));
  assert.deepEqual(
    found.map(({ code, message }) => `${code} ${message}`),
    [],
  );
  diagnostics.forEach(checkPlace);
  painted.pages.forEach(checkNumbers);
};

const checkPlace = ({ code, message, span }: Diagnostic): void => {
  if (span === null) return;
  const isInside = span.start >= 0 && span.start <= span.end && span.end <= span.file.text.length;
  assert.ok(isInside, `${code} "${message}" stands at ${span.start} to ${span.end} of ${span.file.text.length}`);
};

const checkNumbers = ({ number, width, height, items }: DisplayList): void => {
  const wrong = items.find((item) => !numbersOf(item).every(Number.isFinite));
  const told = wrong && JSON.stringify({ kind: wrong.kind, numbers: numbersOf(wrong).map(String) });
  assert.equal(told, undefined, `page ${number}`);
  assert.ok(Number.isFinite(width) && Number.isFinite(height) && width > 0 && height > 0, `${width} by ${height}`);
};

const numbersOf = (item: DrawItem): readonly number[] => {
  switch (item.kind) {
    case 'rect':
    case 'image':
    case 'link':
      return [item.x, item.y, item.width, item.height];
    case 'glyphs':
      return [item.x, item.y, item.size];
    case 'anchor':
      return [item.x, item.y];
    case 'push':
      return [item.opacity, ...(item.matrix ?? []), ...(item.clip ?? []).flatMap(([, ...numbers]) => numbers)];
    case 'path': {
      const { commands, stroke } = item;
      return [...commands.flatMap(([, ...numbers]) => numbers), ...(stroke ? [stroke.width, ...stroke.dashes] : [])];
    }
    default:
      return [];
  }
};
