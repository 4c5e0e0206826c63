import { wordTable } from '../../../diagnostics/index.ts';
import { transparent } from '../parse/color.ts';
import { commaSeparated, map } from '../parse/combinators.ts';
import { type ComputeContext, constant, type Specified } from '../parse/specified.ts';
import type { BackgroundLayer } from '../values.ts';
import {
  initialLayer,
  type LayerParts,
  layerLonghands,
  positionList,
  type ShorthandLayer,
  shorthandLayer,
} from './background.ts';
import { type Assign, type Longhand, longhand, type Slot, type StyleDraft, slotOf } from './longhand.ts';
import type { Shorthand } from './shorthand.ts';

/** What each longhand writes in a layer. */
const keysOf: Readonly<Record<string, readonly (keyof BackgroundLayer)[]>> = wordTable({
  'background-image': ['image'],
  'background-position-x': ['x'],
  'background-position-y': ['y'],
  'background-size': ['size'],
  'background-repeat': ['repeatX', 'repeatY'],
  'background-origin': ['origin'],
  'background-clip': ['clip'],
  'background-attachment': ['isFixed'],
});

const put = <K extends keyof BackgroundLayer>(
  layer: { -readonly [P in keyof BackgroundLayer]: BackgroundLayer[P] },
  key: K,
  specified: Specified<BackgroundLayer[K]> | undefined,
  context: ComputeContext,
): void => {
  layer[key] = specified ? specified(context) : initialLayer[key];
};

/** The image says how many layers there are; shorter lists of the others are repeated (css-backgrounds-3 §3.1). */
const assignLayers =
  (name: string, parts: readonly LayerParts[]): Assign =>
  (style: StyleDraft, context) => {
    const layers = name === 'background-image' ? parts.map(() => initialLayer) : layersFor(name, style);
    const changed = layers.map((layer, index) => {
      const own = { ...layer };
      const written = parts[index % parts.length] ?? {};
      for (const key of keysOf[name]!) put(own, key, written[key], context);
      return own;
    });
    style.backgroundLayers = changed.some(saysSomething) ? changed : [];
  };

/** A colour alone is clipped as the last layer is, even if that has no image. */
const layersFor = (name: string, { backgroundLayers }: StyleDraft): readonly BackgroundLayer[] =>
  backgroundLayers.length === 0 && name === 'background-clip' ? [initialLayer] : backgroundLayers;

const saysSomething = ({ image, clip }: BackgroundLayer): boolean => image !== null || clip !== initialLayer.clip;

const partsOfLayer = (layer: BackgroundLayer): LayerParts => ({
  image: constant(layer.image),
  x: constant(layer.x),
  y: constant(layer.y),
  size: constant(layer.size),
  repeatX: constant(layer.repeatX),
  repeatY: constant(layer.repeatY),
  origin: constant(layer.origin),
  clip: constant(layer.clip),
  isFixed: constant(layer.isFixed),
});

const slotFor = (name: string): Slot => ({
  name,
  inherited: false,
  phase: name === 'background-image' ? 3 : 4,
  initial: assignLayers(name, [{}]),
  inherit: (style, context) => {
    const layers = context.parent.backgroundLayers;
    assignLayers(name, layers.length > 0 ? layers.map(partsOfLayer) : [{}])(style, context);
  },
});

const names = Object.keys(keysOf);
const slots: ReadonlyMap<string, Slot> = new Map(names.map((name) => [name, slotFor(name)]));

const layerLonghand = (name: string, parts: readonly LayerParts[]): Longhand => ({
  slot: slots.get(name)!,
  mirrored: null,
  assign: assignLayers(name, parts),
});

const longhands = names.map((name): readonly [string, Shorthand] => [
  name,
  {
    slots: [slots.get(name)!],
    grammar: map(layerLonghands[name]!, (parts) => [layerLonghand(name, parts)]),
  },
]);

/** Only the last layer may name a colour. */
const expand = (layers: readonly ShorthandLayer[]): readonly Longhand[] => {
  const parts = layers.map((layer) => layer.parts);
  const painted = layers.at(-1)?.color ?? constant(transparent);
  return [longhand('backgroundColor', painted), ...names.map((name) => layerLonghand(name, parts))];
};

const background: Shorthand = {
  slots: [slotOf('backgroundColor'), ...slots.values()],
  grammar: map(commaSeparated(shorthandLayer), expand),
};

const axes = ['background-position-x', 'background-position-y'] as const;

const backgroundPosition: Shorthand = {
  slots: axes.map((name) => slots.get(name)!),
  grammar: map(positionList, (parts) => axes.map((name) => layerLonghand(name, parts))),
};

export const backgroundShorthands: readonly (readonly [string, Shorthand])[] = [
  ...longhands,
  ['background-position', backgroundPosition],
  ['background', background],
];
