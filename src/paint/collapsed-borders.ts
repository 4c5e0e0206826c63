import type { BorderSegment, CollapsedBordersFragment, ColumnRulesFragment } from '../engine/index.ts';
import { backgroundArtifact, type Canvas } from './canvas.ts';
import { strokedLine } from './line-style.ts';
import { isVisible } from './shapes.ts';

/** The rules of a table with collapsed borders, or between columns; thinner ones first, so that the wider win at a crossing. */
export const paintCollapsedBorders = (
  canvas: Canvas,
  { segments }: CollapsedBordersFragment | ColumnRulesFragment,
  x: number,
  y: number,
): void => {
  const drawn = segments.filter(
    ({ width, style, color }) => width > 0 && style !== 'none' && style !== 'hidden' && isVisible(color),
  );
  const joined = joinCorners(drawn);
  for (const segment of [...joined].sort((a, b) => a.width - b.width)) paintSegment(canvas, segment, x, y);
};

const isHorizontal = ({ y1, y2 }: BorderSegment): boolean => y1 === y2;
const cornerKey = (x: number, y: number): string => `${Math.round(x * 100)} ${Math.round(y * 100)}`;

/** Where a horizontal rule meets the end of a vertical one, it goes on to that one's far side. */
const joinCorners = (segments: readonly BorderSegment[]): readonly BorderSegment[] => {
  const widest = new Map<string, number>();
  for (const { x1, y1, x2, y2, width } of segments.filter((segment) => !isHorizontal(segment))) {
    for (const key of [cornerKey(x1, y1), cornerKey(x2, y2)]) widest.set(key, Math.max(width, widest.get(key) ?? 0));
  }
  return segments.map((segment) => {
    if (!isHorizontal(segment)) return segment;
    const [left, right] = segment.x1 < segment.x2 ? [segment.x1, segment.x2] : [segment.x2, segment.x1];
    const reach = (x: number): number => (widest.get(cornerKey(x, segment.y1)) ?? 0) / 2;
    return { ...segment, x1: left - reach(left), x2: right + reach(right) };
  });
};

const paintSegment = (canvas: Canvas, segment: BorderSegment, x: number, y: number): void => {
  const { width, style, color } = segment;
  const from = [x + segment.x1, y + segment.y1] as const;
  const to = [x + segment.x2, y + segment.y2] as const;
  if (style === 'dotted' || style === 'dashed') {
    canvas.draw(backgroundArtifact, strokedLine(from, to, width, style, color));
    return;
  }
  const isFlat = isHorizontal(segment);
  const bars = style === 'double' ? [-width / 3, width / 3] : [0];
  const thickness = style === 'double' ? width / 3 : width;
  for (const shift of bars) {
    const middle = (isFlat ? from[1] : from[0]) + shift - thickness / 2;
    const bar = isFlat
      ? { x: Math.min(from[0], to[0]), y: middle, width: Math.abs(to[0] - from[0]), height: thickness }
      : { x: middle, y: Math.min(from[1], to[1]), width: thickness, height: Math.abs(to[1] - from[1]) };
    canvas.draw(backgroundArtifact, { kind: 'rect', ...bar, color });
  }
};
