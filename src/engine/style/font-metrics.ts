import type { ComputedStyle } from './computed-style.ts';

/** What some units of length are made of, as fractions of the em (css-values-4 §6.1.1). */
export interface FontMetrics {
  readonly xHeight: number;
  readonly capHeight: number;
  /** Advance of the digit zero. */
  readonly zeroWidth: number;
}

/** What of a style decides its first available font. */
export type FontMetricsStyle = Pick<
  ComputedStyle,
  'fontFamily' | 'fontWeight' | 'fontStyle' | 'fontFeatures' | 'fontStretch'
>;

/** Handed in, since this stage opens no fonts. */
export type FontMetricsOf = (style: FontMetricsStyle) => FontMetrics;

/** What css-values-4 §6.1.1 allows where the font is not known: half an em, and an ascent for capitals. */
export const assumedMetrics: FontMetricsOf = () => ({ xHeight: 0.5, capHeight: 0.8, zeroWidth: 0.5 });
