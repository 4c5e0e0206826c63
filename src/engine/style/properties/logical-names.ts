import { borderSides } from './box-shorthands.ts';
import { type Longhand, type Part, partOf } from './longhand.ts';
import type { PropertyKey } from './property.ts';
import { alias, type Shorthand } from './shorthand.ts';

/** A name for one property in left-to-right text and for another in right-to-left text. */
const flowRelative = (ltr: Part, rtl: Part): Shorthand => ({
  slots: [ltr.slot],
  grammar: {
    expects: ltr.grammar.expects,
    read: (stream) => {
      const mirrored = rtl.grammar.read(stream.inside(stream.remaining));
      const value = ltr.grammar.read(stream);
      return value && [{ ...value, mirrored }];
    },
  },
});

const mirroredShorthand = (ltr: Shorthand, rtl: Shorthand): Shorthand => ({
  slots: ltr.slots,
  grammar: {
    expects: ltr.grammar.expects,
    read: (stream): readonly Longhand[] | null => {
      const other = rtl.grammar.read(stream.inside(stream.remaining));
      const values = ltr.grammar.read(stream);
      return values?.map((value, index) => ({ ...value, mirrored: other?.[index] ?? null })) ?? null;
    },
  },
});

const sameInBoth = (key: PropertyKey): Shorthand => alias(partOf(key));

const inline = (ltr: PropertyKey, rtl: PropertyKey): Shorthand => flowRelative(partOf(ltr), partOf(rtl));

/** css-logical-1 for horizontal text: the block axis runs down the page. */
export const logicalNames: readonly (readonly [string, Shorthand])[] = [
  ['margin-inline-start', inline('marginLeft', 'marginRight')],
  ['margin-inline-end', inline('marginRight', 'marginLeft')],
  ['margin-block-start', sameInBoth('marginTop')],
  ['margin-block-end', sameInBoth('marginBottom')],
  ['padding-inline-start', inline('paddingLeft', 'paddingRight')],
  ['padding-inline-end', inline('paddingRight', 'paddingLeft')],
  ['padding-block-start', sameInBoth('paddingTop')],
  ['padding-block-end', sameInBoth('paddingBottom')],
  ['inset-inline-start', inline('left', 'right')],
  ['inset-inline-end', inline('right', 'left')],
  ['inset-block-start', sameInBoth('top')],
  ['inset-block-end', sameInBoth('bottom')],
  ['border-inline-start', mirroredShorthand(borderSides.left, borderSides.right)],
  ['border-inline-end', mirroredShorthand(borderSides.right, borderSides.left)],
  ['border-block-start', borderSides.top],
  ['border-block-end', borderSides.bottom],
  ['border-inline-start-width', inline('borderLeftWidth', 'borderRightWidth')],
  ['border-inline-end-width', inline('borderRightWidth', 'borderLeftWidth')],
  ['border-inline-start-style', inline('borderLeftStyle', 'borderRightStyle')],
  ['border-inline-end-style', inline('borderRightStyle', 'borderLeftStyle')],
  ['border-inline-start-color', inline('borderLeftColor', 'borderRightColor')],
  ['border-inline-end-color', inline('borderRightColor', 'borderLeftColor')],
  ['border-block-start-width', sameInBoth('borderTopWidth')],
  ['border-block-end-width', sameInBoth('borderBottomWidth')],
  ['border-block-start-style', sameInBoth('borderTopStyle')],
  ['border-block-end-style', sameInBoth('borderBottomStyle')],
  ['border-block-start-color', sameInBoth('borderTopColor')],
  ['border-block-end-color', sameInBoth('borderBottomColor')],
  ['border-start-start-radius', inline('borderTopLeftRadius', 'borderTopRightRadius')],
  ['border-start-end-radius', inline('borderTopRightRadius', 'borderTopLeftRadius')],
  ['border-end-start-radius', inline('borderBottomLeftRadius', 'borderBottomRightRadius')],
  ['border-end-end-radius', inline('borderBottomRightRadius', 'borderBottomLeftRadius')],
  ['inline-size', sameInBoth('width')],
  ['block-size', sameInBoth('height')],
  ['min-inline-size', sameInBoth('minWidth')],
  ['min-block-size', sameInBoth('minHeight')],
  ['max-inline-size', sameInBoth('maxWidth')],
  ['max-block-size', sameInBoth('maxHeight')],
];
