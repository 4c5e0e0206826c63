import type { BorderImageMeasure, BorderImageRepeat, ComputedStyle, Edges, Rect } from '../engine/index.ts';
import { resolveLength } from '../engine/index.ts';
import { backgroundArtifact, type Canvas } from './canvas.ts';
import type { DecoratedBox } from './decorated-box.ts';
import { gradientOf } from './gradient.ts';
import { naturalSizeIn } from './natural-size.ts';
import type { PicturePainter } from './painter.ts';
import { paintPicture } from './picture.ts';
import { inset, rectanglePath } from './shapes.ts';

/** The picture of a border in its natural size, and how it is drawn from the origin. */
interface BorderPicture {
  readonly width: number;
  readonly height: number;
  readonly draw: () => void;
}

/** Cuts a picture in nine and puts it around the box (css-backgrounds-3 §6); false when there is none. */
export const paintBorderImage = (painter: PicturePainter, box: DecoratedBox): boolean => {
  const { style, rect, border } = box;
  if (!style.borderImageSource) return false;
  const area = inset(rect, negated(outsetOf(style, border, rect)));
  const picture = pictureOf(painter, box, area);
  if (!picture) return false;
  const slices = slicesOf(style, picture);
  const widths = fitted(widthsOf(style, border, area, slices), area);
  const columns = partsAlong(slices.left, slices.right, picture.width, widths.left, widths.right, area.x, area.width);
  const rows = partsAlong(slices.top, slices.bottom, picture.height, widths.top, widths.bottom, area.y, area.height);
  for (const [at, row] of rows.entries()) {
    for (const [across, column] of columns.entries()) {
      if (at === 1 && across === 1 && !style.borderImageSlice.isFilled) continue;
      paintPart(painter.canvas, picture, scaledParts(column, row, across === 1, at === 1), style.borderImageRepeat);
    }
  }
  return true;
};

const pictureOf = (painter: PicturePainter, { style, element }: DecoratedBox, area: Rect): BorderPicture | null => {
  const source = style.borderImageSource;
  if (source?.kind === 'url') {
    const picture = painter.tools.findImage(source.url, element, style);
    if (!picture) return null;
    const size = naturalSizeIn(area, picture);
    return { ...size, draw: () => paintPicture(painter, backgroundArtifact, picture, { x: 0, y: 0, ...size }) };
  }
  if (!source) return null;
  const whole = { x: 0, y: 0, width: area.width, height: area.height };
  const fill = gradientOf(source, whole);
  const item = { kind: 'path', commands: rectanglePath(whole), fill, fillRule: 'nonzero', stroke: null } as const;
  return { width: area.width, height: area.height, draw: () => painter.canvas.draw(backgroundArtifact, item) };
};

const negated = ({ top, right, bottom, left }: Edges): Edges => ({
  top: -top,
  right: -right,
  bottom: -bottom,
  left: -left,
});

type SideName = keyof Edges;

const edgesBy = (measure: (name: SideName, at: 0 | 1 | 2 | 3) => number): Edges => ({
  top: measure('top', 0),
  right: measure('right', 1),
  bottom: measure('bottom', 2),
  left: measure('left', 3),
});

const basisOf = (name: SideName, { width, height }: Pick<Rect, 'width' | 'height'>): number =>
  name === 'left' || name === 'right' ? width : height;

const used = (measure: BorderImageMeasure, border: number, basis: number, auto: number): number => {
  if (measure === 'auto') return auto;
  return typeof measure === 'object' && 'times' in measure ? measure.times * border : resolveLength(measure, basis);
};

const outsetOf = (style: ComputedStyle, border: Edges, rect: Rect): Edges =>
  edgesBy((name, at) => used(style.borderImageOutset[at], border[name], basisOf(name, rect), 0));

const slicesOf = (style: ComputedStyle, picture: BorderPicture): Edges =>
  edgesBy((name, at) => {
    const basis = basisOf(name, picture);
    return Math.min(basis, resolveLength(style.borderImageSlice.sides[at], basis));
  });

const widthsOf = (style: ComputedStyle, border: Edges, area: Rect, slices: Edges): Edges =>
  edgesBy((name, at) => used(style.borderImageWidth[at], border[name], basisOf(name, area), slices[name]));

/** Widths that would overlap are made smaller together (css-backgrounds-3 §6.3). */
const fitted = (widths: Edges, area: Rect): Edges => {
  const across = area.width / Math.max(1e-9, widths.left + widths.right);
  const down = area.height / Math.max(1e-9, widths.top + widths.bottom);
  const scale = Math.min(1, across, down);
  return edgesBy((name) => widths[name] * scale);
};

/** A part of the picture and where it goes, along one axis. */
interface Part {
  readonly from: number;
  readonly size: number;
  readonly to: number;
  readonly room: number;
}

const partsAlong = (
  startSlice: number,
  endSlice: number,
  size: number,
  startWidth: number,
  endWidth: number,
  to: number,
  room: number,
): readonly Part[] => [
  { from: 0, size: startSlice, to, room: startWidth },
  { from: startSlice, size: size - startSlice - endSlice, to: to + startWidth, room: room - startWidth - endWidth },
  { from: size - endSlice, size: endSlice, to: to + room - endWidth, room: endWidth },
];

interface ScaledPart extends Part {
  /** What the part measures once it is scaled; the room, where it is stretched. */
  readonly step: number;
  readonly isMiddle: boolean;
}

/** A middle part is scaled as the edge that it lies in, so that pieces keep their ratio when they repeat. */
const scaledParts = (
  column: Part,
  row: Part,
  isMiddleColumn: boolean,
  isMiddleRow: boolean,
): readonly [ScaledPart, ScaledPart] => {
  const across = isMiddleRow || row.size <= 0 ? 1 : row.room / row.size;
  const down = isMiddleColumn || column.size <= 0 ? 1 : column.room / column.size;
  return [
    { ...column, step: isMiddleColumn ? column.size * across : column.room, isMiddle: isMiddleColumn },
    { ...row, step: isMiddleRow ? row.size * down : row.room, isMiddle: isMiddleRow },
  ];
};

const mostPieces = 2000;

/** Where pieces begin along an axis, and how large each is. */
const piecesOf = ({ to, room, step, isMiddle }: ScaledPart, repeat: BorderImageRepeat) => {
  if (!isMiddle || repeat === 'stretch' || step <= 0) return { size: room, starts: [to] };
  const count = room / step;
  if (repeat === 'round') return evenly(to, room / Math.max(1, Math.round(count)), 0, Math.max(1, Math.round(count)));
  if (repeat === 'space') {
    const whole = Math.floor(count);
    const gap = (room - whole * step) / (whole + 1);
    return evenly(to + gap, step, gap, whole);
  }
  const pieces = Math.ceil((count - 1) / 2) * 2 + 1;
  return evenly(to + (room - pieces * step) / 2, step, 0, pieces);
};

const evenly = (first: number, size: number, gap: number, count: number) => ({
  size,
  starts: Array.from({ length: Math.min(mostPieces, count) }, (_, at) => first + at * (size + gap)),
});

const paintPart = (
  canvas: Canvas,
  { draw }: BorderPicture,
  [column, row]: readonly [ScaledPart, ScaledPart],
  [repeatX, repeatY]: readonly [BorderImageRepeat, BorderImageRepeat],
): void => {
  if (column.size <= 0 || row.size <= 0 || column.room <= 0 || row.room <= 0) return;
  const [across, down] = [piecesOf(column, repeatX), piecesOf(row, repeatY)];
  canvas.push({ clip: rectanglePath({ x: column.to, y: row.to, width: column.room, height: row.room }) });
  for (const y of down.starts) {
    for (const x of across.starts) {
      const [scaleX, scaleY] = [across.size / column.size, down.size / row.size];
      canvas.push({
        clip: rectanglePath({ x: column.from, y: row.from, width: column.size, height: row.size }),
        matrix: [scaleX, 0, 0, scaleY, x - column.from * scaleX, y - row.from * scaleY],
      });
      draw();
      canvas.pop();
    }
  }
  canvas.pop();
};
