import { type Report, wordTable } from '../../diagnostics/index.ts';
import { type ComponentValue, type DescriptorRule, splitAt } from '../css/index.ts';
import { descriptor, descriptorText } from './descriptors.ts';
import type { FontFaceRule } from './styled-tree.ts';

type Source = FontFaceRule['sources'][number];

const nameIn = (values: readonly ComponentValue[]): string =>
  values
    .map((value) => (value.kind === 'string' || value.kind === 'ident' ? value.text : ''))
    .join(' ')
    .trim();

const sourceOf = (values: readonly ComponentValue[]): Source | null => {
  const [first] = values;
  if (first?.kind === 'url') return { kind: 'url', url: first.text };
  if (first?.kind !== 'function') return null;
  if (first.name === 'local') return { kind: 'local', name: nameIn(first.values) };
  const address = first.name === 'url' ? first.values[0] : null;
  return address?.kind === 'string' ? { kind: 'url', url: address.text } : null;
};

const weights: Readonly<Record<string, number>> = wordTable({ normal: 400, bold: 700 });

const weightOf = (value: ComponentValue | undefined): number | null => {
  if (value?.kind === 'number') return Math.min(1000, Math.max(1, value.value));
  return value?.kind === 'ident' ? (weights[value.text.toLowerCase()] ?? null) : null;
};

const weightRange = (values: readonly ComponentValue[]): readonly [number, number] => {
  const low = weightOf(values[0]) ?? 400;
  const high = weightOf(values[1]) ?? low;
  return [Math.min(low, high), Math.max(low, high)];
};

const rangePattern = /^u\+([\da-f]{0,6}\?{0,6})(?:-([\da-f]{1,6}))?$/i;

/** css-syntax-3 §7: `U+26`, `U+0-7F`, `U+4??`. */
const unicodeRange = (text: string): readonly [number, number] | null => {
  const match = rangePattern.exec(text.trim());
  const first = match?.[1];
  if (!first) return null;
  const low = Number.parseInt(first.replaceAll('?', '0'), 16);
  const high = Number.parseInt(match[2] ?? first.replaceAll('?', 'f'), 16);
  return low <= high && high <= 0x10ffff ? [low, high] : null;
};

const unicodeRanges = (text: string): FontFaceRule['unicodeRange'] => {
  if (text === '') return null;
  return text.split(',').flatMap((part) => {
    const range = unicodeRange(part);
    return range ? [range] : [];
  });
};

const isSlanted = (values: readonly ComponentValue[]): boolean => {
  const [first] = values;
  return first?.kind === 'ident' && first.text.toLowerCase() !== 'normal';
};

const fontFace = (rule: DescriptorRule, report: Report): FontFaceRule | null => {
  const family = nameIn(descriptor(rule, 'font-family') ?? []);
  const sources = splitAt(descriptor(rule, 'src') ?? [], ',').flatMap((values) => sourceOf(values) ?? []);
  if (family === '' || sources.length === 0) {
    const lacking = family === '' ? 'font-family' : 'src';
    const message = `this @font-face rule has no "${lacking}" and is left out`;
    const hint = family === '' ? 'write font-family: "Name";' : 'write src: url("font.ttf");';
    report({ severity: 'warning', code: 'CSS-incomplete-font-face', message, span: rule.span, hint });
    return null;
  }
  return {
    family,
    sources,
    weight: weightRange(descriptor(rule, 'font-weight') ?? []),
    style: isSlanted(descriptor(rule, 'font-style') ?? []) ? 'italic' : 'normal',
    unicodeRange: unicodeRanges(descriptorText(rule, 'unicode-range')),
    span: rule.span,
  };
};

/** The fonts that `@font-face` rules name (css-fonts-4 §4). */
export const fontFaces = (rules: readonly DescriptorRule[], report: Report): readonly FontFaceRule[] =>
  rules.filter(({ kind }) => kind === 'font-face').flatMap((rule) => fontFace(rule, report) ?? []);
