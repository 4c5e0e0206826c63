import type { ComputedStyle } from '../../style/computed-style.ts';
import type { ColumnRulesFragment } from '../fragment.ts';
import type { ColumnGeometry } from './column-geometry.ts';

/** The rules of a row: in the middle of each gap between two columns that have content (css-multicol-1 §4). */
export const columnRules = (
  style: ComputedStyle,
  { width, gap, leftOf }: ColumnGeometry,
  columnCount: number,
  height: number,
): Omit<ColumnRulesFragment, 'x' | 'y'> | null => {
  if (columnCount < 2 || height <= 0 || style.columnRuleWidth === 0) return null;
  const offset = style.direction === 'rtl' ? -gap / 2 : width + gap / 2;
  const segments = Array.from({ length: columnCount - 1 }, (_, index) => {
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
