import type { Color, ImageValue, LengthPercentage } from '../values.ts';
import { color } from './color.ts';
import { commaSeparated, either, map, readAll } from './combinators.ts';
import { angle, lengthPercentage } from './length.ts';
import { constant, type Grammar, type Specified, type ValueGrammar } from './specified.ts';
import type { ValueStream } from './value-stream.ts';

type Gradient = Extract<ImageValue, { kind: 'linear-gradient' }>;
type Direction = Gradient['direction'];

/** An address as written in `url()`. */
export const urlText: Grammar<string> = {
  expects: 'url()',
  read: (stream) => {
    const value = stream.peek;
    const argument = value?.kind === 'function' && value.name === 'url' ? value.values[0] : value;
    if (argument?.kind !== 'url' && !(argument?.kind === 'string' && value?.kind === 'function')) return null;
    stream.next();
    return argument.text;
  },
};

const urlImage: ValueGrammar<ImageValue> = {
  expects: 'url()',
  read: (stream) => {
    const url = urlText.read(stream);
    return url === null ? null : constant({ kind: 'url', url: stream.resolveUrl(url) });
  },
};

const sides: Readonly<Record<string, number>> = { top: 0, right: 90, bottom: 180, left: 270 };

const sideOrCorner = (stream: ValueStream): Direction | null => {
  const words = [stream.takeWord(), stream.takeWord()].filter((word) => word !== null);
  if (words.length === 1) return sides[words[0]!] ?? null;
  const x = words.find((word) => word === 'left' || word === 'right');
  const y = words.find((word) => word === 'top' || word === 'bottom');
  return x && y ? { x, y } : null;
};

const direction: Grammar<Direction> = either<Direction>(angle, {
  expects: 'to <side>',
  read: (stream) => stream.attempt(() => (stream.takeWord() === 'to' ? sideOrCorner(stream) : null)),
});

interface Stop {
  readonly color: Specified<Color>;
  readonly at: Specified<LengthPercentage> | null;
}

/** A stop with two places is two stops (css-images-4 §3.5). */
const stops: Grammar<readonly Stop[]> = {
  expects: '<color stop>',
  read: (stream) =>
    stream.attempt(() => {
      const painted = color.read(stream);
      if (!painted) return null;
      const first = lengthPercentage.read(stream);
      const second = first && lengthPercentage.read(stream);
      return second
        ? [
            { color: painted, at: first },
            { color: painted, at: second },
          ]
        : [{ color: painted, at: first }];
    }),
};

const stopList = map(commaSeparated(stops), (lists) => lists.flat());

const gradientContent = (stream: ValueStream, repeating: boolean): Specified<ImageValue> | null => {
  const towards = direction.read(stream);
  if (towards !== null && !stream.takeDelim(',')) return null;
  const list = readAll(stopList, stream);
  if (!list || list.length < 2) return null;
  return (context) => ({
    kind: 'linear-gradient',
    direction: towards ?? 180,
    stops: list.map((stop) => ({ color: stop.color(context), at: stop.at?.(context) ?? null })),
    repeating,
  });
};

const gradient: ValueGrammar<ImageValue> = {
  expects: 'linear-gradient()',
  read: (stream) =>
    stream.attempt(() => {
      const call = stream.takeFunction('linear-gradient') ?? stream.takeFunction('repeating-linear-gradient');
      return call && gradientContent(stream.inside(call.values), call.name.startsWith('repeating'));
    }),
};

export const image: ValueGrammar<ImageValue> = either(urlImage, gradient);
