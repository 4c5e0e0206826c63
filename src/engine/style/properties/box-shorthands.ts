import { color } from '../parse/color.ts';
import { keywords, map } from '../parse/combinators.ts';
import { lengthPercentageAuto, positiveLengthPercentage } from '../parse/length.ts';
import type { Specified } from '../parse/specified.ts';
import type { ValueStream } from '../parse/value-stream.ts';
import type { LengthPercentage } from '../values.ts';
import { lineStyle, lineWidth } from './border.ts';
import { borderImage } from './border-image-shorthand.ts';
import { initialLonghand, type Longhand, longhand, partOf } from './longhand.ts';
import { anyOrder, fourSides, type Shorthand, slotsOf, twoSides } from './shorthand.ts';

const margin = fourSides(
  lengthPercentageAuto,
  ['marginTop', 'marginRight', 'marginBottom', 'marginLeft'],
  ([top, right, bottom, left]) => [
    longhand('marginTop', top),
    longhand('marginRight', right),
    longhand('marginBottom', bottom),
    longhand('marginLeft', left),
  ],
);

const padding = fourSides(
  positiveLengthPercentage,
  ['paddingTop', 'paddingRight', 'paddingBottom', 'paddingLeft'],
  ([top, right, bottom, left]) => [
    longhand('paddingTop', top),
    longhand('paddingRight', right),
    longhand('paddingBottom', bottom),
    longhand('paddingLeft', left),
  ],
);

const inset = fourSides(lengthPercentageAuto, ['top', 'right', 'bottom', 'left'], ([top, right, bottom, left]) => [
  longhand('top', top),
  longhand('right', right),
  longhand('bottom', bottom),
  longhand('left', left),
]);

const borderWidth = fourSides(
  lineWidth,
  ['borderTopWidth', 'borderRightWidth', 'borderBottomWidth', 'borderLeftWidth'],
  ([top, right, bottom, left]) => [
    longhand('borderTopWidth', top),
    longhand('borderRightWidth', right),
    longhand('borderBottomWidth', bottom),
    longhand('borderLeftWidth', left),
  ],
);

const borderStyle = fourSides(
  lineStyle,
  ['borderTopStyle', 'borderRightStyle', 'borderBottomStyle', 'borderLeftStyle'],
  ([top, right, bottom, left]) => [
    longhand('borderTopStyle', top),
    longhand('borderRightStyle', right),
    longhand('borderBottomStyle', bottom),
    longhand('borderLeftStyle', left),
  ],
);

const borderColor = fourSides(
  color,
  ['borderTopColor', 'borderRightColor', 'borderBottomColor', 'borderLeftColor'],
  ([top, right, bottom, left]) => [
    longhand('borderTopColor', top),
    longhand('borderRightColor', right),
    longhand('borderBottomColor', bottom),
    longhand('borderLeftColor', left),
  ],
);

export const borderSides = {
  top: anyOrder([partOf('borderTopWidth'), partOf('borderTopStyle'), partOf('borderTopColor')]),
  right: anyOrder([partOf('borderRightWidth'), partOf('borderRightStyle'), partOf('borderRightColor')]),
  bottom: anyOrder([partOf('borderBottomWidth'), partOf('borderBottomStyle'), partOf('borderBottomColor')]),
  left: anyOrder([partOf('borderLeftWidth'), partOf('borderLeftStyle'), partOf('borderLeftColor')]),
} as const;

/** Several shorthands that read the same value, each for its own side. */
export const allOf = (shorthands: readonly Shorthand[]): Shorthand => ({
  slots: shorthands.flatMap(({ slots }) => slots),
  grammar: {
    expects: shorthands[0]?.grammar.expects ?? '',
    read: (stream) => readEach(shorthands, stream),
  },
});

const readEach = (shorthands: readonly Shorthand[], stream: ValueStream): readonly Longhand[] | null => {
  const rest = stream.remaining;
  const found: Longhand[] = [];
  for (const [index, { grammar }] of shorthands.entries()) {
    const values = grammar.read(index === shorthands.length - 1 ? stream : stream.inside(rest));
    if (!values) return null;
    found.push(...values);
  }
  return found;
};

const borders = allOf([borderSides.top, borderSides.right, borderSides.bottom, borderSides.left]);

/** css-backgrounds-3 §4.4: it takes the picture of the border away too. */
const border: Shorthand = {
  slots: [...borders.slots, ...borderImage.slots],
  grammar: map(borders.grammar, (longhands) => [...longhands, ...borderImage.slots.map(initialLonghand)]),
};

type Radii = readonly [
  Specified<LengthPercentage>,
  Specified<LengthPercentage>,
  Specified<LengthPercentage>,
  Specified<LengthPercentage>,
];

const radii = (stream: ValueStream): Radii | null => {
  const values: Specified<LengthPercentage>[] = [];
  for (
    let value = positiveLengthPercentage.read(stream);
    value;
    value = values.length < 4 ? positiveLengthPercentage.read(stream) : null
  ) {
    values.push(value);
  }
  const [first, second = first, third = first, fourth = second] = values;
  return first && second && third && fourth ? [first, second, third, fourth] : null;
};

const corner =
  (
    x: Specified<LengthPercentage>,
    y: Specified<LengthPercentage>,
  ): Specified<readonly [LengthPercentage, LengthPercentage]> =>
  (context) => [x(context), y(context)];

/** css-backgrounds-3 §5.1: horizontal radii, then after a slash the vertical ones. */
const borderRadius: Shorthand = {
  slots: slotsOf('borderTopLeftRadius', 'borderTopRightRadius', 'borderBottomRightRadius', 'borderBottomLeftRadius'),
  grammar: {
    expects: 'one to four of <length> | <percentage>, and after "/" as many again',
    read: (stream) => {
      const x = radii(stream);
      const y = stream.takeDelim('/') ? radii(stream) : x;
      if (!x || !y) return null;
      return [
        longhand('borderTopLeftRadius', corner(x[0], y[0])),
        longhand('borderTopRightRadius', corner(x[1], y[1])),
        longhand('borderBottomRightRadius', corner(x[2], y[2])),
        longhand('borderBottomLeftRadius', corner(x[3], y[3])),
      ];
    },
  },
};

const outline = anyOrder([partOf('outlineWidth'), partOf('outlineStyle'), partOf('outlineColor')]);

/** One word is meant for both axes; of two words the block axis counts, in which pages run. */
const overflow: Shorthand = twoSides(
  keywords('visible', 'hidden', 'clip', 'scroll', 'auto'),
  ['overflow'],
  ([, block]) => [longhand('overflow', block)],
);

const inlineMargins = twoSides(lengthPercentageAuto, ['marginLeft', 'marginRight'], ([start, end]) => [
  { ...longhand('marginLeft', start), mirrored: longhand('marginRight', start) },
  { ...longhand('marginRight', end), mirrored: longhand('marginLeft', end) },
]);

const blockMargins = twoSides(lengthPercentageAuto, ['marginTop', 'marginBottom'], ([start, end]) => [
  longhand('marginTop', start),
  longhand('marginBottom', end),
]);

const inlinePaddings = twoSides(positiveLengthPercentage, ['paddingLeft', 'paddingRight'], ([start, end]) => [
  { ...longhand('paddingLeft', start), mirrored: longhand('paddingRight', start) },
  { ...longhand('paddingRight', end), mirrored: longhand('paddingLeft', end) },
]);

const blockPaddings = twoSides(positiveLengthPercentage, ['paddingTop', 'paddingBottom'], ([start, end]) => [
  longhand('paddingTop', start),
  longhand('paddingBottom', end),
]);

const inlineInsets = twoSides(lengthPercentageAuto, ['left', 'right'], ([start, end]) => [
  { ...longhand('left', start), mirrored: longhand('right', start) },
  { ...longhand('right', end), mirrored: longhand('left', end) },
]);

const blockInsets = twoSides(lengthPercentageAuto, ['top', 'bottom'], ([start, end]) => [
  longhand('top', start),
  longhand('bottom', end),
]);

/** Radii, edges and boxes: css-box-4, css-backgrounds-3, css-logical-1. */
export const boxShorthands: readonly (readonly [string, Shorthand])[] = [
  ['margin', margin],
  ['padding', padding],
  ['inset', inset],
  ['border-width', borderWidth],
  ['border-style', borderStyle],
  ['border-color', borderColor],
  ['border-top', borderSides.top],
  ['border-right', borderSides.right],
  ['border-bottom', borderSides.bottom],
  ['border-left', borderSides.left],
  ['border-block', allOf([borderSides.top, borderSides.bottom])],
  ['border-inline', allOf([borderSides.left, borderSides.right])],
  ['border', border],
  ['border-radius', borderRadius],
  ['outline', outline],
  ['overflow', overflow],
  ['margin-inline', inlineMargins],
  ['margin-block', blockMargins],
  ['padding-inline', inlinePaddings],
  ['padding-block', blockPaddings],
  ['inset-inline', inlineInsets],
  ['inset-block', blockInsets],
];
