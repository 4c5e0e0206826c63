import { map, some } from '../parse/combinators.ts';
import type { Grammar, Specified, ValueGrammar } from '../parse/specified.ts';
import type { ValueStream } from '../parse/value-stream.ts';
import { initialLonghand, type Longhand, type Part, type Slot, slotOf } from './longhand.ts';
import type { PropertyKey } from './property.ts';

/** A name that sets several slots at once: shorthands, logical names, aliases. */
export interface Shorthand {
  readonly slots: readonly Slot[];
  readonly grammar: Grammar<readonly Longhand[]>;
}

const complete = (slots: readonly Slot[], found: ReadonlyMap<Slot, Longhand>): readonly Longhand[] =>
  slots.map((slot) => found.get(slot) ?? initialLonghand(slot));

/** Reads each part at most once, in any order, until none fits. */
export const readParts = (parts: readonly Part[], stream: ValueStream): Map<Slot, Longhand> => {
  const found = new Map<Slot, Longhand>();
  const open = new Set(parts);
  for (let isReading = true; isReading && !stream.isAtEnd; ) {
    isReading = false;
    for (const part of open) {
      const value = part.grammar.read(stream);
      if (!value) continue;
      found.set(part.slot, value);
      open.delete(part);
      isReading = true;
      break;
    }
  }
  return found;
};

/** Parts in any order, as in `border-top: 1px solid red`; `more` are set to their initial values besides. */
export const anyOrder = (parts: readonly Part[], more: readonly Slot[] = []): Shorthand => {
  const slots = [...parts.map(({ slot }) => slot), ...more];
  const expects = parts.map(({ grammar }) => grammar.expects).join(' || ');
  const read = (stream: ValueStream) => {
    const found = readParts(parts, stream);
    return found.size > 0 ? complete(slots, found) : null;
  };
  return { slots, grammar: { expects, read } };
};

type Sides<T> = readonly [T, T, T, T];
type Build<V> = (values: V) => readonly Longhand[];

/** One to four values; the build function puts top, right, bottom and left where they belong. */
export const fourSides = <T>(
  grammar: ValueGrammar<T>,
  keys: readonly PropertyKey[],
  build: Build<Sides<Specified<T>>>,
): Shorthand => ({
  slots: slotsOf(...keys),
  grammar: map(some(grammar, 4), ([top, right = top, bottom = top, left = right]) =>
    build([top!, right!, bottom!, left!]),
  ),
});

/** One or two values for the start and the end. */
export const twoSides = <T>(
  grammar: ValueGrammar<T>,
  keys: readonly PropertyKey[],
  build: Build<readonly [Specified<T>, Specified<T>]>,
): Shorthand => ({
  slots: slotsOf(...keys),
  grammar: map(some(grammar, 2), ([start, end = start]) => build([start!, end!])),
});

/** Another name for one slot. */
export const alias = (part: Part): Shorthand => ({
  slots: [part.slot],
  grammar: {
    expects: part.grammar.expects,
    read: (stream) => {
      const value = part.grammar.read(stream);
      return value && [value];
    },
  },
});

export const slotsOf = (...keys: readonly PropertyKey[]): readonly Slot[] => keys.map(slotOf);
