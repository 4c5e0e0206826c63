/** What a page-margin box asks of the length of its side: outer sizes, those of its content where the size is `auto`. */
export interface Wish {
  /** The outer size that is given, or null for `auto`. */
  readonly fixed: number | null;
  readonly minContent: number;
  readonly maxContent: number;
  /** Limits by `min-width` and the like, margins included. */
  readonly min: number;
  readonly max: number;
}

type Wishes = readonly (Wish | null)[];

/** Outer lengths of the first, middle and last box of a side (css-page-3 §5.3.2). */
export const shareSide = (length: number, wishes: Wishes): readonly number[] => {
  const free = share(length, wishes);
  const capped = keepWithin(wishes, free, (wish, size) => Math.min(wish.max, size));
  const most = capped === wishes ? free : share(length, capped);
  const raised = keepWithin(capped, most, (wish, size) => Math.max(wish.min, size));
  return raised === capped ? most : share(length, raised);
};

/** css-page-3 §5.3.2.4: a box beyond a limit has the limit for its size, and the side is shared again. */
const keepWithin = (wishes: Wishes, sizes: readonly number[], limit: (wish: Wish, size: number) => number): Wishes => {
  const kept = wishes.map((wish, index) => {
    const size = sizes[index] ?? 0;
    const limited = wish ? limit(wish, size) : size;
    return wish && limited !== size ? fixedWish(wish, limited) : wish;
  });
  return kept.every((wish, index) => wish === wishes[index]) ? wishes : kept;
};

const fixedWish = (wish: Wish, fixed: number): Wish => ({ ...wish, fixed, minContent: fixed, maxContent: fixed });

/**
 * The middle box is centred, so beside it the outer two count as one box twice the size of the larger; without it they
 * share the length between them.
 */
const share = (length: number, [first = null, middle = null, last = null]: Wishes): readonly number[] => {
  if (!middle) {
    const [a, c] = shareBetween(length, first, last);
    return [a, 0, c];
  }
  const [b] = shareBetween(length, middle, doubled(first, last));
  const rest = Math.max(0, (length - b) / 2);
  return [sizeBeside(first, rest), b, sizeBeside(last, rest)];
};

const sizeBeside = (wish: Wish | null, rest: number): number => (wish ? (wish.fixed ?? rest) : 0);

const doubled = (first: Wish | null, last: Wish | null): Wish | null => {
  if (!first && !last) return null;
  const twice = (sizeOf: (wish: Wish) => number): number =>
    2 * Math.max(first ? sizeOf(first) : 0, last ? sizeOf(last) : 0);
  const isFixed = [first, last].every((wish) => !wish || wish.fixed !== null);
  const minContent = twice((wish) => wish.minContent);
  const maxContent = twice((wish) => wish.maxContent);
  return { fixed: isFixed ? maxContent : null, minContent, maxContent, min: 0, max: Number.POSITIVE_INFINITY };
};

const shareBetween = (length: number, a: Wish | null, c: Wish | null): readonly [number, number] => {
  if (!a || !c) return [alone(length, a), alone(length, c)];
  if (a.fixed !== null || c.fixed !== null) {
    const first = a.fixed ?? Math.max(0, length - (c.fixed ?? 0));
    return [first, c.fixed ?? Math.max(0, length - first)];
  }
  return flexFit(length, a, c);
};

const alone = (length: number, wish: Wish | null): number => (wish ? (wish.fixed ?? length) : 0);

/** css-page-3 §5.3.2.3: two boxes grow from their largest or shrink towards their smallest size. */
const flexFit = (length: number, a: Wish, c: Wish): readonly [number, number] => {
  if (a.maxContent + c.maxContent <= length) {
    return grow(length, [a.maxContent, c.maxContent], [a.maxContent, c.maxContent]);
  }
  const smallest = [a.minContent, c.minContent] as const;
  if (a.minContent + c.minContent > length) return grow(length, smallest, smallest);
  return grow(length, smallest, [a.maxContent - a.minContent, c.maxContent - c.minContent]);
};

const grow = (
  length: number,
  sizes: readonly [number, number],
  factors: readonly [number, number],
): readonly [number, number] => {
  const rest = length - sizes[0] - sizes[1];
  const total = factors[0] + factors[1];
  const part = total === 0 ? 0.5 : factors[0] / total;
  return [sizes[0] + rest * part, sizes[1] + rest * (1 - part)];
};
