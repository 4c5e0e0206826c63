import type { BorderStyle, Color, ComputedStyle, Edges, Rect } from '../engine/index.ts';
import { backgroundArtifact, type Canvas } from './canvas.ts';
import type { PathCommand, PathItem } from './display-list.ts';
import { strokedLine } from './line-style.ts';
import {
  filledPath,
  hasRadii,
  innerRadii,
  inset,
  isVisible,
  polygon,
  type Radii,
  roundedPath,
  sameColor,
} from './shapes.ts';
import { strokeOf } from './stroke.ts';

type SideName = keyof Edges;

interface Side {
  readonly name: SideName;
  readonly width: number;
  readonly style: BorderStyle;
  readonly color: Color;
}

/** The border of one fragment (css-backgrounds-3 §4): one shape when all sides agree, else side by side. */
export const paintBorder = (canvas: Canvas, style: ComputedStyle, rect: Rect, widths: Edges, radii: Radii): void => {
  paintSides(canvas, sidesOf(style, widths), rect, widths, radii);
};

const paintSides = (canvas: Canvas, sides: readonly Side[], rect: Rect, widths: Edges, radii: Radii): void => {
  if (sides.length === 0) return;
  if (sides.every((side) => side.style === 'solid' && sameColor(side.color, sides[0]!.color))) {
    paintUniform(canvas, sides, rect, widths, radii);
    return;
  }
  for (const side of sides) paintSide(canvas, side, rect, widths, radii);
};

const sidesOf = (style: ComputedStyle, widths: Edges): readonly Side[] => {
  const sides: readonly Side[] = [
    { name: 'top', width: widths.top, style: style.borderTopStyle, color: style.borderTopColor },
    { name: 'right', width: widths.right, style: style.borderRightStyle, color: style.borderRightColor },
    { name: 'bottom', width: widths.bottom, style: style.borderBottomStyle, color: style.borderBottomColor },
    { name: 'left', width: widths.left, style: style.borderLeftStyle, color: style.borderLeftColor },
  ];
  const isDrawn = (side: Side): boolean =>
    side.width > 0 && side.style !== 'none' && side.style !== 'hidden' && isVisible(side.color);
  return sides.filter(isDrawn);
};

/**
 * Solid and of one colour: the area between outer and inner edge, or bars where a side is missing, since a path without
 * width would still be drawn as a hairline.
 */
const paintUniform = (canvas: Canvas, sides: readonly Side[], rect: Rect, widths: Edges, radii: Radii): void => {
  const { color } = sides[0]!;
  if (sides.length === 4 || hasRadii(radii)) {
    canvas.draw(backgroundArtifact, filledPath(ring(rect, widths, radii), color, 'evenodd'));
    return;
  }
  for (const side of sides) {
    if (color.alpha === 1) canvas.draw(backgroundArtifact, { kind: 'rect', ...bar(side.name, rect, widths), color });
    else paintSide(canvas, side, rect, widths, radii);
  }
};

const bar = (side: SideName, rect: Rect, widths: Edges): Rect => {
  const { x, y, width, height } = rect;
  if (side === 'top') return { x, y, width, height: widths.top };
  if (side === 'bottom') return { x, y: y + height - widths.bottom, width, height: widths.bottom };
  if (side === 'left') return { x, y, width: widths.left, height };
  return { x: x + width - widths.right, y, width: widths.right, height };
};

const ring = (rect: Rect, widths: Edges, radii: Radii): readonly PathCommand[] => [
  ...roundedPath(rect, radii),
  ...roundedPath(inset(rect, widths), innerRadii(radii, widths)),
];

/** One side, cut at the corners along the line from the outer to the inner edge. */
const paintSide = (canvas: Canvas, side: Side, rect: Rect, widths: Edges, radii: Radii): void => {
  const corners = cornersOf(side.name, rect, inset(rect, widths));
  const isRounded = hasRadii(radii);
  if (!isRounded && (side.style === 'dotted' || side.style === 'dashed')) {
    const [from, to] = centreLine(side.name, bar(side.name, rect, widths));
    canvas.draw(backgroundArtifact, strokedLine(from, to, side.width, side.style, side.color));
    return;
  }
  canvas.push({ clip: isRounded ? beyond(corners, rect) : polygon(...corners) });
  if (side.style === 'dotted' || side.style === 'dashed') {
    canvas.draw(backgroundArtifact, strokedCurve(rect, widths, radii, side));
    canvas.pop();
    return;
  }
  for (const band of bandsOf(side)) {
    const outer = inset(rect, scaled(widths, band.from));
    const inner = scaled(widths, band.to - band.from);
    const outerRadii = innerRadii(radii, scaled(widths, band.from));
    canvas.draw(backgroundArtifact, filledPath(ring(outer, inner, outerRadii), band.color, 'evenodd'));
  }
  canvas.pop();
};

/** Dots or dashes along the middle of the whole round border; the clip leaves one side of it. */
const strokedCurve = (rect: Rect, widths: Edges, radii: Radii, { width, style, color }: Side): PathItem => {
  const half = scaled(widths, 0.5);
  const isDotted = style === 'dotted';
  return {
    kind: 'path',
    commands: roundedPath(inset(rect, half), innerRadii(radii, half)),
    fill: null,
    fillRule: 'nonzero',
    stroke: strokeOf(color, width, {
      dashes: isDotted ? [0, width * 2] : [width * 2, width * 2],
      cap: isDotted ? 'round' : 'butt',
    }),
  };
};

type Corners = readonly [Point, Point, Point, Point];
type Point = readonly [number, number];

/** The side's quadrangle: two outer corners, then the two inner ones. */
const cornersOf = (side: SideName, outer: Rect, inner: Rect): Corners => {
  const [left, top, right, bottom] = [outer.x, outer.y, outer.x + outer.width, outer.y + outer.height];
  const [innerLeft, innerTop] = [inner.x, inner.y];
  const [innerRight, innerBottom] = [inner.x + inner.width, inner.y + inner.height];
  if (side === 'top')
    return [
      [left, top],
      [right, top],
      [innerRight, innerTop],
      [innerLeft, innerTop],
    ];
  if (side === 'right')
    return [
      [right, top],
      [right, bottom],
      [innerRight, innerBottom],
      [innerRight, innerTop],
    ];
  if (side === 'bottom')
    return [
      [right, bottom],
      [left, bottom],
      [innerLeft, innerBottom],
      [innerRight, innerBottom],
    ];
  return [
    [left, bottom],
    [left, top],
    [innerLeft, innerTop],
    [innerLeft, innerBottom],
  ];
};

/** With round corners the inner edge curves further in: the cut goes on towards the middle of the box. */
const beyond = ([a, b, c, d]: Corners, rect: Rect): readonly PathCommand[] => {
  const far = (outer: Point, inner: Point): Point => {
    const [dx, dy] = [inner[0] - outer[0], inner[1] - outer[1]];
    const reach = Math.min(rect.width, rect.height) / 2 / Math.max(1e-6, Math.abs(dx), Math.abs(dy));
    return [outer[0] + dx * reach, outer[1] + dy * reach];
  };
  return polygon(a, b, far(b, c), far(a, d));
};

const centreLine = (side: SideName, { x, y, width, height }: Rect): readonly [Point, Point] =>
  side === 'top' || side === 'bottom'
    ? [
        [x, y + height / 2],
        [x + width, y + height / 2],
      ]
    : [
        [x + width / 2, y],
        [x + width / 2, y + height],
      ];

interface Band {
  /** Fractions of the width, from the outer edge. */
  readonly from: number;
  readonly to: number;
  readonly color: Color;
}

/** The stripes that make a border style; light falls from the left top. */
const bandsOf = ({ name, style, color }: Side): readonly Band[] => {
  const isLit = name === 'top' || name === 'left';
  const [dark, light] = [shaded(color), color];
  const whole = (shade: Color): readonly Band[] => [{ from: 0, to: 1, color: shade }];
  const halves = (outer: Color, inner: Color): readonly Band[] => [
    { from: 0, to: 0.5, color: outer },
    { from: 0.5, to: 1, color: inner },
  ];
  switch (style) {
    case 'double':
      return [
        { from: 0, to: 1 / 3, color },
        { from: 2 / 3, to: 1, color },
      ];
    case 'inset':
      return whole(isLit ? dark : light);
    case 'outset':
      return whole(isLit ? light : dark);
    case 'groove':
      return isLit ? halves(dark, light) : halves(light, dark);
    case 'ridge':
      return isLit ? halves(light, dark) : halves(dark, light);
    default:
      return whole(color);
  }
};

const shaded = ({ red, green, blue, alpha }: Color): Color => ({
  red: red * 0.6,
  green: green * 0.6,
  blue: blue * 0.6,
  alpha,
});

const scaled = ({ top, right, bottom, left }: Edges, by: number): Edges => ({
  top: top * by,
  right: right * by,
  bottom: bottom * by,
  left: left * by,
});

/** The outline stands around the border box, follows its corners and takes no room (css-ui-4 §3). */
export const paintOutline = (canvas: Canvas, style: ComputedStyle, rect: Rect, radii: Radii): void => {
  const { outlineWidth: width, outlineStyle, outlineColor: color, outlineOffset: offset } = style;
  if (width <= 0 || outlineStyle === 'none' || outlineStyle === 'hidden' || !isVisible(color)) return;
  const grown = offset + width;
  const outer = inset(rect, { top: -grown, right: -grown, bottom: -grown, left: -grown });
  const widths = { top: width, right: width, bottom: width, left: width };
  const sides = (['top', 'right', 'bottom', 'left'] as const).map((name) => ({
    name,
    width,
    style: outlineStyle,
    color,
  }));
  paintSides(canvas, sides, outer, widths, grownRadii(radii, grown));
};

/** Round corners go around with the outline; sharp ones stay sharp. */
const grownRadii = (radii: Radii, by: number): Radii => {
  const grow = (radius: number): number => (radius > 0 ? Math.max(0, radius + by) : 0);
  const corner = ([x, y]: Radii[number]): Radii[number] => [grow(x), grow(y)];
  return [corner(radii[0]), corner(radii[1]), corner(radii[2]), corner(radii[3])];
};
