import type { Report } from '../../../diagnostics/index.ts';
import type { TextItem } from './inline-content.ts';

/** Scripts of many characters, with a font package that holds them. */
const packages: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Hangul}/u, '@expo-google-fonts/noto-sans-kr'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, '@expo-google-fonts/noto-sans-jp'],
  [/\p{Script=Han}/u, '@expo-google-fonts/noto-sans-sc'],
  [/\p{Script=Arabic}/u, '@expo-google-fonts/noto-sans-arabic'],
  [/\p{Script=Hebrew}/u, '@expo-google-fonts/noto-sans-hebrew'],
  [/\p{Script=Thai}/u, '@expo-google-fonts/noto-sans-thai'],
  [/\p{Script=Devanagari}/u, '@expo-google-fonts/noto-sans-devanagari'],
];

const hintFor = (cluster: string): string => {
  const name = packages.find(([script]) => script.test(cluster))?.[1];
  return name
    ? `install ${name}, or add a font that has this script`
    : 'add a font that has this character, or write the text without it';
};

const codePoints = (cluster: string): string =>
  Array.from(cluster, (character) => {
    const codePoint = character.codePointAt(0) ?? 0;
    return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
  }).join(' ');

const invisible = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}]/u;

/** Says that no font has a character: the mark of the font for a missing glyph is drawn in its place. */
export const reportMissingGlyph = (cluster: string, item: TextItem, report: Report): void => {
  const shown = invisible.test(cluster) ? '' : ` "${cluster}"`;
  const families = item.style.fontFamily.map((family) => `"${family}"`).join(', ');
  report({
    severity: 'warning',
    code: 'TEXT-missing-glyph',
    message: `No font has the character ${codePoints(cluster)}${shown}; the font families asked for are ${families}`,
    span: item.span ?? item.element.span,
    hint: hintFor(cluster),
  });
};
