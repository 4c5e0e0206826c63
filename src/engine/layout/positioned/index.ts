import type { Box } from '../../box/box.ts';
import { horizontal, vertical } from '../box-model.ts';
import type { BoxFragment, Fragment, InlineFragment, PlaceholderFragment, Rect } from '../fragment.ts';
import type { LayoutEnv } from '../layout.ts';
import { layOutAbsolute, type StaticPosition } from './lay-out-absolute.ts';
import { type RelativeBasis, relativeOffset } from './relative-offset.ts';

/**
 * Positioned boxes of one page (CSS 2.2 §9.3), once the flow has its place and every containing block its height:
 * relative ones are moved, absolute and fixed ones laid out and put where their placeholder stood, so that they keep
 * their place in the order of the document. Nothing in the flow moves for them.
 */
export const placePositioned = (body: BoxFragment, page: Rect, env: LayoutEnv): PositionedPage => {
  const fixed = new Set<Box>();
  const basis = { width: page.width, height: page.height };
  return { body: placeBox(body, { x: 0, y: 0 }, { block: page, page, basis, fixed, env }), fixed };
};

export interface PositionedPage {
  readonly body: BoxFragment;
  /** The fixed boxes whose place in the flow is on this page. */
  readonly fixed: ReadonlySet<Box>;
}

/** Fixed boxes of other pages, shown again on this one. */
export const repeatFixed = (boxes: readonly Box[], body: BoxFragment, page: Rect, env: LayoutEnv): BoxFragment => {
  const around: Around = { block: page, page, basis: page, fixed: new Set(), env };
  const repeated = boxes.flatMap((box) => {
    const placeholder: PlaceholderFragment = { kind: 'placeholder', x: -body.x, y: -body.y, width: 0, height: 0, box };
    const fragment = placeAbsolute(placeholder, body, around);
    return fragment ? [{ ...fragment, isRepeat: true }] : [];
  });
  return repeated.length === 0 ? body : { ...body, children: [...body.children, ...repeated] };
};

/** What a fragment must know of those around it. */
interface Around {
  /** Padding box of the nearest positioned ancestor, or the page area; both count from the page area's corner. */
  readonly block: Rect;
  readonly page: Rect;
  readonly basis: RelativeBasis;
  readonly fixed: Set<Box>;
  readonly env: LayoutEnv;
}

type Corner = StaticPosition;

const inside = (corner: Corner, { x, y }: Rect): Corner => ({ x: corner.x + x, y: corner.y + y });

/** The same list when nothing in it has changed. */
const mapKept = <T>(list: readonly T[], change: (entry: T) => T | null): readonly T[] => {
  const changed = list.map(change);
  return changed.every((entry, index) => entry === list[index]) ? list : changed.filter((entry) => entry !== null);
};

const paddingBox = (fragment: Rect & Pick<BoxFragment, 'border'>, corner: Corner): Rect => ({
  x: corner.x + fragment.border.left,
  y: corner.y + fragment.border.top,
  width: fragment.width - horizontal(fragment.border),
  height: fragment.height - vertical(fragment.border),
});

const isContainingBlock = ({ style: { position, transform } }: Pick<BoxFragment, 'style'>): boolean =>
  position === 'relative' || position === 'absolute' || position === 'fixed' || transform.length > 0;

const moved = <F extends BoxFragment | Extract<InlineFragment, { kind: 'inline-box' }>>(
  fragment: F,
  basis: RelativeBasis,
): F => {
  const offset = relativeOffset(fragment.style, basis);
  return offset ? { ...fragment, x: fragment.x + offset.x, y: fragment.y + offset.y } : fragment;
};

const placeBox = (fragment: BoxFragment, parent: Corner, around: Around): BoxFragment => {
  const box = moved(fragment, around.basis);
  const corner = inside(parent, box);
  const padding = paddingBox(box, corner);
  const basis = {
    width: padding.width - horizontal(box.padding),
    height: box.style.height === 'auto' ? null : padding.height - vertical(box.padding),
  };
  const inner = { ...around, basis, block: isContainingBlock(box) ? padding : around.block };
  const children = mapKept(box.children, (child) => placeFragment(child, corner, inner));
  return children === box.children ? box : { ...box, children };
};

const placeFragment = (fragment: Fragment, parent: Corner, around: Around): Fragment | null => {
  switch (fragment.kind) {
    case 'box':
      return placeBox(fragment, parent, around);
    case 'line':
      return placeInlines(fragment, inside(parent, fragment), around);
    case 'placeholder':
      return placeAbsolute(fragment, parent, around);
    case 'collapsed-borders':
    case 'column-rules':
      return fragment;
  }
};

const placeInlines = <F extends { readonly children: readonly InlineFragment[] }>(
  fragment: F,
  corner: Corner,
  around: Around,
): F => {
  const children = mapKept(fragment.children, (child) => placeInline(child, corner, around));
  return children === fragment.children ? fragment : { ...fragment, children };
};

const placeInline = (fragment: InlineFragment, parent: Corner, around: Around): InlineFragment | null => {
  switch (fragment.kind) {
    case 'text':
      return fragment;
    case 'inline-box': {
      const box = moved(fragment, around.basis);
      const corner = inside(parent, box);
      return placeInlines(box, corner, isContainingBlock(box) ? { ...around, block: paddingBox(box, corner) } : around);
    }
    case 'atomic': {
      const inner = placeBox(fragment.fragment, inside(parent, fragment), around);
      return inner === fragment.fragment ? fragment : { ...fragment, fragment: inner };
    }
    case 'placeholder': {
      const inner = placeAbsolute(fragment, parent, around);
      return inner && { kind: 'atomic', x: 0, y: 0, width: 0, height: 0, fragment: inner };
    }
  }
};

/** The box instead of its placeholder, relative to the same parent. */
const placeAbsolute = (placeholder: PlaceholderFragment, parent: Corner, around: Around): BoxFragment | null => {
  const { box } = placeholder;
  const isFixed = box.style.position === 'fixed';
  if (isFixed) around.fixed.add(box);
  const block = isFixed ? around.page : around.block;
  const fragment = layOutAbsolute(box, block, inside(parent, placeholder), around.page, around.env);
  return fragment && placeBox({ ...fragment, x: fragment.x - parent.x, y: fragment.y - parent.y }, parent, around);
};
