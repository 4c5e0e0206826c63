/** Something that wants to stand at a place, and the room that it takes there. */
export interface Wish {
  readonly center: number;
  readonly size: number;
}

interface Run {
  sum: number;
  count: number;
}

/**
 * Middles that are as near to the wishes as can be, in their order, with none touching another: the least squares of all
 * moves (isotonic regression by pooling neighbours). Wishes come in ascending order and fit between start and end; when
 * they do not fit, they go on past the end.
 */
export const spread = (
  wishes: readonly Wish[],
  room: { readonly start: number; readonly end: number },
): readonly number[] => {
  const before = starts(wishes);
  const total = wishes.reduce((sum, { size }) => sum + size, 0);
  const last = Math.max(room.start, room.end - total);
  const places = pool(wishes.map(({ center, size }, at) => center - size / 2 - (before[at] ?? 0)));
  return wishes.map(({ size }, at) => {
    const place = Math.min(last, Math.max(room.start, places[at] ?? 0));
    return place + (before[at] ?? 0) + size / 2;
  });
};

const starts = (wishes: readonly Wish[]): readonly number[] => {
  let sum = 0;
  return wishes.map(({ size }) => {
    sum += size;
    return sum - size;
  });
};

/** The nearest values that never descend: neighbours that would are taken together at their mean. */
const pool = (values: readonly number[]): readonly number[] => {
  const runs: Run[] = [];
  for (const value of values) {
    let run: Run = { sum: value, count: 1 };
    for (let last = runs.at(-1); last && last.sum / last.count > run.sum / run.count; last = runs.at(-1)) {
      runs.pop();
      run = { sum: run.sum + last.sum, count: run.count + last.count };
    }
    runs.push(run);
  }
  return runs.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count));
};
