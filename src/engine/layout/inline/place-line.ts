import type { ComputedStyle } from '../../style/computed-style.ts';
import { type FontFace, type FontLibrary, textShaperFor } from '../../text/index.ts';
import { type Edges, type InlineFragment, type LineFragment, noEdges } from '../fragment.ts';
import {
  baselineShift,
  contentArea,
  type Extent,
  inlineExtent,
  joinExtents,
  shiftExtent,
  usedLineHeight,
} from './line-height.ts';
import type { AtomicNode, BoxNode, LineNode, PlaceholderNode } from './line-tree.ts';
import type { TextNode } from './text-node.ts';

/** An inline box, or the root inline box of the line, as its children see it. */
interface Context {
  readonly style: ComputedStyle;
  readonly face: FontFace;
}

/** A box that waits for the line's height (`vertical-align: top | bottom`). */
interface LineAligned {
  readonly node: LineNode;
  readonly extent: Extent;
  readonly to: 'top' | 'bottom';
}

/** Where baselines stand in a line: each below that of its parent, or of the line where the line's edges decide. */
class LineHeights {
  readonly #fonts: FontLibrary;
  readonly #shifts = new Map<LineNode, number>();
  readonly #fromLine = new Map<LineNode, number>();
  readonly #lineAligned: LineAligned[] = [];

  constructor(fonts: FontLibrary) {
    this.#fonts = fonts;
  }

  faceOf(style: ComputedStyle): FontFace {
    return textShaperFor(style, this.#fonts).primary;
  }

  baselineOf(node: LineNode, parentBaseline: number, lineBaseline: number): number {
    const fromLine = this.#fromLine.get(node);
    return fromLine === undefined ? parentBaseline + (this.#shifts.get(node) ?? 0) : lineBaseline + fromLine;
  }

  /** The extent of a box with all that is in it, but for what waits for the line's height. */
  extentOf(context: Context, nodes: readonly LineNode[]): Extent {
    let extent = inlineExtent(context.face, context.style);
    for (const node of nodes) {
      if (node.kind === 'placeholder') continue;
      const inner = node.kind === 'text' ? fallbackExtent(node, context) : this.#align(node, context);
      if (inner) extent = joinExtents(extent, inner);
    }
    return extent;
  }

  /** Shifts a box against its parent's baseline; its extent there, or null when it waits. */
  #align(node: BoxNode | AtomicNode, parent: Context): Extent | null {
    const style = node.kind === 'box' ? node.open.item.style : node.layout.box.style;
    const face = this.faceOf(style);
    const extent = node.kind === 'box' ? this.extentOf({ style, face }, node.children) : atomicExtent(node);
    const { verticalAlign } = style;
    const lineHeight = usedLineHeight(face, style);
    const shift = baselineShift({ extent, verticalAlign, lineHeight }, parent.face, parent.style);
    if (shift === null) {
      this.#lineAligned.push({ node, extent, to: verticalAlign === 'top' ? 'top' : 'bottom' });
      return null;
    }
    this.#shifts.set(node, shift);
    return shiftExtent(extent, shift);
  }

  /** CSS 2.2 §10.8: boxes aligned to the line's edges make it no taller than it must be. */
  settle(extent: Extent): Extent {
    let line = extent;
    for (const { extent: box, to } of this.#lineAligned) {
      const missing = box.above + box.below - line.above - line.below;
      if (missing <= 0) continue;
      line = to === 'top' ? { ...line, below: line.below + missing } : { ...line, above: line.above + missing };
    }
    for (const { node, extent: box, to } of this.#lineAligned) {
      this.#fromLine.set(node, to === 'top' ? box.above - line.above : line.below - box.below);
    }
    return line;
  }
}

const atomicExtent = ({ layout }: AtomicNode): Extent => ({
  above: layout.baseline,
  below: layout.height - layout.baseline,
});

/** Where `line-height` is `normal`, every face that is used has its say (css-inline-3 §4.2). */
const fallbackExtent = (node: TextNode, { style, face }: Context): Extent | null =>
  style.lineHeight === 'normal' && node.face !== face ? inlineExtent(node.face, style) : null;

/** Where a fragment's parent has its left top corner, and its baseline: both counted from the line's corner. */
interface Origin {
  readonly x: number;
  readonly y: number;
  readonly baseline: number;
  /** Baseline of the line itself, and its lower edge. */
  readonly line: number;
  readonly bottom: number;
}

const placeText = (node: TextNode, origin: Origin): InlineFragment => {
  const { style, element, pseudo } = node.owner;
  const { above, below } = contentArea(node.face, style);
  return {
    kind: 'text',
    x: node.x - origin.x,
    y: origin.baseline - above - origin.y,
    width: node.width,
    height: above + below,
    baseline: above,
    style,
    element,
    pseudo,
    size: style.fontSize,
    face: node.face,
    runs: node.runs,
    text: node.text,
    spacing: node.spacing,
    copyText: node.copyText,
  };
};

const placeAtomic = (node: AtomicNode, origin: Origin): InlineFragment => {
  const { fragment, edges, width, height, baseline } = node.layout;
  return {
    kind: 'atomic',
    x: node.x - origin.x,
    y: origin.baseline - baseline - origin.y,
    width,
    height,
    fragment: { ...fragment, x: edges.margin.left, y: edges.margin.top },
  };
};

/** The static position is taken at the top of the line, or below it. */
const placePlaceholder = ({ box, x, isBelow }: PlaceholderNode, origin: Origin): InlineFragment => ({
  kind: 'placeholder',
  x: x - origin.x,
  y: (isBelow ? origin.bottom : 0) - origin.y,
  width: 0,
  height: 0,
  box,
});

/** The edges that a part of an inline box shows. */
const shownEdges = (edges: Edges, { hasLeft, hasRight }: BoxNode): Edges => ({
  ...edges,
  left: hasLeft ? edges.left : noEdges.left,
  right: hasRight ? edges.right : noEdges.right,
});

const placeBox = (node: BoxNode, origin: Origin, heights: LineHeights): InlineFragment => {
  const { style, element, pseudo, marks } = node.open.item;
  const border = shownEdges(node.edges.border, node);
  const padding = shownEdges(node.edges.padding, node);
  const { above, below } = contentArea(heights.faceOf(style), style);
  const y = origin.baseline - above - padding.top - border.top;
  const inner: Origin = { ...origin, x: node.x, y };
  return {
    kind: 'inline-box',
    x: node.x - origin.x,
    y: y - origin.y,
    width: node.width,
    height: border.top + padding.top + above + below + padding.bottom + border.bottom,
    style,
    element,
    pseudo,
    border,
    padding,
    edges: { isFirst: node.hasLeft, isLast: node.hasRight },
    marks: node.hasMarks ? marks : [],
    children: placeChildren(node.children, inner, heights),
  };
};

const placeChildren = (nodes: readonly LineNode[], origin: Origin, heights: LineHeights): readonly InlineFragment[] => {
  const placed: InlineFragment[] = [];
  for (const node of nodes) {
    const baseline = heights.baselineOf(node, origin.baseline, origin.line);
    const shifted = { ...origin, baseline };
    if (node.kind === 'placeholder') placed.push(placePlaceholder(node, origin));
    else if (node.kind === 'text') placed.push(placeText(node, origin));
    else placed.push(node.kind === 'box' ? placeBox(node, shifted, heights) : placeAtomic(node, shifted));
  }
  return placed;
};

/** Gives a line its height and everything on it its place from top to bottom (CSS 2.2 §10.8). */
export const placeLine = (
  nodes: readonly LineNode[],
  style: ComputedStyle,
  fonts: FontLibrary,
): Pick<LineFragment, 'height' | 'baseline' | 'children'> => {
  const heights = new LineHeights(fonts);
  const root: Context = { style, face: heights.faceOf(style) };
  const { above, below } = heights.settle(heights.extentOf(root, nodes));
  const origin: Origin = { x: 0, y: 0, baseline: above, line: above, bottom: above + below };
  const children = placeChildren(nodes, origin, heights);
  return { height: above + below, baseline: above, children };
};
