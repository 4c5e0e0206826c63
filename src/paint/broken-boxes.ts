import type {
  BoxFragment,
  ComputedStyle,
  Edges,
  ElementNode,
  InlineBoxFragment,
  InlineFragment,
  LineFragment,
  Page,
  Rect,
} from '../engine/index.ts';
import type { PathCommand } from './display-list.ts';
import { rectanglePath } from './shapes.ts';

/** The box that a fragment is a part of, as if it had not been broken. */
export interface WholeBox {
  /** The place of the part within it: below the parts before it, or beside them where it is the part of a line. */
  readonly left: number;
  readonly above: number;
  /** Of all parts together. */
  readonly width: number;
  readonly height: number;
  readonly border: Edges;
  readonly padding: Edges;
}

type Part = BoxFragment | InlineBoxFragment;

export type WholeBoxes = ReadonlyMap<Part, WholeBox>;

/**
 * The whole of each broken box whose decoration depends on it: pictures, shadows and round corners are those of the
 * unbroken box, cut where it was broken (`box-decoration-break: slice`, css-break-3 §5.4.1).
 */
export const wholeBoxes = (pages: readonly Page[]): WholeBoxes => {
  const gathering = new Gathering();
  for (const { body } of pages) if (body) gathering.visit(body, false);
  return new Map([...[...gathering.blocks.values()].flatMap(stacked), ...gathering.inlines.flatMap(inARow)]);
};

/** Finds the parts of broken boxes, in the order of the text. */
class Gathering {
  readonly blocks = new Map<object, BoxFragment[]>();
  readonly inlines: InlineBoxFragment[][] = [];
  /** The inline boxes that went on at the end of a line, by their element and pseudo-element. */
  readonly #open = new Map<InlineBoxFragment['pseudo'], Map<ElementNode, InlineBoxFragment[]>>();

  visit(fragment: BoxFragment, isInRepeat: boolean): void {
    const { isRepeat, box, element } = fragment;
    if (!isInRepeat && !isRepeat && isCutDrawing(fragment)) {
      const parts = this.blocks.get(box ?? element);
      if (parts) parts.push(fragment);
      else this.blocks.set(box ?? element, [fragment]);
    }
    for (const child of fragment.children) {
      if (child.kind === 'box') this.visit(child, isInRepeat || isRepeat);
      else if (child.kind === 'line') this.#visitLine(child, isInRepeat || isRepeat);
    }
  }

  #visitLine({ children }: LineFragment | InlineBoxFragment, isInRepeat: boolean): void {
    for (const child of children) this.#visitInline(child, isInRepeat);
  }

  #visitInline(child: InlineFragment, isInRepeat: boolean): void {
    if (child.kind === 'atomic') this.visit(child.fragment, isInRepeat);
    if (child.kind !== 'inline-box') return;
    if (isCutDrawing(child)) this.#addInline(child);
    this.#visitLine(child, isInRepeat);
  }

  #addInline(part: InlineBoxFragment): void {
    const { pseudo, element } = part;
    const open = this.#open.get(pseudo) ?? new Map<ElementNode, InlineBoxFragment[]>();
    this.#open.set(pseudo, open);
    const parts = open.get(element);
    if (parts && !isBegin(part)) parts.push(part);
    else {
      const begun = [part];
      this.inlines.push(begun);
      open.set(element, begun);
    }
  }
}

const isRightToLeft = ({ style }: InlineBoxFragment): boolean => style.direction === 'rtl';

/** `isFirst` tells of the left edge. */
const isBegin = (part: InlineBoxFragment): boolean => (isRightToLeft(part) ? part.edges.isLast : part.edges.isFirst);

const isCutDrawing = ({ edges, style }: Part): boolean => !(edges.isFirst && edges.isLast) && isDrawnWhole(style);

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

type PartAndWhole = readonly [Part, WholeBox];

/** The parts of a block box stand on top of each other. */
const stacked = (parts: readonly BoxFragment[]): readonly PartAndWhole[] => {
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
    const edges = { border: across(part, 'border'), padding: across(part, 'padding') };
    const whole = { left: 0, above, width: part.width, height, ...edges };
    above += part.height;
    return [part, whole];
  });
};

/** The parts of an inline box stand side by side as its text runs, as if on one line. */
const inARow = (parts: readonly InlineBoxFragment[]): readonly PartAndWhole[] => {
  const ordered = isRightToLeft(parts[0]!) ? parts.toReversed() : parts;
  const width = ordered.reduce((sum, part) => sum + part.width, 0);
  const first = ordered[0]!;
  const last = ordered.at(-1)!;
  const across = (part: InlineBoxFragment, name: 'border' | 'padding'): Edges => ({
    ...part[name],
    left: first[name].left,
    right: last[name].right,
  });
  let left = 0;
  return ordered.map((part) => {
    const edges = { border: across(part, 'border'), padding: across(part, 'padding') };
    const whole = { left, above: 0, width, height: part.height, ...edges };
    left += part.width;
    return [part, whole];
  });
};

/** Farther than any shadow reaches. */
const far = 10_000;

/** What is shown of the whole at a part: cut where it was broken, open at its own edges. */
export const partClip = ({ kind, edges }: Part, { x, y, width, height }: Rect): readonly PathCommand[] => {
  const before = edges.isFirst ? far : 0;
  const after = edges.isLast ? far : 0;
  const area =
    kind === 'box'
      ? { x: x - far, y: y - before, width: width + 2 * far, height: before + height + after }
      : { x: x - before, y: y - far, width: before + width + after, height: height + 2 * far };
  return rectanglePath(area);
};
