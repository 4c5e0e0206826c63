import type { Edges, Rect } from '../layout/fragment.ts';
import type { PageStyle } from '../style/styled-tree.ts';

const inset = ({ x, y, width, height }: Rect, edges: Edges): Rect => ({
  x: x + edges.left,
  y: y + edges.top,
  width: width - edges.left - edges.right,
  height: height - edges.top - edges.bottom,
});

/** The border box of the page: the sheet less its margins. */
export const pageBorderBox = ({ width, height, box }: PageStyle): Rect =>
  inset({ x: 0, y: 0, width, height }, box.margin);

/** Where the content of a page stands on the sheet: inside its margins, borders and padding. */
export const pageArea = (page: PageStyle): Rect => {
  const { border, padding } = page.box;
  const area = inset(inset(pageBorderBox(page), border), padding);
  return { ...area, width: Math.max(1, area.width), height: Math.max(1, area.height) };
};
