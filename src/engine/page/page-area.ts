import type { Edges, Rect } from '../layout/fragment.ts';
import type { PageStyle } from '../style/styled-tree.ts';
import { type LengthPercentage, type LengthPercentageAuto, resolveLength } from '../style/values.ts';

const used = (value: LengthPercentage | LengthPercentageAuto, basis: number): number =>
  value === 'auto' ? 0 : resolveLength(value, basis);

/** Page margins; percentages refer to the side of the sheet that they run along (css-page-3 §4.2). */
export const pageMargins = ({ style, width, height }: PageStyle): Edges => ({
  top: used(style.marginTop, height),
  right: used(style.marginRight, width),
  bottom: used(style.marginBottom, height),
  left: used(style.marginLeft, width),
});

/** Where the content of a page stands on the sheet: inside its margins, borders and padding. */
export const pageArea = (page: PageStyle): Rect => {
  const { style, width, height } = page;
  const margin = pageMargins(page);
  const left = margin.left + style.borderLeftWidth + used(style.paddingLeft, width);
  const right = margin.right + style.borderRightWidth + used(style.paddingRight, width);
  const top = margin.top + style.borderTopWidth + used(style.paddingTop, height);
  const bottom = margin.bottom + style.borderBottomWidth + used(style.paddingBottom, height);
  return { x: left, y: top, width: Math.max(1, width - left - right), height: Math.max(1, height - top - bottom) };
};
