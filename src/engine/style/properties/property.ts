import type { ComputedStyle } from '../computed-style.ts';
import type { ComputeContext, ValueGrammar } from '../parse/specified.ts';

/** The key of a CSS property in a computed style: all of it but the language, which HTML says. */
export type PropertyKey = Exclude<keyof ComputedStyle, 'language' | 'isInlineLevel' | 'holdsFlexItems'>;

/** One row of the table of properties. A specified value computes itself: that is what its grammar answers. */
export interface Property<T> {
  /** As CSS writes it. */
  readonly name: string;
  /** Needs the element's colour at most, for `currentcolor`. */
  readonly initial: (context: Pick<ComputeContext, 'color'>) => T;
  readonly inherited: boolean;
  readonly grammar: ValueGrammar<T>;
}

/** The rows of one specification. */
export type PropertyGroup<K extends PropertyKey> = { readonly [P in K]: Property<ComputedStyle[P]> };

export const property = <T>(name: string, initial: NoInfer<T>, grammar: ValueGrammar<T>): Property<T> => ({
  name,
  initial: () => initial,
  inherited: false,
  grammar,
});

export const inheritedProperty = <T>(name: string, initial: NoInfer<T>, grammar: ValueGrammar<T>): Property<T> => ({
  ...property(name, initial, grammar),
  inherited: true,
});
