import type { BoxFragment, CollapsedBordersFragment, ColumnRulesFragment } from '../engine/index.ts';
import type { Layer } from './canvas.ts';
import { paintCollapsedBorders } from './collapsed-borders.ts';
import { isLayer, layersIn, ownLayers, type StackedLayer } from './layers.ts';
import { anchorNote } from './link-note.ts';
import { noteLink } from './note-link.ts';
import { overflowClip } from './overflow-clip.ts';
import { paintDecoration } from './paint-decoration.ts';
import { paintLine } from './paint-line.ts';
import { paintReplaced } from './paint-replaced.ts';
import { type Painter, painterIn } from './painter.ts';
import { transformOf } from './transform.ts';

/** A fragment with the place of its left top corner on the sheet. */
interface Placed {
  readonly fragment: BoxFragment;
  readonly x: number;
  readonly y: number;
  readonly painter: Painter;
}

/**
 * Paints a fragment and all that is in it as a stacking context, in the order of CSS 2.2 appendix E.
 */
export const paintContext = (painter: Painter, fragment: BoxFragment, x: number, y: number): void =>
  paintStacked(painter, fragment, x, y, layersIn);

/** Like a stacking context, but its positioned boxes belong to the context around (CSS 2.2 appendix E, steps 7 and 8). */
const paintAtomic = (painter: Painter, fragment: BoxFragment, x: number, y: number): void =>
  paintStacked(painter, fragment, x, y, ownLayers);

const paintStacked = (
  outer: Painter,
  fragment: BoxFragment,
  x: number,
  y: number,
  findLayers: typeof layersIn,
): void => {
  const placed: Placed = { fragment, x, y, painter: painterIn(outer, fragment) };
  const group = layerOf(fragment, x, y);
  if (group) outer.canvas.push(group);
  const layers = findLayers(fragment, x, y, placed.painter);
  paintBox(placed); // Steps 1 and 2
  for (const layer of layers) if (layer.level < 0) paintLayer(layer); // Step 3
  paintBlocks(placed); // Step 4
  paintFloats(placed); // Step 5
  paintContent(placed); // Step 7
  for (const layer of layers) if (layer.level >= 0) paintLayer(layer); // Steps 8 and 9
  if (group) outer.canvas.pop();
};

const paintLayer = ({ fragment, x, y, painter, clips }: StackedLayer): void => {
  for (const clip of clips) painter.canvas.push(clip);
  paintAtomic(painter, fragment, x, y);
  for (const _ of clips) painter.canvas.pop();
};

const layerOf = ({ style, width, height }: BoxFragment, x: number, y: number): Layer | null => {
  const matrix = transformOf(style, { x, y, width, height });
  const blend = style.mixBlendMode;
  if (!matrix && style.opacity >= 1 && blend === 'normal') return null;
  return { opacity: Math.max(0, style.opacity), blend, ...(matrix ? { matrix } : {}) };
};

const childrenOf = ({ fragment, x, y, painter }: Placed): readonly Placed[] =>
  fragment.children
    .filter((child) => child.kind === 'box')
    .map((child) => ({ fragment: child, x: x + child.x, y: y + child.y, painter: painterIn(painter, child) }));

/** Background, border and outline of one box. */
const paintBox = ({ fragment, x, y, painter }: Placed): void => {
  const { style, width, height } = fragment;
  if (style.visibility !== 'visible' || fragment.isSlice || isEmptyCell(fragment)) return;
  paintDecoration(painter, fragment, { x, y, width, height });
};

/** `empty-cells: hide` (CSS 2.2 §17.6.1.1). */
const isEmptyCell = ({ style, children }: BoxFragment): boolean =>
  style.display === 'table-cell' &&
  style.emptyCells === 'hide' &&
  style.borderCollapse === 'separate' &&
  children.length === 0;

/** Backgrounds and borders of the blocks within, in the order of the tree; layers wait for their turn. */
const paintBlocks = (placed: Placed): void => {
  const isClipped = pushOverflow(placed);
  for (const child of placed.fragment.children) if (child.kind === 'column-rules') paintRules(placed, child);
  for (const child of childrenOf(placed)) {
    if (isLayer(child.fragment) || isFloat(child.fragment)) continue;
    paintBox(child);
    paintBlocks(child);
  }
  for (const child of placed.fragment.children) if (child.kind === 'collapsed-borders') paintRules(placed, child);
  if (isClipped) placed.painter.canvas.pop();
};

const paintRules = (
  { fragment, x, y, painter }: Placed,
  child: CollapsedBordersFragment | ColumnRulesFragment,
): void => {
  if (fragment.style.visibility !== 'visible') return;
  paintCollapsedBorders(painter.canvas, child, x + child.x, y + child.y);
};

const isFloat = ({ style: { float } }: BoxFragment): boolean => float === 'left' || float === 'right';

/** Decorations of the text around reach no float (css-text-decor-4 §2). */
const undecorated = (painter: Painter): Painter =>
  painter.decorations.length === 0 ? painter : { ...painter, decorations: [] };

/** Floats within, each as a whole, over the blocks and under the lines. */
const paintFloats = (placed: Placed): void => {
  const isClipped = pushOverflow(placed);
  for (const child of childrenOf(placed)) {
    if (isLayer(child.fragment)) continue;
    if (isFloat(child.fragment)) paintAtomic(undecorated(placed.painter), child.fragment, child.x, child.y);
    else paintFloats(child);
  }
  if (isClipped) placed.painter.canvas.pop();
};

/** Lines and pictures, in the order of the tree. */
const paintContent = (placed: Placed): void => {
  const { fragment, x, y, painter } = placed;
  const isClipped = pushOverflow(placed);
  if (fragment.box?.kind === 'replaced') paintReplaced(painter, fragment, fragment.box, x, y);
  noteBlockLink(placed);
  anchorNote(painter, fragment, { x, y });
  for (const child of fragment.children) {
    if (child.kind === 'line') paintLine(painter, child, fragment, x + child.x, y + child.y, paintAtomic);
  }
  for (const child of childrenOf(placed)) {
    if (!isLayer(child.fragment) && !isFloat(child.fragment)) paintContent(child);
  }
  if (isClipped) painter.canvas.pop();
};

/** A block that is a link as a whole. */
const noteBlockLink = ({ fragment, x, y, painter }: Placed): void => {
  const { element, pseudo, width, height, box } = fragment;
  if (pseudo === null && !box?.isAnonymous) noteLink(painter, element, { x, y, width, height });
};

/** True when something was pushed. */
const pushOverflow = ({ fragment, x, y, painter }: Placed): boolean => {
  const clip = overflowClip(fragment, x, y);
  if (clip) painter.canvas.push(clip);
  return clip !== null;
};
