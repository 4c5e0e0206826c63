import type { Box, ParagraphBox } from '../box/box.ts';
import { type BoxModel, boxModel, heightLimits } from './box-model.ts';
import type { Band, FloatArea } from './float-area.ts';
import type { BoxFragment } from './fragment.ts';
import type { BreakToken, DeferredFloat, LayoutEnv, Space } from './layout.ts';
import { type FloatRoom, placeFloat } from './place-float.ts';

/** The floats that a box knows of: all of its formatting context, and those that it holds itself. */
export interface FloatFlow {
  readonly area: FloatArea;
  /** On the page's count. */
  readonly fragments: readonly BoxFragment[];
  readonly deferred: readonly DeferredFloat[];
}

const floatsByParagraph = new WeakMap<ParagraphBox, readonly Box[]>();

/** The floats of a paragraph in order. */
export const floatsOf = (paragraph: ParagraphBox): readonly Box[] => {
  const known = floatsByParagraph.get(paragraph);
  if (known) return known;
  const floats = paragraph.items.flatMap((item) => (item.kind === 'float' ? [item.box] : []));
  floatsByParagraph.set(paragraph, floats);
  return floats;
};

/** The flow with one more float, or with one more that waits. */
export const addFloat = (
  flow: FloatFlow,
  box: Box,
  float: DeferredFloat,
  room: FloatRoom,
  env: LayoutEnv,
): FloatFlow => {
  const { area, fragment, rest } = placeFloat(box, float.from, flow.area, room, env);
  return {
    area,
    fragments: fragment ? [...flow.fragments, fragment] : flow.fragments,
    deferred: rest ? [...flow.deferred, { ...float, from: rest }] : flow.deferred,
  };
};

/** Left and right edge of the content of a box in a containing block. */
export const contentBand = (x: number, { margin, border, padding, contentWidth }: BoxModel): Band => {
  const left = x + margin.left + border.left + padding.left;
  return { left, right: left + contentWidth };
};

interface Container {
  readonly box: Box;
  readonly block: Band;
  readonly height: number | null;
}

const childOf = ({ box, block, height }: Container, index: number, space: Space, env: LayoutEnv): Container | null => {
  const child = box.kind === 'block' ? box.children[index] : undefined;
  if (!child) return null;
  const { direction } = box.style;
  const width = block.right - block.left;
  const inner: Space = { ...space, width, height, direction, imposedWidth: null, imposedHeight: null };
  const model = boxModel(child, inner, env);
  return { box: child, block: contentBand(block.left, model), height: heightLimits(child.style, inner, model).height };
};

/** Floats of earlier pages: they come first, at the top of the box that keeps them in. */
export const carryFloats = (
  root: Container,
  floats: readonly DeferredFloat[],
  area: FloatArea,
  space: Space & { readonly top: number },
  env: LayoutEnv,
): FloatFlow =>
  floats.reduce<FloatFlow>(
    (flow, float) => {
      const start: Container | null = root;
      const container = float.path.reduce<Container | null>(
        (outer, index) => outer && childOf(outer, index, space, env),
        start,
      );
      const box = container?.box.kind === 'paragraph' ? floatsOf(container.box)[float.number] : undefined;
      if (!container || !box) return flow;
      const mustPlace = space.mustPlace && flow.fragments.length === 0;
      const { block, height } = container;
      const { top, bottom, fragmentainer } = space;
      return addFloat(flow, box, float, { block, height, top, bottom, fragmentainer, mustPlace }, env);
    },
    { area, fragments: [], deferred: [] },
  );

/** The token of a box that keeps floats in, taken apart. */
export const splitToken = (
  from: BreakToken,
): { readonly floats: readonly DeferredFloat[]; readonly inside: BreakToken } =>
  from.at === 'floats' ? from : { floats: [], inside: from };
