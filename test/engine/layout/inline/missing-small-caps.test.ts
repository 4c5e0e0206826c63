import assert from 'node:assert/strict';
import { test } from 'node:test';
import { breakIntoLines } from '../../../../src/engine/layout/inline/index.ts';
import { serifRegular, squareFont } from '../../support/fonts.ts';
import { layoutEnv } from '../../support/layout-env.ts';
import { paragraph, text } from '../../support/paragraph-builder.ts';

const smallCaps = { fontFeatures: [{ tag: 'smcp', value: 1 }] };

const messagesAbout = (words: readonly string[], fontFamily: readonly string[]): readonly string[] => {
  const env = layoutEnv([squareFont, serifRegular]);
  const style = { ...smallCaps, fontFamily };
  for (const word of words) breakIntoLines(paragraph(style, text(word, style)), 900, env);
  return env.messages.map(({ code, message }) => `${code}: ${message}`);
};

test('a font without small capitals is told once where they are asked for', () => {
  assert.deepEqual(messagesAbout(['Kim', 'Putin'], ['weasyprint']), [
    'TEXT-no-small-caps: the font "weasyprint" has no small capitals, so that this text stands in common letters',
  ]);
});

test('a font that has small capitals, and text without small letters, is not told', () => {
  assert.deepEqual(messagesAbout(['Kim'], ['Source Serif 4']), []);
  assert.deepEqual(messagesAbout(['1950', 'UN'], ['weasyprint']), []);
});
