import { wordTable } from '../../../diagnostics/index.ts';
import type { WhiteSpaceCollapse } from '../computed-style.ts';
import { either, map, some, word } from '../parse/combinators.ts';
import { image } from '../parse/image.ts';
import { constant, type Grammar } from '../parse/specified.ts';
import type { ValueStream } from '../parse/value-stream.ts';
import { fontFamily, fontSize, lineHeight, stretchKeyword } from './font.ts';
import { featureSlots } from './font-features.ts';
import { initialLonghand, type Longhand, longhand, partOf } from './longhand.ts';
import { anyOrder, readParts, type Shorthand, slotsOf } from './shorthand.ts';

const leadingParts = [partOf('fontStyle'), partOf('fontWeight'), partOf('fontStretch', stretchKeyword)];
const leadingSlots = leadingParts.map(({ slot }) => slot);

const normals = (stream: ValueStream): void => {
  some(word('normal')).read(stream);
};

const readFont = (stream: ValueStream): readonly Longhand[] | null => {
  normals(stream);
  const leading = readParts([...leadingParts], stream);
  const hasSmallCaps = word('small-caps').read(stream) !== null;
  for (const [slot, value] of readParts(leadingParts, stream)) leading.set(slot, value);
  const size = fontSize.read(stream);
  const line = stream.takeDelim('/') ? lineHeight.read(stream) : constant<'normal'>('normal');
  const family = fontFamily.read(stream);
  if (!size || !line || !family) return null;
  const features = featureSlots.map(initialLonghand);
  return [
    ...leadingSlots.map((slot) => leading.get(slot) ?? initialLonghand(slot)),
    ...(hasSmallCaps ? features.map(withSmallCaps) : features),
    longhand('fontSize', size),
    longhand('lineHeight', line),
    longhand('fontFamily', family),
  ];
};

const withSmallCaps = (feature: Longhand): Longhand =>
  feature.slot.name !== 'font-variant-caps'
    ? feature
    : {
        ...feature,
        assign: (style, context) => {
          feature.assign(style, context);
          style.fontFeatures = [...style.fontFeatures, { tag: 'smcp', value: 1 }];
        },
      };

/** css-fonts-4 §2.7: what comes before the size may stand in any order. */
const font: Shorthand = {
  slots: [...leadingSlots, ...featureSlots, ...slotsOf('fontSize', 'lineHeight', 'fontFamily')],
  grammar: { expects: '[<style> || <weight> || <stretch>]? <size> [/ <line-height>]? <family>', read: readFont },
};

const whiteSpaces: Readonly<Record<string, readonly [WhiteSpaceCollapse, 'wrap' | 'nowrap']>> = wordTable({
  normal: ['collapse', 'wrap'],
  nowrap: ['collapse', 'nowrap'],
  pre: ['preserve', 'nowrap'],
  'pre-wrap': ['preserve', 'wrap'],
  'pre-line': ['preserve-breaks', 'wrap'],
  'break-spaces': ['break-spaces', 'wrap'],
});

const whiteSpaceWord: Grammar<readonly Longhand[]> = map(
  word('normal', 'nowrap', 'pre', 'pre-wrap', 'pre-line', 'break-spaces'),
  (name) => {
    const [collapse, wrap] = whiteSpaces[name]!;
    return [longhand('whiteSpaceCollapse', constant(collapse)), longhand('textWrapMode', constant(wrap))];
  },
);

const whiteSpaceParts = anyOrder([partOf('whiteSpaceCollapse'), partOf('textWrapMode')]);

const whiteSpace: Shorthand = {
  slots: whiteSpaceParts.slots,
  grammar: either(whiteSpaceWord, whiteSpaceParts.grammar),
};

/** `underline` alone is the most common; the thickness may stand with it (css-text-decor-4 §2.5). */
const textDecoration = anyOrder([
  partOf('textDecorationLine'),
  partOf('textDecorationStyle'),
  partOf('textDecorationColor'),
  partOf('textDecorationThickness'),
]);

/** `none` takes away the marker, be it a picture or a text (css-lists-3 §3.5): as the type, for a picture is none anyway. */
const listStyle = anyOrder([partOf('listStylePosition'), partOf('listStyleImage', image), partOf('listStyleType')]);

export const textShorthands: readonly (readonly [string, Shorthand])[] = [
  ['font', font],
  ['white-space', whiteSpace],
  ['text-wrap', anyOrder([partOf('textWrapMode'), partOf('textWrapStyle')])],
  ['text-decoration', textDecoration],
  ['list-style', listStyle],
];
