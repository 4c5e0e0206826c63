import { wordTable } from '../../../diagnostics/index.ts';
import type { ComputedStyle } from '../computed-style.ts';
import { commaSeparated, either, map, some, word } from '../parse/combinators.ts';
import { plainInteger } from '../parse/length.ts';
import type { Grammar } from '../parse/specified.ts';
import type { Longhand, Slot } from './longhand.ts';
import type { Shorthand } from './shorthand.ts';

type Features = ComputedStyle['fontFeatures'];
type Feature = Features[number];

const on = (...tags: readonly string[]): Features => tags.map((tag) => ({ tag, value: 1 }));
const off = (...tags: readonly string[]): Features => tags.map((tag) => ({ tag, value: 0 }));

/** OpenType features behind the words of each `font-variant` longhand (css-fonts-4 §6). */
const wordsOf: Readonly<Record<string, Readonly<Record<string, Features>>>> = wordTable({
  'font-variant-ligatures': {
    normal: [],
    none: off('liga', 'clig', 'dlig', 'hlig', 'calt'),
    'common-ligatures': on('liga', 'clig'),
    'no-common-ligatures': off('liga', 'clig'),
    'discretionary-ligatures': on('dlig'),
    'no-discretionary-ligatures': off('dlig'),
    'historical-ligatures': on('hlig'),
    'no-historical-ligatures': off('hlig'),
    contextual: on('calt'),
    'no-contextual': off('calt'),
  },
  'font-variant-caps': {
    normal: [],
    'small-caps': on('smcp'),
    'all-small-caps': on('c2sc', 'smcp'),
    'petite-caps': on('pcap'),
    'all-petite-caps': on('c2pc', 'pcap'),
    unicase: on('unic'),
    'titling-caps': on('titl'),
  },
  'font-variant-numeric': {
    normal: [],
    'lining-nums': on('lnum'),
    'oldstyle-nums': on('onum'),
    'proportional-nums': on('pnum'),
    'tabular-nums': on('tnum'),
    'diagonal-fractions': on('frac'),
    'stacked-fractions': on('afrc'),
    ordinal: on('ordn'),
    'slashed-zero': on('zero'),
  },
  'font-variant-position': { normal: [], sub: on('subs'), super: on('sups') },
  'font-variant-east-asian': {
    normal: [],
    jis78: on('jp78'),
    jis83: on('jp83'),
    jis90: on('jp90'),
    jis04: on('jp04'),
    simplified: on('smpl'),
    traditional: on('trad'),
    'full-width': on('fwid'),
    'proportional-width': on('pwid'),
    ruby: on('ruby'),
  },
  'font-kerning': { auto: [], normal: on('kern'), none: off('kern') },
});

const tagsOf = (name: string): ReadonlySet<string> =>
  new Set(Object.values(wordsOf[name] ?? {}).flatMap((features) => features.map(({ tag }) => tag)));

const governed: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.keys(wordsOf).map((name) => [name, tagsOf(name)]),
);
const allGoverned = new Set([...governed.values()].flatMap((tags) => [...tags]));

/** `font-feature-settings` rules the tags that no other property does. */
const rules = (name: string, tag: string): boolean => governed.get(name)?.has(tag) ?? !allGoverned.has(tag);

const byTag = (a: Feature, b: Feature): number => (a.tag < b.tag ? -1 : a.tag > b.tag ? 1 : 0);

const merge = (base: Features, name: string, features: Features): Features => {
  const tags = new Set(features.map(({ tag }) => tag));
  const kept = base.filter(({ tag }) => !tags.has(tag) && !rules(name, tag));
  return [...kept, ...features].sort(byTag);
};

const slotFor = (name: string): Slot => ({
  name,
  inherited: true,
  phase: name === 'font-feature-settings' ? 2 : 1,
  initial: (style) => {
    style.fontFeatures = merge(style.fontFeatures, name, []);
  },
  inherit: (style, { parent }) => {
    const inherited = parent.fontFeatures.filter(({ tag }) => rules(name, tag));
    style.fontFeatures = merge(style.fontFeatures, name, inherited);
  },
});

const variantNames = Object.keys(wordsOf);
const slots: ReadonlyMap<string, Slot> = new Map(
  [...variantNames, 'font-feature-settings'].map((name) => [name, slotFor(name)]),
);

export const featureSlots: readonly Slot[] = [...slots.values()];

const featureLonghand = (name: string, features: Features): Longhand => ({
  slot: slots.get(name)!,
  mirrored: null,
  assign: (style) => {
    style.fontFeatures = merge(style.fontFeatures, name, features);
  },
});

const variantWords = (name: string): Grammar<Features> => {
  const known = wordsOf[name]!;
  return map(some(word(...Object.keys(known)), 6), (words) => words.flatMap((each) => known[each] ?? []));
};

const variant = (name: string): Shorthand => ({
  slots: [slots.get(name)!],
  grammar: map(variantWords(name), (features) => [featureLonghand(name, features)]),
});

const setting: Grammar<Feature> = {
  expects: '"<tag>" [ <integer> | on | off ]?',
  read: (stream) => {
    const tag = stream.peek;
    if (tag?.kind !== 'string' || !/^[\x20-\x7e]{4}$/.test(tag.text)) return null;
    stream.next();
    const value = either<number | string>(word('on', 'off'), plainInteger).read(stream) ?? 1;
    return { tag: tag.text, value: typeof value === 'number' ? value : value === 'on' ? 1 : 0 };
  },
};

const settings: Shorthand = {
  slots: [slots.get('font-feature-settings')!],
  grammar: map(
    either<Features>(
      map(word('normal'), () => []),
      commaSeparated(setting),
    ),
    (features) => [featureLonghand('font-feature-settings', features)],
  ),
};

/** `font-variant` sorts its words to the longhands they belong to. */
const fontVariant: Shorthand = {
  slots: variantNames.filter((name) => name !== 'font-kerning').map((name) => slots.get(name)!),
  grammar: {
    expects: 'normal | none | <font-variant words>',
    read: (stream) => {
      const words = some(word(...variantNames.flatMap((name) => Object.keys(wordsOf[name]!)))).read(stream);
      return (
        words &&
        variantNames
          .filter((name) => name !== 'font-kerning')
          .map((name) =>
            featureLonghand(
              name,
              words.flatMap((each) => wordsOf[name]![each] ?? []),
            ),
          )
      );
    },
  },
};

export const fontFeatureShorthands: readonly (readonly [string, Shorthand])[] = [
  ...variantNames.map((name) => [name, variant(name)] as const),
  ['font-feature-settings', settings],
  ['font-variant', fontVariant],
];
