import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FontSource } from '../engine/index.ts';

/** Families that are used when they are installed, in the order in which they stand in for each other. */
const families: readonly (readonly [packageName: string, family: string])[] = [
  ['source-serif-4', 'Source Serif 4'],
  ['source-sans-3', 'Source Sans 3'],
  ['source-code-pro', 'Source Code Pro'],
  ['noto-sans', 'Noto Sans'],
  ['noto-sans-kr', 'Noto Sans KR'],
  ['noto-serif-kr', 'Noto Serif KR'],
  ['noto-sans-sc', 'Noto Sans SC'],
  ['noto-sans-tc', 'Noto Sans TC'],
  ['noto-sans-jp', 'Noto Sans JP'],
  ['noto-sans-arabic', 'Noto Sans Arabic'],
  ['noto-sans-hebrew', 'Noto Sans Hebrew'],
  ['noto-sans-thai', 'Noto Sans Thai'],
  ['noto-sans-devanagari', 'Noto Sans Devanagari'],
  ['noto-sans-armenian', 'Noto Sans Armenian'],
  ['noto-sans-georgian', 'Noto Sans Georgian'],
  ['noto-sans-symbols', 'Noto Sans Symbols'],
  ['noto-sans-symbols-2', 'Noto Sans Symbols 2'],
  ['noto-sans-math', 'Noto Sans Math'],
];

/** `600SemiBold_Italic`: weight, its name, style. */
const cutName = /^(\d{3})[A-Za-z]+(_Italic)?$/;

const packageFolder = (name: string, from: readonly string[]): string | null => {
  for (const folder of from) {
    try {
      return dirname(createRequire(join(folder, 'index.js')).resolve(`@expo-google-fonts/${name}/package.json`));
    } catch {
      // Not installed there: the next place is asked.
    }
  }
  return null;
};

const cutSource = (folder: string, cut: string, family: string): FontSource | null => {
  const [, weight, italic] = cutName.exec(cut) ?? [];
  if (weight === undefined) return null;
  const label = `${family.replaceAll(' ', '')}_${cut}.ttf`;
  const load = (): Uint8Array => readFileSync(join(folder, cut, label));
  return { family, weight: Number(weight), style: italic ? 'italic' : 'normal', label, load };
};

const packageFonts = (folder: string, family: string): readonly FontSource[] =>
  readdirSync(folder)
    .sort()
    .map((cut) => cutSource(folder, cut, family))
    .filter((source) => source !== null);

/**
 * The fonts that came with npm packages, looked for from each of the folders in turn: a project's own choice comes
 * before ours. Only folder names are read; a font's bytes are read when a character first needs them.
 */
export const installedFonts = (from: readonly string[]): readonly FontSource[] =>
  families.flatMap(([packageName, family]) => {
    const folder = packageFolder(packageName, from);
    return folder ? packageFonts(folder, family) : [];
  });
