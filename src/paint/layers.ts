import type { BoxFragment, Fragment, InlineFragment } from '../engine/index.ts';
import type { Layer } from './canvas.ts';
import { overflowClip } from './overflow-clip.ts';
import { type Painter, painterIn } from './painter.ts';
import { isTransformed } from './transform.ts';

/** A fragment that is painted by itself, with the clips between it and its stacking context. */
export interface StackedLayer {
  readonly fragment: BoxFragment;
  readonly x: number;
  readonly y: number;
  readonly painter: Painter;
  readonly clips: readonly Layer[];
  readonly level: number;
}

type Style = BoxFragment['style'];

const isGroup = (style: Style): boolean =>
  style.opacity < 1 || style.mixBlendMode !== 'normal' || style.isolation === 'isolate' || isTransformed(style);

const isPositioned = ({ position }: Style): boolean =>
  position === 'relative' || position === 'absolute' || position === 'fixed';

/** Positioned boxes, and those with opacity or a transform, are painted apart from the flow around them. */
export const isLayer = ({ style }: BoxFragment): boolean => isPositioned(style) || isGroup(style);

/** A stacking context keeps the layers within it together (CSS 2.2 §9.9.1). */
const isStackingContext = ({ style }: BoxFragment): boolean =>
  isGroup(style) || style.position === 'fixed' || (isPositioned(style) && style.zIndex !== 'auto');

const levelOf = ({ style }: BoxFragment): number => (isPositioned(style) && style.zIndex !== 'auto' ? style.zIndex : 0);

/** What a fragment hands down to those within it. */
interface Around {
  readonly x: number;
  readonly y: number;
  readonly painter: Painter;
  readonly clips: readonly Layer[];
  /** Those that reach absolutely positioned boxes: of their containing block and outside it. */
  readonly positionedClips: readonly Layer[];
}

/** All layers of a stacking context, lowest level first, those of one level in the order of the tree. */
export const layersIn = (fragment: BoxFragment, x: number, y: number, painter: Painter): readonly StackedLayer[] => {
  const found: StackedLayer[] = [];
  const around = { x, y, painter, clips: [], positionedClips: [] };
  collectIn(fragment, around, found);
  return found.sort((a, b) => a.level - b.level);
};

const collectIn = (fragment: BoxFragment, around: Around, found: StackedLayer[]): void => {
  const clip = overflowClip(fragment, around.x, around.y);
  const clips = clip ? [...around.clips, clip] : around.clips;
  const positionedClips = isLayer(fragment) ? clips : around.positionedClips;
  for (const child of fragment.children) collect(child, { ...around, clips, positionedClips }, found);
};

const collect = (fragment: Fragment | InlineFragment, parent: Around, found: StackedLayer[]): void => {
  const around = { ...parent, x: parent.x + fragment.x, y: parent.y + fragment.y };
  switch (fragment.kind) {
    case 'box':
      collectBox(fragment, around, found);
      return;
    case 'line':
    case 'inline-box':
      for (const child of fragment.children) collect(child, around, found);
      return;
    case 'atomic':
      collect(fragment.fragment, { ...around, painter: { ...around.painter, decorations: [] } }, found);
      return;
    default:
      return;
  }
};

const collectBox = (fragment: BoxFragment, around: Around, found: StackedLayer[]): void => {
  const { position } = fragment.style;
  const isAbsolute = position === 'absolute' || position === 'fixed';
  const outer = isAbsolute ? { ...around.painter, decorations: [] } : around.painter;
  const clips = position === 'fixed' ? [] : isAbsolute ? around.positionedClips : around.clips;
  const inner = { ...around, clips, painter: painterIn(outer, fragment) };
  if (isLayer(fragment)) {
    found.push({ fragment, x: around.x, y: around.y, painter: outer, clips, level: levelOf(fragment) });
  }
  if (!isStackingContext(fragment)) collectIn(fragment, inner, found);
};

/** Levels within a stacking context are its own; other layers leave theirs to the context around. */
export const ownLayers = (fragment: BoxFragment, x: number, y: number, painter: Painter): readonly StackedLayer[] =>
  isStackingContext(fragment) ? layersIn(fragment, x, y, painter) : [];
