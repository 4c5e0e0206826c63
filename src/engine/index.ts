/** The engine: HtmlSource -> Page[]. No files, no network, no pdfkit: what it needs is handed to it. */
export type { Box, InlineItem, Mark, ParagraphBox, ReplacedBox, TableBox } from './box/box.ts';
export { EngineMemory, type FontCollection } from './engine-memory.ts';
export type { ElementNode, ElementTree, HtmlNode, TextNode } from './html/element-tree.ts';
export { fragmentOf } from './html/fragment-links.ts';
export type { AssetAnswer, AssetReader, HtmlSource } from './html-source.ts';
export type { Drawing, Picture } from './image/drawing.ts';
export { liesOnSide, type Orientation } from './image/exif-orientation.ts';
export type { RasterImage } from './image/raster-image.ts';
export { type LaidOut, type LayOutOptions, layOut, type Paper } from './lay-out.ts';
export type {
  AtomicFragment,
  BorderSegment,
  BoxFragment,
  CollapsedBordersFragment,
  ColumnRulesFragment,
  Edges,
  Fragment,
  InlineBoxFragment,
  InlineFragment,
  LineFragment,
  Rect,
  TextFragment,
} from './layout/fragment.ts';
export { noEdges } from './layout/fragment.ts';
export type { Page, PlacedMark } from './page/page.ts';
export { pageArea, pageBorderBox } from './page/page-area.ts';
export { mixColors } from './style/color/mix-colors.ts';
export type { ComputedStyle } from './style/computed-style.ts';
export { initialStyle } from './style/initial-style.ts';
export { colorNames } from './style/parse/color-names.ts';
export type { MarginBoxName, PageStyle, PageStyles, StyledTree } from './style/styled-tree.ts';
export * from './style/values.ts';
export type { FontFace, FontLibrary, FontSource, FontStyle, ShapedGlyph, ShapedText } from './text/font.ts';
export { glyphOutline } from './text/glyph-outline.ts';
export { shapeLine } from './text/shape-line.ts';
export { type ShapedRuns, textShaperFor } from './text/shape-runs.ts';
export { isSpaced, spacingAfter, type TextSpacing } from './text/text-spacing.ts';
