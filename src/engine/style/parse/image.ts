import { wordTable } from '../../../diagnostics/index.ts';
import type { ImageValue } from '../values.ts';
import { commaSeparated, either, readAll } from './combinators.ts';
import { gradient } from './gradient.ts';
import { constant, type Grammar, type ValueGrammar } from './specified.ts';
import type { ValueStream } from './value-stream.ts';

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

/** The kinds of picture that can be read (css-images-4 §5). */
const readableTypes: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/jpg', 'image/svg+xml']);

interface Option {
  readonly image: ReturnType<typeof image.read>;
  readonly resolution: number;
}

const densities: Readonly<Record<string, number>> = wordTable({ x: 1, dppx: 1, dpi: 1 / 96, dpcm: 2.54 / 96 });

/** One option of `image-set()`; its picture is null when its type cannot be read. */
const option: Grammar<Option> = {
  expects: '<image> <resolution>',
  read: (stream) => {
    const bare = stream.peek;
    if (bare?.kind === 'string') stream.next();
    const picture = bare?.kind === 'string' ? urlOf(bare.text, stream) : image.read(stream);
    if (!picture) return null;
    let [resolution, isReadable] = [1, true];
    for (let next = stream.peek; next; next = stream.peek) {
      const density = next.kind === 'dimension' ? densities[next.unit] : undefined;
      const type = next.kind === 'function' && next.name === 'type' ? next.values[0] : null;
      if (next.kind === 'dimension' && density !== undefined) resolution = next.value * density;
      else if (type?.kind === 'string') isReadable = readableTypes.has(type.text.toLowerCase());
      else break;
      stream.next();
    }
    return { image: isReadable ? picture : null, resolution };
  },
};

const urlOf = (url: string, stream: ValueStream) => constant<ImageValue>({ kind: 'url', url: stream.resolveUrl(url) });

/** The option of the highest resolution, since paper shows all of it. */
const imageSet: ValueGrammar<ImageValue> = {
  expects: 'image-set()',
  read: (stream) =>
    stream.attempt(() => {
      const call = stream.takeFunction('image-set') ?? stream.takeFunction('-webkit-image-set');
      const options = call && readAll(commaSeparated(option), stream.inside(call.values));
      const readable = options?.filter((each) => each.image !== null) ?? [];
      const best = Math.max(...readable.map(({ resolution }) => resolution));
      return readable.find(({ resolution }) => resolution === best)?.image ?? null;
    }),
};

export const image: ValueGrammar<ImageValue> = either(urlImage, gradient, imageSet);
