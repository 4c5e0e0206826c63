import type { BoxFragment, ComputedStyle, Edges, Page, Rect } from '../engine/index.ts';
import type { PathCommand } from './display-list.ts';
import { rectanglePath } from './shapes.ts';

/** The box that a fragment is a part of, as if it had not been broken. */
export interface WholeBox {
  /** Height of the parts before this one. */
  readonly above: number;
  /** Of all parts. */
  readonly height: number;
  readonly border: Edges;
  readonly padding: Edges;
}

export type WholeBoxes = ReadonlyMap<BoxFragment, WholeBox>;

/**
 * The whole of each broken box whose decoration depends on it: pictures, shadows and round corners are those of the
 * unbroken box, cut where it was broken (`box-decoration-break: slice`, css-break-3 §5.4.1).
 */
export const wholeBoxes = (pages: readonly Page[]): WholeBoxes => {
  const parts = new Map<object, BoxFragment[]>();
  for (const { body } of pages) if (body) gather(body, parts);
  return new Map([...parts.values()].flatMap(wholesOf));
};

const gather = (fragment: BoxFragment, parts: Map<object, BoxFragment[]>): void => {
  const { edges, isRepeat, style, box, element } = fragment;
  if (isRepeat) return;
  if (!(edges.isFirst && edges.isLast) && isDrawnWhole(style)) {
    const key = box ?? element;
    const known = parts.get(key);
    if (known) known.push(fragment);
    else parts.set(key, [fragment]);
  }
  for (const child of fragment.children) if (child.kind === 'box') gather(child, parts);
};

const isDrawnWhole = (style: ComputedStyle): boolean =>
  style.boxDecorationBreak === 'slice' &&
  (style.backgroundLayers.some(({ image }) => image !== null) ||
    style.boxShadow.length > 0 ||
    style.borderImageSource !== null ||
    hasRadius(style));

const hasRadius = (style: ComputedStyle): boolean =>
  [
    style.borderTopLeftRadius,
    style.borderTopRightRadius,
    style.borderBottomRightRadius,
    style.borderBottomLeftRadius,
  ].some((radius) => radius.some((length) => length !== 0));

const wholesOf = (parts: readonly BoxFragment[]): readonly (readonly [BoxFragment, WholeBox])[] => {
  const height = parts.reduce((sum, part) => sum + part.height, 0);
  const first = parts[0]!;
  const last = parts.at(-1)!;
  const across = (part: BoxFragment, name: 'border' | 'padding'): Edges => ({
    ...part[name],
    top: first[name].top,
    bottom: last[name].bottom,
  });
  let above = 0;
  return parts.map((part) => {
    const whole = { above, height, border: across(part, 'border'), padding: across(part, 'padding') };
    above += part.height;
    return [part, whole];
  });
};

/** Farther than any shadow reaches. */
const far = 10_000;

/** What is shown of the whole at a part: cut where it was broken, open at its own edges. */
export const partClip = ({ edges }: BoxFragment, { x, y, width, height }: Rect): readonly PathCommand[] => {
  const top = edges.isFirst ? y - far : y;
  const bottom = edges.isLast ? y + height + far : y + height;
  return rectanglePath({ x: x - far, y: top, width: width + 2 * far, height: bottom - top });
};
