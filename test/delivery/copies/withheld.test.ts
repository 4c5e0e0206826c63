import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { create } from 'fontkit';
import { extractText, getDocumentProxy } from 'unpdf';
import { planOrder } from '../../../src/delivery/copies/index.ts';
import { pressVariant } from '../../../src/delivery/copies/press-variant.ts';
import type { Diagnostic } from '../../../src/diagnostics/index.ts';
import { layersOf, spellings } from './file-bytes.ts';
import { orderFor } from './order-fixture.ts';
import { type RandomBrief, randomBrief, secret, secretLetter } from './random-brief.ts';

/** More of them in a run of its own: BRIEFPRESS_RANDOM_BRIEFS=100. */
const numRuns = Number(process.env.BRIEFPRESS_RANDOM_BRIEFS ?? 8);

const faces = ['source-sans-3/400Regular/SourceSans3_400Regular', 'source-serif-4/400Regular/SourceSerif4_400Regular'];

/** The outlines of a letter as they stand in a font file. */
const outlineIn = (name: string, letter: string): Buffer => {
  const bytes = readFileSync(`node_modules/@expo-google-fonts/${name}.ttf`);
  const font = create(bytes) as unknown as {
    directory: { tables: { glyf: { offset: number } } };
    loca: { offsets: number[] };
    glyphForCodePoint(code: number): { id: number };
  };
  const { id } = font.glyphForCodePoint(letter.codePointAt(0) ?? 0);
  const start = font.directory.tables.glyf.offset;
  return bytes.subarray(start + font.loca.offsets[id]!, start + font.loca.offsets[id + 1]!);
};

const outlines = (letter: string): readonly Buffer[] => faces.map((face) => outlineIn(face, letter));
/** As the map from glyphs to text of an embedded font would write it. */
const letterInFontMap = Buffer.from('<0429>');
const hiddenOutlines = outlines(secretLetter);

const copyOf = ({ yaml }: RandomBrief): Buffer => {
  const { plan, diagnostics } = planOrder(orderFor(yaml));
  assert.ok(
    plan,
    JSON.stringify(
      diagnostics.map(({ message, span }) => [message, span?.start]),
      null,
      1,
    ) + yaml,
  );
  const variant = plan.variants.find(({ copies }) => copies.some(({ reader }) => reader.id === 'first'));
  const problems: Diagnostic[] = [];
  const pressed = variant && pressVariant(variant, plan.job, (found) => problems.push(found));
  assert.ok(pressed, `${problems.map(({ message }) => message).join('\n')}\n${yaml}`);
  return Buffer.concat(pressed.makeCopy(variant.copies.find(({ reader }) => reader.id === 'first')!.reader).parts);
};

const holds = (layers: readonly Buffer[], needle: Buffer): boolean => layers.some((layer) => layer.includes(needle));

test('nothing that is withheld from a reader is in the file: no text, no name, no metadata, no glyph', async () => {
  await fc.assert(
    fc.asyncProperty(randomBrief, async (brief) => {
      const file = copyOf(brief);
      const layers = layersOf(file);
      for (const needle of [...spellings(secret), letterInFontMap, ...hiddenOutlines])
        assert.ok(!holds(layers, needle), `${needle.toString('latin1')} is in the copy of\n${brief.yaml}`);
      const { text } = await extractText(await getDocumentProxy(new Uint8Array(file)), { mergePages: true });
      assert.doesNotMatch(text, new RegExp(`${secret}|${secretLetter}|Zweiter`));
      for (const word of brief.open) assert.ok(text.includes(word), `${word} is missing in the copy of\n${brief.yaml}`);
      assert.match(text, /Copy 1 of 2/);
    }),
    { numRuns },
  );
});

test('the search finds what is there', async () => {
  const [brief] = fc.sample(randomBrief, { numRuns: 1, seed: 1 });
  assert.ok(brief);
  const layers = layersOf(copyOf({ ...brief, yaml: brief.yaml.replaceAll(/, ceiling: "[^"]+"/g, '') }));
  assert.ok(spellings(secret).some((needle) => holds(layers, needle)));
  for (const needle of [letterInFontMap, ...hiddenOutlines.slice(0, 1)]) assert.ok(holds(layers, needle));
});
