import type {
  BackgroundLayer,
  ComputedStyle,
  Edges,
  ElementNode,
  LengthPercentage,
  Picture,
  Rect,
  RepeatStyle,
} from '../engine/index.ts';
import { resolveLength } from '../engine/index.ts';
import { backgroundArtifact } from './canvas.ts';
import type { DrawItem } from './display-list.ts';
import { gradientOf } from './gradient.ts';
import { naturalSizeIn, ratioOf } from './natural-size.ts';
import type { PicturePainter } from './painter.ts';
import { paintPicture } from './picture.ts';
import {
  filledPath,
  hasRadii,
  innerRadii,
  inset,
  isVisible,
  noRadii,
  type Radii,
  rectanglePath,
  roundedPath,
} from './shapes.ts';

/** The box that a background is painted in. */
export interface BackgroundBox {
  readonly element: ElementNode;
  readonly rect: Rect;
  readonly border: Edges;
  readonly padding: Edges;
  readonly radii: Radii;
  /** What fixed pictures stand in. */
  readonly viewport: Rect;
  /** The area that is painted whatever `background-clip` says: the sheet, the canvas. */
  readonly painting?: Rect;
}

type Area = BackgroundLayer['clip'];

/** Colour first, then the layers from the one farthest from the reader to the nearest (css-backgrounds-3 §2.3). */
export const paintBackground = (painter: PicturePainter, style: ComputedStyle, box: BackgroundBox): void => {
  const layers = style.backgroundLayers;
  if (isVisible(style.backgroundColor))
    paintColor(painter, style, box, layers[layers.length - 1]?.clip ?? 'border-box');
  for (const layer of [...layers].reverse()) paintLayer(painter, style, layer, box);
};

export const hasBackground = (style: ComputedStyle): boolean =>
  isVisible(style.backgroundColor) || style.backgroundLayers.some((layer) => layer.image !== null);

const areaOf = (
  { rect, border, padding, radii }: BackgroundBox,
  area: Area,
): { readonly rect: Rect; readonly radii: Radii } => {
  if (area === 'border-box') return { rect, radii };
  const inner = { rect: inset(rect, border), radii: innerRadii(radii, border) };
  if (area === 'padding-box') return inner;
  return { rect: inset(inner.rect, padding), radii: innerRadii(inner.radii, padding) };
};

const paintedArea = (box: BackgroundBox, clip: Area): { readonly rect: Rect; readonly radii: Radii } =>
  box.painting ? { rect: box.painting, radii: noRadii } : areaOf(box, clip);

const paintColor = ({ canvas }: PicturePainter, style: ComputedStyle, box: BackgroundBox, clip: Area): void => {
  const { rect, radii } = paintedArea(box, clip);
  if (rect.width <= 0 || rect.height <= 0) return;
  const color = style.backgroundColor;
  const item: DrawItem = hasRadii(radii)
    ? filledPath(roundedPath(rect, radii), color)
    : { kind: 'rect', ...placeOf(rect), color };
  canvas.draw(backgroundArtifact, item);
};

const placeOf = ({ x, y, width, height }: Rect): Rect => ({ x, y, width, height });

const paintLayer = (
  painter: PicturePainter,
  style: ComputedStyle,
  layer: BackgroundLayer,
  box: BackgroundBox,
): void => {
  if (!layer.image) return;
  const image = layer.image.kind === 'url' ? painter.tools.findImage(layer.image.url, box.element, style) : null;
  if (layer.image.kind === 'url' && !image) return;
  const clip = paintedArea(box, layer.clip);
  const origin = layer.isFixed ? box.viewport : areaOf(box, layer.origin).rect;
  const tile = tileOf(layer, origin, image);
  if (!(tile.width > 0 && tile.height > 0)) return;
  const columns = tilesAlong(layer.repeatX, tile.x, tile.width, origin.x, origin.width, clip.rect.x, clip.rect.width);
  const rows = tilesAlong(layer.repeatY, tile.y, tile.height, origin.y, origin.height, clip.rect.y, clip.rect.height);
  if (columns.length * rows.length > mostTiles) return;
  painter.canvas.push({ clip: roundedPath(clip.rect, clip.radii) });
  for (const y of rows) {
    for (const x of columns) paintTile(painter, layer, { x, y, width: tile.width, height: tile.height }, image);
  }
  painter.canvas.pop();
};

/** A picture of one pixel on a whole page would swell the file beyond use. */
const mostTiles = 20_000;

const paintTile = (painter: PicturePainter, layer: BackgroundLayer, rect: Rect, picture: Picture | null): void => {
  if (picture) paintPicture(painter, backgroundArtifact, picture, rect);
  else painter.canvas.draw(backgroundArtifact, gradientTile(layer, rect));
};

const gradientTile = ({ image }: BackgroundLayer, rect: Rect): DrawItem => {
  const fill = image?.kind === 'gradient' ? gradientOf(image, rect) : null;
  return { kind: 'path', commands: rectanglePath(rect), fill, fillRule: 'nonzero', stroke: null };
};

/** Size and place of the first tile (css-backgrounds-3 §3.6, §3.9); `round` fits a whole number of tiles. */
const tileOf = (layer: BackgroundLayer, origin: Rect, picture: Picture | null): Rect => {
  const { width, height } = roundedSize(layer, origin, sizeOf(layer, origin, picture));
  return {
    x: origin.x + resolveLength(layer.x, origin.width - width),
    y: origin.y + resolveLength(layer.y, origin.height - height),
    width,
    height,
  };
};

type Size = Pick<Rect, 'width' | 'height'>;

/** A side that is `auto` keeps the ratio when the other one is rounded. */
const roundedSize = ({ size, repeatX, repeatY }: BackgroundLayer, origin: Rect, { width, height }: Size): Size => {
  const whole = (room: number, side: number): number => room / Math.max(1, Math.round(room / side));
  const isAuto = (side: 'width' | 'height'): boolean => typeof size === 'object' && size[side] === 'auto';
  const roundWidth = repeatX === 'round' ? whole(origin.width, width) : width;
  const roundHeight = repeatY === 'round' ? whole(origin.height, height) : height;
  if (repeatX === 'round' && repeatY !== 'round' && isAuto('height')) {
    return { width: roundWidth, height: (height * roundWidth) / width };
  }
  if (repeatY === 'round' && repeatX !== 'round' && isAuto('width')) {
    return { width: (width * roundHeight) / height, height: roundHeight };
  }
  return { width: roundWidth, height: roundHeight };
};

const sizeOf = ({ size }: BackgroundLayer, origin: Rect, picture: Picture | null): Size => {
  const natural = picture ? naturalSizeIn(origin, picture) : origin;
  if (size === 'cover' || size === 'contain') {
    const [byWidth, byHeight] = [origin.width / natural.width, origin.height / natural.height];
    const scale = size === 'cover' ? Math.max(byWidth, byHeight) : Math.min(byWidth, byHeight);
    return { width: natural.width * scale, height: natural.height * scale };
  }
  const resolved = (value: LengthPercentage | 'auto', basis: number): number | null =>
    value === 'auto' ? null : resolveLength(value, basis);
  const [width, height] = [resolved(size.width, origin.width), resolved(size.height, origin.height)];
  const ratio = picture && ratioOf(picture);
  if (ratio === null) return { width: width ?? origin.width, height: height ?? origin.height };
  return {
    width: width ?? (height === null ? natural.width : height * ratio),
    height: height ?? (width === null ? natural.height : width / ratio),
  };
};

/** Where tiles begin along one axis, so that they cover the clipped area. */
const tilesAlong = (
  repeat: RepeatStyle,
  first: number,
  size: number,
  originStart: number,
  originSize: number,
  clipStart: number,
  clipSize: number,
): readonly number[] => {
  if (repeat === 'no-repeat') return [first];
  const count = Math.floor(originSize / size);
  if (repeat === 'space' && count < 2) return [first];
  const step = repeat === 'space' ? size + (originSize - count * size) / (count - 1) : size;
  const anchor = repeat === 'space' ? originStart : first;
  const from = anchor - Math.ceil((anchor - clipStart) / step) * step;
  const tiles = Math.min(mostTiles + 1, Math.ceil((clipStart + clipSize - from) / step));
  return Array.from({ length: Math.max(0, tiles) }, (_, at) => from + at * step);
};
