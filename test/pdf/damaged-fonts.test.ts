import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { pressHtml } from '../../src/press/press-html.ts';
import { serifRegular } from '../engine/support/fonts.ts';
import { squareFontPath } from '../engine/support/lay-out-html.ts';
import { squareFonts } from '../support/square-fonts.ts';

/** How many damaged fonts; a long run sets more. */
const numRuns = Number(process.env.BRIEFPRESS_DAMAGED_FONTS ?? 40);
const seed = Number(process.env.BRIEFPRESS_SEED ?? 1);

const fonts = [serifRegular.load(), readFileSync(squareFontPath)];

/** A font that is cut off, or in whose tables some bytes are others. */
const damagedFont: fc.Arbitrary<Uint8Array> = fc
  .record({
    font: fc.constantFrom(...fonts),
    length: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    /** Where in the directory of tables or in one of them, as shares; and what stands there. */
    bytes: fc.array(fc.tuple(fc.nat(40), fc.nat(60), fc.nat(255)), { maxLength: 12 }),
  })
  .map(({ font, length, bytes }) => {
    const damaged = Buffer.from(font);
    const tables = damaged.readUInt16BE(4);
    for (const [table, at, byte] of bytes) {
      const entry = 12 + 16 * (table % tables);
      const start = table > 36 ? entry : font.length > entry + 12 ? Buffer.from(font).readUInt32BE(entry + 8) : 0;
      if (start + at < damaged.length) damaged[start + at] = byte;
    }
    return damaged.subarray(0, length === null ? damaged.length : Math.floor(length * damaged.length));
  });

const html = {
  path: 'page.html',
  text: '<!DOCTYPE html><html lang="en"><title>t</title><p>The quick fox, 01 fi ffi Ž <b>b</b></p>',
};
const stylesheet = {
  path: 'page.css',
  text: 'p { font: 12px own }\n@font-face { font-family: own; src: url(own.ttf) }',
};

test('a damaged font ends in a file, or in a message at the rule that asks for it', () => {
  fc.assert(
    fc.property(damagedFont, (bytes) => {
      const assets = { read: () => ({ kind: 'found', bytes: new Uint8Array(bytes), path: 'own.ttf' }) as const };
      const source = { html, stylesheets: [stylesheet], assets };
      const { pdf, diagnostics } = pressHtml({ source, fonts: squareFonts, paper: 'A4' }, null);
      const errors = diagnostics.filter(({ severity }) => severity === 'error');
      assert.equal(pdf === null, errors.length > 0);
      for (const { code, span } of errors) assert.equal(span?.file, stylesheet, code);
    }),
    { numRuns, seed },
  );
});
