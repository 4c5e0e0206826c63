import assert from 'node:assert/strict';
import { test } from 'node:test';
import { breakIntoLines } from '../../../../src/engine/layout/inline/index.ts';
import { serifRegular } from '../../support/fonts.ts';
import { layoutEnv } from '../../support/layout-env.ts';
import { copied } from '../../support/line-dump.ts';
import { paragraph, text } from '../../support/paragraph-builder.ts';

const family = { fontFamily: ['Source Serif 4', 'Nowhere'] };

test('each character that no font has is told at its text, and its place is marked', () => {
  const env = layoutEnv([serifRegular]);
  const lines = breakIntoLines(paragraph(family, text('Kim 김 ש', family)), 900, env);
  assert.deepEqual(copied(lines), ['Kim 김 ש']);
  assert.deepEqual(
    env.messages.map(({ code, severity, message, span }) => [code, severity, message, span?.start]),
    [
      [
        'TEXT-missing-glyph',
        'warning',
        'No font has the character U+AE40 "김"; the font families asked for are "Source Serif 4", "Nowhere"',
        3,
      ],
      [
        'TEXT-missing-glyph',
        'warning',
        'No font has the character U+05E9 "ש"; the font families asked for are "Source Serif 4", "Nowhere"',
        3,
      ],
    ],
  );
  assert.match(env.messages[0]?.hint ?? '', /@expo-google-fonts\/noto-sans-kr/);
});

test('a word that is known already is told again in another place', () => {
  const env = layoutEnv([serifRegular]);
  const first = text('김', family);
  const second = { ...text('김', family), span: { file: { path: 'page.html', text: '' }, start: 40, end: 41 } };
  breakIntoLines(paragraph(family, first, second), 900, env);
  assert.deepEqual(
    env.messages.map(({ span }) => span?.start),
    [3, 40],
  );
});

test('without any font there are messages but no failure', () => {
  const env = layoutEnv([]);
  assert.equal(breakIntoLines(paragraph(family, text('ab c', family)), 900, env).length, 1);
  assert.equal(env.messages.filter(({ code }) => code === 'TEXT-missing-glyph').length, 4);
});
