import type { BoxShadow, Color, TextShadow } from '../values.ts';
import { color } from './color.ts';
import { commaSeparated, map, together } from './combinators.ts';
import { length } from './length.ts';
import type { Specified, ValueGrammar } from './specified.ts';
import type { ValueStream } from './value-stream.ts';

const currentColor: Specified<Color> = (context) => context.color;
const zero: Specified<number> = () => 0;

const lengthsOf = (stream: ValueStream): readonly Specified<number>[] => {
  const lengths: Specified<number>[] = [];
  for (let read = length.read(stream); read; read = lengths.length < 4 ? length.read(stream) : null) lengths.push(read);
  return lengths;
};

const takeInset = (stream: ValueStream): boolean =>
  stream.attempt(() => (stream.takeWord() === 'inset' ? true : null)) ?? false;

/** `inset? && <length>{2,4} && <color>?` (css-backgrounds-3 §6.1). */
const boxShadow: ValueGrammar<BoxShadow> = {
  expects: 'inset? <length>{2,4} <color>?',
  read: (stream) =>
    stream.attempt(() => {
      let [isInset, painted] = [takeInset(stream), color.read(stream)];
      isInset ||= takeInset(stream);
      const [x, y, blur = zero, spread = zero] = lengthsOf(stream);
      painted ??= color.read(stream);
      isInset ||= takeInset(stream);
      painted ??= color.read(stream);
      const shade = painted ?? currentColor;
      if (!x || !y) return null;
      return (context) => ({
        isInset,
        x: x(context),
        y: y(context),
        blur: Math.max(0, blur(context)),
        spread: spread(context),
        color: shade(context),
      });
    }),
};

export const boxShadows: ValueGrammar<readonly BoxShadow[]> = map(commaSeparated(boxShadow), together);

/** `<color>? && <length>{2,3}` (css-text-decor-4 §4). */
const textShadow: ValueGrammar<TextShadow> = {
  expects: '<length>{2,3} <color>?',
  read: (stream) =>
    stream.attempt(() => {
      const before = color.read(stream);
      const [x, y, blur = zero, spread] = lengthsOf(stream);
      const shade = before ?? color.read(stream) ?? currentColor;
      if (!x || !y || spread) return null;
      return (context) => ({ x: x(context), y: y(context), blur: Math.max(0, blur(context)), color: shade(context) });
    }),
};

export const textShadows: ValueGrammar<readonly TextShadow[]> = map(commaSeparated(textShadow), together);
