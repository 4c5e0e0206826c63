import { wordTable } from '../../../diagnostics/index.ts';
import { color, transparent } from '../parse/color.ts';
import { anyOf, commaSeparated, either, keywordAs, keywords, map, word } from '../parse/combinators.ts';
import { image } from '../parse/image.ts';
import { lengthPercentage, lengthPercentageAuto, positiveLengthPercentage } from '../parse/length.ts';
import { position } from '../parse/position.ts';
import { constant, type Grammar, type Specified, type ValueGrammar } from '../parse/specified.ts';
import type { BackgroundLayer, BoxArea, Color, ImageValue, LengthPercentage, RepeatStyle } from '../values.ts';
import { type PropertyGroup, property } from './property.ts';

/** What one layer writes; what it leaves out keeps the initial value. */
export type LayerParts = { readonly [K in keyof BackgroundLayer]?: Specified<BackgroundLayer[K]> };

const startOfArea: LengthPercentage = { kind: 'sum', px: 0, percent: 0 };

export const initialLayer: BackgroundLayer = {
  image: null,
  x: startOfArea,
  y: startOfArea,
  size: { width: 'auto', height: 'auto' },
  repeatX: 'repeat',
  repeatY: 'repeat',
  origin: 'padding-box',
  clip: 'border-box',
  isFixed: false,
};

const imagePart: Grammar<LayerParts> = map(
  anyOf(keywordAs<ImageValue | null>('none', null), image),
  (specified): LayerParts => ({ image: specified }),
);

const percentages: Readonly<Record<string, number>> = wordTable({
  left: 0,
  top: 0,
  center: 50,
  right: 100,
  bottom: 100,
});

/** One axis of a position: a word, a distance, or a distance from an edge. */
const axisPosition = (...edges: readonly string[]): ValueGrammar<LengthPercentage> => ({
  expects: `${edges.join(' | ')} | <length> | <percentage>`,
  read: (stream) =>
    stream.attempt(() => {
      const edge = stream.peek?.kind === 'ident' ? stream.takeWord() : null;
      const distance = lengthPercentage.read(stream);
      if (edge === null) return distance;
      if (!edges.includes(edge) || (edge === 'center' && distance)) return null;
      const share: LengthPercentage = { kind: 'sum', px: 0, percent: percentages[edge] ?? 0 };
      if (!distance) return constant(share);
      const sign = share.percent === 0 ? 1 : -1;
      return (context) => ({ kind: 'added', of: [share, { kind: 'scaled', factor: sign, of: distance(context) }] });
    }),
});

const positionXPart: Grammar<LayerParts> = map(axisPosition('left', 'center', 'right'), (x): LayerParts => ({ x }));
const positionYPart: Grammar<LayerParts> = map(axisPosition('top', 'center', 'bottom'), (y): LayerParts => ({ y }));

const positionPart: Grammar<LayerParts> = map(
  position,
  (specified): LayerParts => ({ x: (context) => specified(context)[0], y: (context) => specified(context)[1] }),
);

const sizeEdge = anyOf(positiveLengthPercentage, lengthPercentageAuto);

const sizePair: ValueGrammar<BackgroundLayer['size']> = {
  expects: sizeEdge.expects,
  read: (stream) => {
    const width = sizeEdge.read(stream);
    if (!width) return null;
    const height = sizeEdge.read(stream) ?? constant<'auto'>('auto');
    return (context) => ({ width: width(context), height: height(context) });
  },
};

const sizePart: Grammar<LayerParts> = map(
  anyOf(keywords('cover', 'contain'), sizePair),
  (specified): LayerParts => ({ size: specified }),
);

const repeatWord = word('repeat', 'no-repeat', 'space', 'round');

const repeatPart: Grammar<LayerParts> = either<LayerParts>(
  map(word('repeat-x'), (): LayerParts => ({ repeatX: constant('repeat'), repeatY: constant('no-repeat') })),
  map(word('repeat-y'), (): LayerParts => ({ repeatX: constant('no-repeat'), repeatY: constant('repeat') })),
  {
    expects: repeatWord.expects,
    read: (stream) => {
      const x: RepeatStyle | null = repeatWord.read(stream);
      return x && { repeatX: constant(x), repeatY: constant(repeatWord.read(stream) ?? x) };
    },
  },
);

const area: Grammar<BoxArea> = word('border-box', 'padding-box', 'content-box');
const originPart: Grammar<LayerParts> = map(area, (box): LayerParts => ({ origin: constant(box) }));
const clipPart: Grammar<LayerParts> = map(area, (box): LayerParts => ({ clip: constant(box) }));

/** Reads one longhand of the layers, for instance `background-size: cover, 1cm`. */
const longhand = (part: Grammar<LayerParts>): Grammar<readonly LayerParts[]> => commaSeparated(part);

/** Both axes. */
export const positionList: Grammar<readonly LayerParts[]> = longhand(positionPart);

const attachment = map(
  word('scroll', 'local', 'fixed'),
  (value): LayerParts => ({ isFixed: constant(value === 'fixed') }),
);

export const layerLonghands: Readonly<Record<string, Grammar<readonly LayerParts[]>>> = wordTable({
  'background-image': longhand(imagePart),
  'background-position-x': longhand(positionXPart),
  'background-position-y': longhand(positionYPart),
  'background-size': longhand(sizePart),
  'background-repeat': longhand(repeatPart),
  'background-origin': longhand(originPart),
  'background-clip': longhand(clipPart),
  'background-attachment': longhand(attachment),
});

const positionAndSize: Grammar<LayerParts> = {
  expects: positionPart.expects,
  read: (stream) =>
    stream.attempt(() => {
      const place = positionPart.read(stream);
      if (!place || !stream.takeDelim('/')) return place;
      const size = sizePart.read(stream);
      return size && { ...place, ...size };
    }),
};

/** One area sets origin and clip; of two, the second is the clip. */
const areas: Grammar<LayerParts> = map(area, (box): LayerParts => ({ origin: constant(box), clip: constant(box) }));

export interface ShorthandLayer {
  readonly parts: LayerParts;
  readonly color: Specified<Color> | null;
}

/** One layer of the `background` shorthand, in any order (css-backgrounds-3 §3.10). */
export const shorthandLayer: Grammar<ShorthandLayer> = {
  expects: '<image> || <position> [/ <size>] || <repeat> || <box> || <color>',
  read: (stream) => {
    let parts: LayerParts = {};
    let painted: Specified<Color> | null = null;
    let count = 0;
    const grammars = new Set([imagePart, positionAndSize, repeatPart, attachment]);
    for (; !stream.isAtEnd; count++) {
      const used = [...grammars].find((grammar) => {
        const found = grammar.read(stream);
        if (found) parts = { ...parts, ...found };
        return found !== null;
      });
      if (used) {
        grammars.delete(used);
        continue;
      }
      const box = parts.origin ? clipPart.read(stream) : areas.read(stream);
      if (box) parts = { ...parts, ...box };
      else if (!painted) painted = color.read(stream);
      else break;
      if (!box && !painted) break;
    }
    return count > 0 ? { parts, color: painted } : null;
  },
};

type Keys = 'backgroundColor' | 'backgroundLayers';

/** css-backgrounds-3 §3. The layers are written by shorthands only: see background-shorthands.ts. */
export const backgroundProperties: PropertyGroup<Keys> = {
  backgroundColor: property('background-color', transparent, color),
  backgroundLayers: property<readonly BackgroundLayer[]>('background', [], {
    expects: 'a background',
    read: () => null,
  }),
};
