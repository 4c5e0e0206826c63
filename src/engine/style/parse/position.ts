import { wordTable } from '../../../diagnostics/index.ts';
import type { LengthPercentage } from '../values.ts';
import { lengthPercentage } from './length.ts';
import { constant, type Specified, type ValueGrammar } from './specified.ts';
import type { ValueStream } from './value-stream.ts';

type Axis = 'x' | 'y' | 'either';

interface Part {
  readonly axis: Axis;
  readonly from: 'start' | 'end' | 'center' | null;
  readonly offset: Specified<LengthPercentage>;
}

const percent = (value: number): LengthPercentage => ({ kind: 'sum', px: 0, percent: value });

const edges: Readonly<Record<string, Omit<Part, 'offset'> & { readonly share: number }>> = wordTable({
  left: { axis: 'x', from: 'start', share: 0 },
  right: { axis: 'x', from: 'end', share: 100 },
  top: { axis: 'y', from: 'start', share: 0 },
  bottom: { axis: 'y', from: 'end', share: 100 },
  center: { axis: 'either', from: 'center', share: 50 },
});

const partOf = (stream: ValueStream): Part | null => {
  const written = lengthPercentage.read(stream);
  if (written) return { axis: 'either', from: null, offset: written };
  return stream.attempt(() => {
    const edge = edges[stream.takeWord() ?? ''];
    return edge ? { axis: edge.axis, from: edge.from, offset: constant(percent(edge.share)) } : null;
  });
};

const fromEnd =
  (offset: Specified<LengthPercentage>): Specified<LengthPercentage> =>
  (context) => ({ kind: 'added', of: [percent(100), { kind: 'scaled', factor: -1, of: offset(context) }] });

/** `right 10px`: an edge followed by the distance from it (css-backgrounds-3 §3.6). */
const joinOffsets = (parts: readonly Part[]): readonly Part[] => {
  if (parts.length < 3) return parts;
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    const isDistance = part.from === null && last && last.from !== null && last.from !== 'center';
    if (!isDistance) joined.push(part);
    else joined[joined.length - 1] = { ...last, offset: last.from === 'end' ? fromEnd(part.offset) : part.offset };
  }
  return joined;
};

const inOrder = (parts: readonly Part[]): readonly [Part, Part] | null => {
  const middle: Part = { axis: 'either', from: 'center', offset: constant(percent(50)) };
  const [first, second = middle] = parts;
  if (!first || parts.length > 2) return null;
  const swapped = first.axis === 'y' || second.axis === 'x';
  const [x, y] = swapped ? [second, first] : [first, second];
  return x.axis === 'y' || y.axis === 'x' ? null : [x, y];
};

/** `<position>`: where a picture stands in its area. */
export const position: ValueGrammar<readonly [LengthPercentage, LengthPercentage]> = {
  expects: '<position>',
  read: (stream) =>
    stream.attempt(() => {
      const parts: Part[] = [];
      for (let part = partOf(stream); part; part = parts.length < 4 ? partOf(stream) : null) parts.push(part);
      const ordered = inOrder(joinOffsets(parts));
      if (!ordered) return null;
      const [x, y] = ordered;
      return (context) => [x.offset(context), y.offset(context)];
    }),
};
