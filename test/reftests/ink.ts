import type { DisplayList, DrawItem } from '../../src/paint/index.ts';

/** What a page shows, item by item, without what is only for readers of the file: two equal inks look the same. */
export const inkOf = ({ width, height, items }: DisplayList): readonly string[] => [
  `${rounded(width)}x${rounded(height)}`,
  ...withoutEmptyGroups(items.flatMap(itemInk)),
];

const rounded = (value: number): string => String(Math.round(value * 20) / 20 + 0);

const json = (value: unknown): string =>
  JSON.stringify(value, (_, part) => (typeof part === 'number' ? Number(rounded(part)) : part));

const itemInk = (item: DrawItem): readonly string[] => {
  switch (item.kind) {
    case 'glyphs':
      return glyphInk(item);
    case 'image': {
      const { image, ...place } = item;
      return [json([place, image.width, image.height, image.url.split('/').at(-1)])];
    }
    case 'rect':
      return item.color.alpha === 0 || item.width === 0 || item.height === 0 ? [] : [json(item)];
    case 'path':
      return item.fill || item.stroke ? [json(item)] : [];
    case 'push':
    case 'pop':
      return [json(item)];
    default:
      return [];
  }
};

/** Each glyph by itself: how words were put together to runs cannot be seen. */
const glyphInk = ({
  x,
  y,
  face,
  size,
  color,
  runs,
  spacing,
}: Extract<DrawItem, { kind: 'glyphs' }>): readonly string[] => {
  if (color.alpha === 0) return [];
  const scale = size / face.unitsPerEm;
  let pen = x;
  const seen: string[] = [];
  for (const run of runs) {
    for (const { id, advance, xOffset, yOffset } of run.glyphs) {
      seen.push(json([id, pen + xOffset * scale, y - yOffset * scale, size, color, face.key]));
      pen += advance * scale;
    }
  }
  return spacing ? [json([seen, spacing])] : seen.filter((_, index) => !isSpace(runs, index));
};

const isSpace = (runs: Extract<DrawItem, { kind: 'glyphs' }>['runs'], index: number): boolean => {
  let before = 0;
  for (const { glyphs, text } of runs) {
    if (index < before + glyphs.length) return text.trim() === '';
    before += glyphs.length;
  }
  return false;
};

/** A clip around nothing shows nothing. */
const withoutEmptyGroups = (ink: readonly string[]): readonly string[] => {
  const kept: string[] = [];
  for (const item of ink) {
    if (item.includes('"kind":"pop"') && kept.at(-1)?.includes('"kind":"push"')) kept.pop();
    else kept.push(item);
  }
  return kept;
};
