import type { ComputedStyle } from '../../style/computed-style.ts';
import type { ColumnRulesFragment } from '../fragment.ts';
import type { ColumnGeometry } from './column-geometry.ts';

/** Columns that stand side by side; y counts from the top of the content. */
export interface ColumnRow {
  readonly y: number;
  readonly height: number;
  /** Number of columns with content. */
  readonly count: number;
}

/** The rules of a row: in the middle of each gap between two columns that have content (css-multicol-1 §4). */
export const columnRules = (
  style: ComputedStyle,
  { width, gap, leftOf }: ColumnGeometry,
  { count, height }: ColumnRow,
): Omit<ColumnRulesFragment, 'x' | 'y'> | null => {
  if (count < 2 || height <= 0 || style.columnRuleWidth === 0) return null;
  const offset = style.direction === 'rtl' ? -gap / 2 : width + gap / 2;
  const segments = Array.from({ length: count - 1 }, (_, index) => {
    const x = leftOf(index) + offset;
    return { x1: x, y1: 0, x2: x, y2: height, ...ruleOf(style) };
  });
  return { kind: 'column-rules', width: 0, height, segments };
};

const ruleOf = ({ columnRuleWidth: width, columnRuleStyle: style, columnRuleColor: color }: ComputedStyle) => ({
  width,
  style,
  color,
});
