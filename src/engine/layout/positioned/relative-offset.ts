import type { ComputedStyle } from '../../style/computed-style.ts';
import { dependsOnBasis, type LengthPercentageAuto, resolveLength } from '../../style/values.ts';

/** Content size and direction of the containing block; the height where it is definite. */
export interface RelativeBasis {
  readonly direction: ComputedStyle['direction'];
  readonly width: number;
  readonly height: number | null;
}

const used = (value: LengthPercentageAuto, basis: number | null): number | null => {
  if (value === 'auto' || (basis === null && dependsOnBasis(value))) return null;
  return resolveLength(value, basis ?? 0);
};

const opposite = (value: number | null): number => (value === null ? 0 : -value);

/** How far `position: relative` moves a box (CSS 2.2 §9.4.3): `top` wins over `bottom`, the start over the end. */
export const relativeOffset = (
  style: ComputedStyle,
  basis: RelativeBasis,
): { readonly x: number; readonly y: number } | null => {
  if (style.position !== 'relative') return null;
  const left = used(style.left, basis.width);
  const right = used(style.right, basis.width);
  const isRightFirst = basis.direction === 'rtl' && right !== null;
  const horizontal = isRightFirst ? -right : (left ?? opposite(right));
  return { x: horizontal, y: used(style.top, basis.height) ?? opposite(used(style.bottom, basis.height)) };
};
