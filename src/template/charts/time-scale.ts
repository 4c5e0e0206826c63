import { type EdtfDate, parseEdtf } from '../../brief/index.ts';

/** The days that a date may mean, as days since 1970; an end is null when it is open or not known. */
export interface Days {
  readonly from: number | null;
  readonly to: number | null;
  /** Whether one day is meant, and no more is in doubt than its certainty. */
  readonly isDay: boolean;
  readonly isApproximate: boolean;
}

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** The days of an EDTF date; null for what is none. */
export const daysOf = (date: string): Days | null => {
  const parsed = parseEdtf(date);
  if (!parsed) return null;
  const { earliest, latest } = parsed;
  const from = earliest === null ? null : dayNumber(earliest);
  const to = latest === null ? null : dayNumber(latest);
  return { from, to, isDay: from === to, isApproximate: isQualified(parsed) };
};

const isQualified = (date: EdtfDate): boolean => {
  if (date.kind === 'date') return date.qualifier !== 'none';
  return [date.from, date.to].some((end) => end !== null && end.qualifier !== 'none');
};

/** The year of a day. */
export const yearOf = (day: number): number => new Date(day * 86_400_000).getUTCFullYear();

/** The first day of a year. */
export const startOfYear = (year: number): number => dayNumber(`${String(year).padStart(4, '0')}-01-01`);

/** A stretch of time that is drawn to scale, from one day to another. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Cuts time where nothing happens for more than a third of what would be drawn, so that the rest has room. */
export const stretchesOf = (days: readonly number[]): readonly Stretch[] => {
  const sorted = [...new Set(days)].sort((a, b) => a - b);
  const gaps = sorted
    .slice(1)
    .map((day, at) => ({ from: sorted[at] ?? day, to: day, days: day - (sorted[at] ?? day) }));
  const cuts = cutsIn(gaps);
  const starts = [sorted[0], ...cuts.map(({ to }) => to)];
  const ends = [...cuts.map(({ from }) => from), sorted.at(-1)];
  return starts.flatMap((from, at) => {
    const to = ends[at];
    return from === undefined || to === undefined ? [] : [{ from, to }];
  });
};

interface Gap extends Stretch {
  readonly days: number;
}

const mostCuts = 5;

/** The longest gaps, one after the other, as long as each is a third of what is left; in the order of time. */
const cutsIn = (gaps: readonly Gap[]): readonly Gap[] => {
  let left = gaps.reduce((sum, { days }) => sum + days, 0);
  const cuts: Gap[] = [];
  for (const gap of [...gaps].sort((a, b) => b.days - a.days).slice(0, mostCuts)) {
    if (gap.days <= left / 3 || gaps.length - cuts.length < 3) break;
    cuts.push(gap);
    left -= gap.days;
  }
  return cuts.sort((a, b) => a.from - b.from);
};

/** Places in px for days, with a gap of `gap` px for each cut, less where there is little room. Days in a cut stand in the middle of its gap. */
export const placeDays = (
  stretches: readonly Stretch[],
  range: { readonly start: number; readonly end: number; readonly gap: number },
): ((day: number) => number) => {
  const drawn = stretches.reduce((sum, { from, to }) => sum + to - from, 0);
  const cuts = Math.max(0, stretches.length - 1);
  const gap = Math.min(range.gap, (range.end - range.start) / (2 * Math.max(1, cuts)));
  const free = range.end - range.start - gap * cuts;
  const unit = drawn === 0 ? 0 : free / drawn;
  return (day) => {
    let at = drawn === 0 && stretches.length < 2 ? (range.start + range.end) / 2 : range.start;
    let last = Number.NEGATIVE_INFINITY;
    for (const { from, to } of stretches) {
      if (day < from) return last === Number.NEGATIVE_INFINITY ? at : at - gap / 2;
      if (day <= to) return at + (day - from) * unit;
      at += (to - from) * unit + gap;
      last = to;
    }
    return at - gap;
  };
};
