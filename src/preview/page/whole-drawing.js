/** A page as SVG, with the outlines of its glyphs at their places: the server tells each of them once. */
export const wholeDrawing = ({ svg, outlines }) => svg.replace(/<(\d+)>/g, (_, number) => outlines[number]);
