import type { ComputedStyle } from '../computed-style.ts';
import type { ComputeContext, Grammar, Specified, ValueGrammar } from '../parse/specified.ts';
import type { PropertyKey } from './property.ts';
import { propertyKeys, propertyTable } from './property-table.ts';

/** A computed style while it is being computed; nobody else sees it before it is done. */
export type StyleDraft = { -readonly [K in keyof ComputedStyle]: ComputedStyle[K] };

export type Assign = (style: StyleDraft, context: ComputeContext) => void;

/** What one declaration competes for in the cascade: a property, or a part of one such as `background-size`. */
export interface Slot {
  readonly name: string;
  readonly inherited: boolean;
  /** Slots of a later phase build on those of an earlier one. */
  readonly phase: 1 | 2 | 3 | 4;
  readonly inherit: Assign;
  readonly initial: Assign;
}

/** One slot with what a declaration puts there. */
export interface Longhand {
  readonly slot: Slot;
  /** The slot in right-to-left text, for logical properties (css-logical-1 §4). */
  readonly mirrored: Longhand | null;
  readonly assign: Assign;
}

/** What lengths in `em` and `ch`, logical sides and `currentcolor` refer to. */
const referredTo: ReadonlySet<PropertyKey> = new Set<PropertyKey>([
  'fontSize',
  'fontFamily',
  'fontWeight',
  'fontStyle',
  'fontStretch',
  'direction',
  'color',
]);

/** What other properties' values refer to is computed before them. */
const phaseOf = (key: PropertyKey): Slot['phase'] => {
  if (referredTo.has(key)) return 1;
  return key === 'lineHeight' ? 2 : 3;
};

const slotFor = <K extends PropertyKey>(key: K): Slot => ({
  name: key,
  inherited: propertyTable[key].inherited,
  phase: phaseOf(key),
  inherit: (style, { parent }) => {
    style[key] = parent[key];
  },
  initial: (style, context) => {
    style[key] = propertyTable[key].initial(context);
  },
});

const slots: ReadonlyMap<PropertyKey, Slot> = new Map(propertyKeys.map((key) => [key, slotFor(key)]));

export const slotOf = (key: PropertyKey): Slot => slots.get(key)!;

export const longhand = <K extends PropertyKey>(key: K, specified: Specified<ComputedStyle[K]>): Longhand => ({
  slot: slotOf(key),
  mirrored: null,
  assign: (style, context) => {
    style[key] = specified(context);
  },
});

/** The initial value, as a shorthand sets what it does not mention. */
export const initialLonghand = (slot: Slot): Longhand => ({ slot, mirrored: null, assign: slot.initial });

/** A longhand as a shorthand reads it. */
export interface Part {
  readonly slot: Slot;
  readonly grammar: Grammar<Longhand>;
}

export const partOf = <K extends PropertyKey>(
  key: K,
  grammar: ValueGrammar<ComputedStyle[K]> = propertyTable[key].grammar,
): Part => ({
  slot: slotOf(key),
  grammar: {
    expects: grammar.expects,
    read: (stream) => {
      const specified = grammar.read(stream);
      return specified && longhand(key, specified);
    },
  },
});
