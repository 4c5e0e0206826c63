import { type Span, spanOf } from '../diagnostics/index.ts';
import { anyMark, type MarkedPlace } from './compile/mark-places.ts';

/** HTML without marks, and the way from it back to the template. */
export interface Traced {
  readonly text: string;
  /** Where in the template a range of the HTML was written; null before the first mark. */
  readonly originOf: (start: number, end: number) => Span | null;
  /** What had been read of the data for the expressions that wrote in a range: counts before and after each. */
  readonly readingsIn: (start: number, end: number) => readonly (readonly [from: number, to: number])[];
}

/** What an expression wrote, and the readings that it took. */
interface ReadingsOf {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

/** Takes the marks out of printed text, and keeps where they stood. */
export const traceOrigins = (marked: string, places: readonly MarkedPlace[]): Traced => {
  const pieces: string[] = [];
  const offsets: number[] = [];
  const numbers: number[] = [];
  const read: ReadingsOf[] = [];
  let before: number | null = null;
  let taken = 0;
  let length = 0;
  for (const match of marked.matchAll(anyMark)) {
    pieces.push(marked.slice(taken, match.index));
    length += match.index - taken;
    taken = match.index + match[0].length;
    if (match[1] === undefined) {
      const count = Number(match[2]);
      if (before === null) before = count;
      else {
        read.push({ start: offsets.at(-1) ?? 0, end: length, from: before, to: count });
        before = null;
      }
    } else {
      offsets.push(length);
      numbers.push(Number(match[1]));
    }
  }
  pieces.push(marked.slice(taken));
  const originOf = (start: number, end: number): Span | null => {
    const index = lastAtMost(offsets, start);
    const place = index < 0 ? undefined : places[numbers[index]!];
    return place ? within(place, start - offsets[index]!, end - start) : null;
  };
  const readingsIn: Traced['readingsIn'] = (start, end) =>
    read.filter((one) => one.start < end && one.end > start).map(({ from, to }) => [from, to]);
  return { text: pieces.join(''), originOf, readingsIn };
};

/** What an expression wrote comes from the whole of it; what stands in the template, from its own characters. */
const within = ({ kind, file, start, length }: MarkedPlace, offset: number, size: number): Span => {
  const from = kind === 'text' ? Math.min(length, offset) : 0;
  const to = kind === 'text' ? Math.min(length, offset + size) : length;
  return spanOf(file, start + from, start + to);
};

const lastAtMost = (sorted: readonly number[], wanted: number): number => {
  let low = -1;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sorted[middle]! <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
};
