import { wordTable } from '../../../diagnostics/index.ts';
import { matchesNth, type Nth, parseNth } from '../../css/index.ts';
import type { ElementNode } from '../../html/index.ts';
import { splitNth } from './nth-of.ts';
import { type SiblingPlace, siblingPlaceOf } from './sibling-places.ts';

export type PseudoClass = (element: ElementNode, argument?: string | null) => boolean;

/** States that paper does not have. */
const neverOnPaper = [
  'hover',
  'active',
  'focus',
  'focus-visible',
  'focus-within',
  'visited',
  'target',
  'target-within',
  'autofill',
  'fullscreen',
  'modal',
  'popover-open',
  'open',
  'playing',
  'paused',
  'user-valid',
  'user-invalid',
  'valid',
  'invalid',
  'in-range',
  'out-of-range',
  'placeholder-shown',
  'indeterminate',
  'default',
  'current',
  'past',
  'future',
  'defined',
  'state',
  'host',
  'host-context',
  'local-link',
  'picture-in-picture',
  'buffering',
  'stalled',
  'muted',
  'seeking',
];

/** What css-select answers itself. */
const selectedByLibrary = [
  'is',
  'where',
  'not',
  'has',
  'matches',
  'root',
  'scope',
  'empty',
  'any-link',
  'link',
  'enabled',
  'disabled',
  'checked',
  'required',
  'optional',
  'read-only',
  'read-write',
];

const nthNames: ReadonlySet<string> = new Set(['nth-child', 'nth-last-child', 'nth-of-type', 'nth-last-of-type']);

const nearestAttribute = (element: ElementNode, name: string): string => {
  for (let at: ElementNode | null = element; at; at = at.parent) {
    const value = at.attributes.get(name);
    if (value !== undefined) return value.toLowerCase();
  }
  return '';
};

/** Extended filtering reduced to prefixes of whole subtags (selectors-4 §7.2). */
const matchesLanguage: PseudoClass = (element, argument) => {
  const language = nearestAttribute(element, 'lang');
  const ranges = (argument ?? '').toLowerCase().split(',');
  return ranges
    .map((range) =>
      range
        .trim()
        .replace(/^["']|["']$/g, '')
        .replace(/-?\*$/, ''),
    )
    .some((range) => language === range || (language !== '' && language.startsWith(range === '' ? '' : `${range}-`)));
};

const nthBy = (placeOf: (place: SiblingPlace) => number): PseudoClass => {
  const known = new Map<string, Nth | null>();
  return (element, argument) => {
    const text = argument ?? '';
    const nth = known.get(text) ?? parseNth(text);
    known.set(text, nth);
    return nth !== null && matchesNth(nth, placeOf(siblingPlaceOf(element)));
  };
};

const by =
  (test: (place: SiblingPlace) => boolean): PseudoClass =>
  (element) =>
    test(siblingPlaceOf(element));

/** The pseudo-classes that css-select would find slowly, otherwise, or not at all. */
export const pseudoClasses: Readonly<Record<string, PseudoClass>> = wordTable({
  ...Object.fromEntries(neverOnPaper.map((name) => [name, () => false])),
  'nth-of-type': nthBy(({ typeIndex }) => typeIndex),
  'nth-last-of-type': nthBy(({ typeIndex, typeCount }) => typeCount - typeIndex + 1),
  'first-child': by(({ index }) => index === 1),
  'last-child': by(({ index, count }) => index === count),
  'only-child': by(({ count }) => count === 1),
  'first-of-type': by(({ typeIndex }) => typeIndex === 1),
  'last-of-type': by(({ typeIndex, typeCount }) => typeIndex === typeCount),
  'only-of-type': by(({ typeCount }) => typeCount === 1),
  lang: matchesLanguage,
  dir: (element, argument) => (nearestAttribute(element, 'dir') || 'ltr') === (argument ?? '').trim().toLowerCase(),
});

export const pseudoClassNames: readonly string[] = [
  ...Object.keys(pseudoClasses),
  ...selectedByLibrary,
  'nth-child',
  'nth-last-child',
];

/** Whether the argument of a pseudo-class can be understood. */
export const isValidArgument = (name: string, argument: string | null): boolean =>
  !nthNames.has(name) || parseNth(name.endsWith('child') ? splitNth(argument ?? '').series : (argument ?? '')) !== null;
