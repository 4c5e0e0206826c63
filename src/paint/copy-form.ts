import type { Color, ComputedStyle } from '../engine/index.ts';

/** A place for words that differ from copy to copy: looked up by identity, the same one on all pages that show it. */
export interface CopyForm {
  /** What the words say. */
  readonly name: 'number' | 'name';
  readonly style: ComputedStyle;
  /** In px. */
  readonly size: number;
  readonly color: Color;
}
