import { map } from '../parse/combinators.ts';
import type { Grammar } from '../parse/specified.ts';
import { measures, repeats, slice, source } from './border-image.ts';
import { initialLonghand, type Longhand, longhand } from './longhand.ts';
import { type Shorthand, slotsOf } from './shorthand.ts';

const sliceAndSizes: Grammar<readonly Longhand[]> = {
  expects: '<slice> [/ <width> [/ <outset>]]',
  read: (stream) => {
    const sliced = slice.read(stream);
    if (!sliced) return null;
    const found = [longhand('borderImageSlice', sliced)];
    if (!stream.takeDelim('/')) return found;
    const width = measures.read(stream);
    if (width) found.push(longhand('borderImageWidth', width));
    const outset = stream.takeDelim('/') ? measures.read(stream) : null;
    if (outset) found.push(longhand('borderImageOutset', outset));
    return found;
  },
};

const parts: readonly Grammar<readonly Longhand[]>[] = [
  map(source, (value) => [longhand('borderImageSource', value)]),
  sliceAndSizes,
  map(repeats, (value) => [longhand('borderImageRepeat', value)]),
];

const slots = slotsOf(
  'borderImageSource',
  'borderImageSlice',
  'borderImageWidth',
  'borderImageOutset',
  'borderImageRepeat',
);

/** Its parts in any order; what is left out goes back to its initial value. */
export const borderImage: Shorthand = {
  slots,
  grammar: {
    expects: parts.map(({ expects }) => expects).join(' || '),
    read: (stream) => {
      const found: Longhand[] = [];
      const open = new Set(parts);
      for (let count = -1; count !== open.size && !stream.isAtEnd; ) {
        count = open.size;
        for (const part of open) {
          const read = part.read(stream);
          if (!read) continue;
          found.push(...read);
          open.delete(part);
          break;
        }
      }
      if (found.length === 0) return null;
      return slots.map((slot) => found.find((each) => each.slot === slot) ?? initialLonghand(slot));
    },
  },
};
