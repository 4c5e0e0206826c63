import type { BoxFragment, Fragment, Rect } from '../engine/index.ts';
import { hasBackground, paintBackground } from './background.ts';
import { paintBorder, paintOutline } from './border.ts';
import { type Layer, paginationArtifact } from './canvas.ts';
import { paintCollapsedBorders } from './collapsed-borders.ts';
import { linkDescription, linkTarget } from './link-target.ts';
import { paintLine } from './paint-line.ts';
import { paintReplaced } from './paint-replaced.ts';
import type { Painter } from './painter.ts';
import { cutRadii, innerRadii, inset, roundedPath, usedRadii } from './shapes.ts';
import { transformOf } from './transform.ts';

/** A fragment with the place of its left top corner on the sheet. */
interface Placed {
  readonly fragment: BoxFragment;
  readonly x: number;
  readonly y: number;
  readonly painter: Painter;
}

/**
 * Paints a fragment and all that is in it as a stacking context, in the order of CSS 2.2 appendix E. Positioned boxes
 * and floats are not laid out yet; their steps (3, 5, 8 and 9) come between those below.
 */
export const paintContext = (painter: Painter, fragment: BoxFragment, x: number, y: number): void => {
  const placed: Placed = { fragment, x, y, painter: painterIn(painter, fragment) };
  const layer = layerOf(fragment, x, y);
  if (layer) painter.canvas.push(layer);
  const contexts: Placed[] = [];
  paintBox(placed); // Steps 1 and 2
  paintBlocks(placed, contexts); // Step 4
  paintContent(placed); // Step 7
  for (const context of contexts) paintContext(context.painter, context.fragment, context.x, context.y); // Step 8
  if (layer) painter.canvas.pop();
};

/** Inside a head that is shown again nothing belongs to the structure; decorations reach all text within. */
const painterIn = (painter: Painter, { style, isRepeat }: BoxFragment): Painter => {
  if (!isRepeat && style.textDecorationLine.length === 0) return painter;
  return {
    ...painter,
    artifact: painter.artifact ?? (isRepeat ? paginationArtifact : null),
    decorations:
      style.textDecorationLine.length === 0 ? painter.decorations : [...painter.decorations, { style, baseline: null }],
  };
};

const isContext = ({ style }: BoxFragment): boolean => style.opacity < 1 || style.transform.length > 0;

const layerOf = ({ style, width, height }: BoxFragment, x: number, y: number): Layer | null => {
  const matrix = transformOf(style, { x, y, width, height });
  if (!matrix && style.opacity >= 1) return null;
  return { opacity: Math.max(0, style.opacity), ...(matrix ? { matrix } : {}) };
};

const childrenOf = ({ fragment, x, y, painter }: Placed): readonly Placed[] =>
  fragment.children
    .filter((child) => child.kind === 'box')
    .map((child) => ({ fragment: child, x: x + child.x, y: y + child.y, painter: painterIn(painter, child) }));

/** Background, border and outline of one box. */
const paintBox = ({ fragment, x, y, painter }: Placed): void => {
  const { style, border, padding, edges, width, height, element } = fragment;
  const { canvas } = painter;
  if (style.visibility !== 'visible' || isEmptyCell(fragment)) return;
  const rect: Rect = { x, y, width, height };
  const radii = cutRadii(usedRadii(style, rect), edges);
  if (element !== painter.canvasSource && hasBackground(style)) {
    paintBackground(
      canvas,
      style,
      { element: fragment.element, rect, border, padding, radii },
      painter.tools.findImage,
    );
  }
  paintBorder(canvas, style, rect, border, radii);
  paintOutline(canvas, style, rect);
};

/** `empty-cells: hide` (CSS 2.2 §17.6.1.1). */
const isEmptyCell = ({ style, children }: BoxFragment): boolean =>
  style.display === 'table-cell' &&
  style.emptyCells === 'hide' &&
  style.borderCollapse === 'separate' &&
  children.length === 0;

/** Backgrounds and borders of the blocks within, in the order of the tree; stacking contexts are set aside. */
const paintBlocks = (placed: Placed, contexts: Placed[]): void => {
  const isClipped = pushOverflow(placed);
  for (const child of childrenOf(placed)) {
    if (isContext(child.fragment)) {
      contexts.push(child);
      continue;
    }
    paintBox(child);
    paintBlocks(child, contexts);
  }
  for (const child of placed.fragment.children) paintRules(placed, child);
  if (isClipped) placed.painter.canvas.pop();
};

const paintRules = ({ fragment, x, y, painter }: Placed, child: Fragment): void => {
  if (child.kind !== 'collapsed-borders' || fragment.style.visibility !== 'visible') return;
  paintCollapsedBorders(painter.canvas, child, x + child.x, y + child.y);
};

/** Lines and pictures, in the order of the tree. */
const paintContent = (placed: Placed): void => {
  const { fragment, x, y, painter } = placed;
  const isClipped = pushOverflow(placed);
  if (fragment.box?.kind === 'replaced') paintReplaced(painter, fragment, fragment.box, x, y);
  noteLink(placed);
  for (const child of fragment.children) {
    if (child.kind === 'line') paintLine(painter, child, fragment, x + child.x, y + child.y, paintContext);
  }
  for (const child of childrenOf(placed)) if (!isContext(child.fragment)) paintContent(child);
  if (isClipped) painter.canvas.pop();
};

/** A block that is a link as a whole. */
const noteLink = ({ fragment, x, y, painter }: Placed): void => {
  const { element, pseudo, width, height, box } = fragment;
  const target = pseudo === null && !painter.artifact && !box?.isAnonymous ? linkTarget(element) : null;
  if (!target) return;
  const description = linkDescription(element, target);
  painter.canvas.note({ kind: 'link', x, y, width, height, target, element, description });
};

/** Clips to the padding box (css-overflow-3 §3.1); true when something was pushed. */
const pushOverflow = ({ fragment, x, y, painter }: Placed): boolean => {
  const { style, border, edges, width, height } = fragment;
  if (style.overflow === 'visible' || isViewport(fragment)) return false;
  const rect: Rect = { x, y, width, height };
  const radii = innerRadii(cutRadii(usedRadii(style, rect), edges), border);
  painter.canvas.push({ clip: roundedPath(inset(rect, border), radii) });
  return true;
};

/** What the root and the body clip is the viewport's, hence the sheet's (css-overflow-3 §3.3). */
const isViewport = ({ element }: BoxFragment): boolean => element.name === 'html' || element.name === 'body';
