import { clampTo, type FlexItem } from './flex-item.ts';

interface Flexing {
  readonly item: FlexItem;
  readonly factor: number;
  target: number;
  isFrozen: boolean;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/**
 * css-flexbox-1 §9.7: the used main sizes of the items of one line. `room` is what the line leaves to border boxes, that
 * is, without margins and gaps.
 */
export const resolveFlexibleLengths = (items: readonly FlexItem[], room: number): readonly number[] => {
  const grows = sum(items.map((item) => item.hypothetical)) < room;
  const states = items.map((item) => begin(item, grows));
  const initial = freeSpace(states, room);
  while (states.some((state) => !state.isFrozen)) distribute(states, room, initial, grows);
  return states.map((state) => state.target);
};

/** Steps 1 and 2: the factor in use; items that cannot flex are frozen. */
const begin = (item: FlexItem, grows: boolean): Flexing => {
  const factor = grows ? item.box.style.flexGrow : item.box.style.flexShrink;
  const isStiff = factor === 0 || (grows ? item.base > item.hypothetical : item.base < item.hypothetical);
  return { item, factor, target: isStiff ? item.hypothetical : item.base, isFrozen: isStiff };
};

const freeSpace = (states: readonly Flexing[], room: number): number =>
  room - sum(states.map(({ item, isFrozen, target }) => (isFrozen ? target : item.base)));

/** Step 4: one round; whoever breaks a limit is frozen at it, and the others share anew. */
const distribute = (states: readonly Flexing[], room: number, initial: number, grows: boolean): void => {
  const free = states.filter((state) => !state.isFrozen);
  const share = shared(free, freeSpace(states, room), initial);
  const weight = (state: Flexing): number =>
    grows ? state.factor : state.factor * (state.item.base - state.item.edges);
  const total = sum(free.map(weight));
  let violation = 0;
  const wishes = free.map((state) => state.item.base + (total > 0 ? (share * weight(state)) / total : 0));
  free.forEach((state, index) => {
    state.target = clampTo(state.item.min, state.item.max, wishes[index]!);
    violation += state.target - wishes[index]!;
  });
  free.forEach((state, index) => {
    const own = state.target - wishes[index]!;
    state.isFrozen = Math.abs(violation) < 1e-9 || (violation > 0 ? own > 0 : own < 0);
  });
};

/** Factors that come to less than 1 take only that part of the space. */
const shared = (free: readonly Flexing[], space: number, initial: number): number => {
  const factors = sum(free.map((state) => state.factor));
  if (factors >= 1) return space;
  return Math.abs(initial * factors) < Math.abs(space) ? initial * factors : space;
};
