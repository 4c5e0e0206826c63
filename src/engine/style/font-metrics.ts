import type { ComputedStyle } from './computed-style.ts';

/** What some units of length are made of, as fractions of the em (css-values-4 §6.1.1). */
export interface FontMetrics {
  readonly xHeight: number;
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

/** Half an em each, as css-values-4 allows where the font is not known. */
export const assumedMetrics: FontMetricsOf = () => ({ xHeight: 0.5, zeroWidth: 0.5 });
