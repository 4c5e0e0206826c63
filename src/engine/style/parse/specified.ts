import type { ComputedStyle } from '../computed-style.ts';
import type { FontMetrics } from '../font-metrics.ts';
import type { Color } from '../values.ts';
import type { ValueStream } from './value-stream.ts';

/** What a specified value needs to become a computed one (css-values-4 §6). All lengths in px. */
export interface ComputeContext {
  readonly parent: ComputedStyle;
  readonly fontSize: number;
  readonly rootFontSize: number;
  readonly lineHeight: number;
  readonly rootLineHeight: number;
  /** Of the font that the lengths refer to. */
  readonly metrics: () => FontMetrics;
  readonly viewportWidth: number;
  readonly viewportHeight: number;
  /** `currentcolor`. */
  readonly color: Color;
}

/** A specified value: the computed one as soon as it is known what surrounds it. */
export type Specified<T> = (context: ComputeContext) => T;

export const constant =
  <T>(value: T): Specified<T> =>
  () =>
    value;

/** Reads one kind of value; `expects` is how a message names it. */
export interface Grammar<T> {
  readonly expects: string;
  readonly read: (stream: ValueStream) => T | null;
}

/** A grammar whose result still waits for its surroundings: what a property has. */
export type ValueGrammar<T> = Grammar<Specified<T>>;
