import { wordTable } from '../../../diagnostics/index.ts';
import type { ComponentValue } from '../../css/index.ts';

/** What a valid value that layout cannot do yet is treated as: left out, or taken for a simpler one. */
export type Fallback = { readonly kind: 'left-out' } | { readonly kind: 'taken-for'; readonly word: string };

const leftOut: Fallback = { kind: 'left-out' };

const simplerDisplays: Readonly<Record<string, string>> = wordTable({
  grid: 'block',
  'inline-grid': 'inline-block',
});

/** The words with which these properties ask for nothing that layout cannot do. */
const plainWords: Readonly<Record<string, readonly string[]>> = wordTable({
  float: ['none', 'left', 'right', 'footnote'],
});
const wideKeywords = ['inherit', 'initial', 'unset', 'revert'];

const wordOf = (value: ComponentValue | undefined): string => (value?.kind === 'ident' ? value.text.toLowerCase() : '');

const isGradient = (value: ComponentValue): boolean => value.kind === 'function' && value.name.endsWith('gradient');

/** The fallback of a declaration that asks for more than layout can do; null when it can. */
export const notYetSupported = (name: string, values: readonly ComponentValue[]): Fallback | null => {
  if (name === 'display') {
    const word = simplerDisplays[wordOf(values[0])];
    return word ? { kind: 'taken-for', word } : null;
  }
  if (name === 'list-style' || name === 'list-style-image' || name === 'content') {
    return values.some(isGradient) ? leftOut : null;
  }
  const plain = plainWords[name];
  const isPlain = values.every((value) => plain?.includes(wordOf(value)) || wideKeywords.includes(wordOf(value)));
  return plain && !isPlain ? leftOut : null;
};
