import type { BoxFragment, ElementNode, Fragment, InlineFragment, Rect, TextFragment } from '../../engine/index.ts';
import { inset } from '../shapes.ts';
import { type Bounds, boundsOf, intersection, isEmpty, type Overhang, overhangOf } from './bounds.ts';
import { movedTo, type Surroundings, within } from './surroundings.ts';

/** Text or a picture that does not lie where it can be read, or should not lie where it does. */
export interface Overflow extends Overhang {
  readonly kind: 'clipped' | 'outside-page' | 'overflow-page';
  /** What to look at: the box that cuts it off, or the outermost one that is too wide. */
  readonly element: ElementNode;
  /** The words that are concerned; null for a picture. */
  readonly text: string | null;
}

/** All text and pictures in a fragment that leave their room. Repeats and slices are told of where they are made. */
export const findOverflow = (fragment: BoxFragment, around: Surroundings): readonly Overflow[] => {
  const found: Overflow[] = [];
  visit(fragment, around, found);
  return found;
};

const visit = (fragment: Fragment | InlineFragment, around: Surroundings, found: Overflow[]): void => {
  switch (fragment.kind) {
    case 'box':
      visitBox(fragment, around, found);
      return;
    case 'line':
    case 'inline-box':
      visitAll(fragment.children, movedTo(around, fragment), found);
      return;
    case 'atomic':
      visit(fragment.fragment, movedTo(around, fragment), found);
      return;
    case 'text':
      visitText(fragment, around, found);
      return;
    default:
      return;
  }
};

const visitAll = (children: readonly (Fragment | InlineFragment)[], around: Surroundings, found: Overflow[]): void => {
  for (const child of children) visit(child, around, found);
};

const visitBox = (fragment: BoxFragment, around: Surroundings, found: Overflow[]): void => {
  if (fragment.isSlice || fragment.isRepeat) return;
  const inner = within(fragment, around);
  if (isPicture(fragment)) {
    const { border, padding, width, height } = fragment;
    const content = inset(inset({ x: inner.x, y: inner.y, width, height }, border), padding);
    visitPicture(fragment.element, content, inner, found);
  }
  visitAll(fragment.children, inner, found);
};

const isPicture = ({ box, style }: BoxFragment): boolean => box?.kind === 'replaced' && style.visibility === 'visible';

/** A picture may be cropped, and may bleed off the sheet; it may not be out of sight, nor leave the page area. */
const visitPicture = (element: ElementNode, rect: Rect, around: Surroundings, found: Overflow[]): void => {
  const ink = boundsOf(rect, around.matrix);
  if (isEmpty(ink)) return;
  const hiding = around.clips.find(({ bounds }) => isEmpty(intersection(ink, bounds)));
  if (hiding) add(found, 'clipped', hiding.element, null, overhangOf(ink, hiding.bounds));
  else if (isEmpty(intersection(ink, around.sheet)))
    add(found, 'outside-page', element, null, overhangOf(ink, around.sheet));
  else add(found, 'overflow-page', around.widest ?? element, null, overhangOf(visible(ink, around), around.area));
};

const visitText = (fragment: TextFragment, around: Surroundings, found: Overflow[]): void => {
  const text = fragment.text.trim();
  if (text === '' || fragment.style.visibility !== 'visible') return;
  const ink = boundsOf(inkOf(fragment, around), around.matrix);
  const before = found.length;
  for (const { bounds, element } of around.clips) add(found, 'clipped', element, text, overhangOf(ink, bounds));
  if (found.length > before) return;
  const element = around.widest ?? fragment.element;
  const off = overhangOf(ink, around.sheet);
  if (off) add(found, 'outside-page', element, text, off);
  else add(found, 'overflow-page', element, text, overhangOf(ink, areaFor(fragment, around)));
};

/** An outside marker stands beside its box, wherever that is. */
const areaFor = ({ pseudo }: TextFragment, { area, sheet }: Surroundings): Bounds =>
  pseudo === 'marker' ? sheet : area;

const visible = (ink: Bounds, { clips }: Surroundings): Bounds =>
  clips.reduce((shown, { bounds }) => intersection(shown, bounds), ink);

/** From about the height of capitals to short descenders: most fonts leave the rest of the em box empty. */
const inkOf = ({ x, y, width, baseline, size, runs }: TextFragment, around: Surroundings): Rect => ({
  x: around.x + x,
  y: around.y + y + baseline - 0.7 * size,
  width: width - hangingSpace(runs, size),
  height: 0.9 * size,
});

/** Preserved spaces at the end of a line hang (css-text-3 §4.1.2). */
const hangingSpace = (runs: TextFragment['runs'], size: number): number => {
  const last = runs.at(-1);
  return last && runs.length > 1 && last.text.trim() === '' ? (last.width * size) / last.face.unitsPerEm : 0;
};

const add = (
  found: Overflow[],
  kind: Overflow['kind'],
  element: ElementNode,
  text: string | null,
  overhang: Overhang | null,
): void => {
  if (overhang) found.push({ kind, element, text, ...overhang });
};
