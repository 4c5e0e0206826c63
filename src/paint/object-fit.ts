import type { ComputedStyle, Rect } from '../engine/index.ts';
import { resolveLength } from '../engine/index.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where a picture of a natural size is drawn in its content box (css-images-3 §5.5). */
export const fitObject = (style: ComputedStyle, box: Rect, natural: Size): Rect => {
  const size = objectSize(style.objectFit, box, natural);
  const [x, y] = style.objectPosition;
  return {
    x: box.x + resolveLength(x, box.width - size.width),
    y: box.y + resolveLength(y, box.height - size.height),
    ...size,
  };
};

const objectSize = (fit: ComputedStyle['objectFit'], box: Rect, natural: Size): Size => {
  if (fit === 'fill' || natural.width <= 0 || natural.height <= 0) return { width: box.width, height: box.height };
  const [byWidth, byHeight] = [box.width / natural.width, box.height / natural.height];
  const scale = {
    contain: Math.min(byWidth, byHeight),
    cover: Math.max(byWidth, byHeight),
    none: 1,
    'scale-down': Math.min(1, byWidth, byHeight),
  }[fit];
  return { width: natural.width * scale, height: natural.height * scale };
};
