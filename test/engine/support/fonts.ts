import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type { FontSource } from '../../../src/engine/text/font.ts';

const require = createRequire(import.meta.url);

const source = (family: string, path: string, change: Partial<FontSource> = {}): FontSource => ({
  family,
  weight: 400,
  style: 'normal',
  label: path.split('/').at(-1) ?? path,
  load: () => readFileSync(path),
  ...change,
});

const packaged = (name: string, face: string, file: string): string =>
  require.resolve(`@expo-google-fonts/${name}/${face}/${file}_${face}.ttf`);

/** Every glyph is one em wide and one em high, 0.8 of it above the baseline. */
export const squareFont: FontSource = source('weasyprint', resolve('test/fixtures/fonts/weasyprint.otf'));

export const serifRegular: FontSource = source(
  'Source Serif 4',
  packaged('source-serif-4', '400Regular', 'SourceSerif4'),
);
export const serifBold: FontSource = source('Source Serif 4', packaged('source-serif-4', '700Bold', 'SourceSerif4'), {
  weight: 700,
});
export const serifItalic: FontSource = source(
  'Source Serif 4',
  packaged('source-serif-4', '400Regular_Italic', 'SourceSerif4'),
  { style: 'italic' },
);
export const sansRegular: FontSource = source('Source Sans 3', packaged('source-sans-3', '400Regular', 'SourceSans3'));
export const koreanRegular: FontSource = source('Noto Sans KR', packaged('noto-sans-kr', '400Regular', 'NotoSansKR'));

export const damagedFont: FontSource = source('Damaged', 'damaged.ttf', {
  load: () => new Uint8Array([0, 1, 0, 0, 9]),
});
export const hebrewRegular: FontSource = source(
  'Noto Sans Hebrew',
  packaged('noto-sans-hebrew', '400Regular', 'NotoSansHebrew'),
);
export const arabicRegular: FontSource = source(
  'Noto Sans Arabic',
  packaged('noto-sans-arabic', '400Regular', 'NotoSansArabic'),
);
