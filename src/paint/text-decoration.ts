import type { Color, ComputedStyle, FontFace, TextFragment } from '../engine/index.ts';
import { resolveLength } from '../engine/index.ts';
import type { DrawItem, PathCommand } from './display-list.ts';
import { strokedLine } from './line-style.ts';
import { strokeOf } from './stroke.ts';

/** The lines that one box puts on all text in it, as thick and as far from the baseline as its own font says (css-text-decor-4 §2). */
export interface TextDecoration {
  readonly style: ComputedStyle;
  readonly face: FontFace;
  /** Where the decorating box's baseline stands on the sheet; null: that of the line. */
  readonly baseline: number | null;
}

interface DecorationLine {
  readonly x: number;
  readonly width: number;
  /** Centre of the line. */
  readonly y: number;
  readonly thickness: number;
  readonly color: Color;
  readonly style: ComputedStyle['textDecorationStyle'];
}

export type DecorationSide = 'under' | 'over';

/** The decoration lines of one stretch of text; underlines and overlines lie under the text, line-through over it. */
export const decorationItems = (
  decoration: TextDecoration,
  text: TextFragment,
  x: number,
  lineBaseline: number,
  side: DecorationSide,
): readonly DrawItem[] =>
  decoration.style.textDecorationLine
    .filter((line) => (line === 'line-through') === (side === 'over'))
    .flatMap((line) => drawn(decorationLine(line, decoration, text, x, decoration.baseline ?? lineBaseline)));

const decorationLine = (
  line: ComputedStyle['textDecorationLine'][number],
  { style, face }: TextDecoration,
  text: TextFragment,
  x: number,
  baseline: number,
): DecorationLine => {
  const size = style.fontSize;
  const chosen = style.textDecorationThickness;
  const isFromFont = chosen === 'auto' || chosen === 'from-font';
  const thickness = isFromFont ? face.underlineThickness * size : resolveLength(chosen, size);
  const common = {
    x,
    width: text.width,
    thickness,
    color: style.textDecorationColor,
    style: style.textDecorationStyle,
  };
  if (line === 'line-through') return { ...common, y: baseline - face.strikePosition * size };
  if (line === 'overline') return { ...common, y: baseline - face.ascent * size + thickness / 2 };
  const offset = style.textUnderlineOffset;
  const below = offset === 'auto' ? face.underlinePosition * size : resolveLength(offset, size) + thickness / 2;
  return { ...common, y: baseline + below };
};

const drawn = (line: DecorationLine): readonly DrawItem[] => {
  const { x, y, width, thickness, color } = line;
  if (width <= 0 || thickness <= 0 || color.alpha <= 0) return [];
  const bar = (middle: number): DrawItem => ({
    kind: 'rect',
    x,
    y: middle - thickness / 2,
    width,
    height: thickness,
    color,
  });
  switch (line.style) {
    case 'solid':
      return [bar(y)];
    case 'double':
      return [bar(y), bar(y + thickness * 2)];
    case 'wavy':
      return [wave(line)];
    default:
      return [strokedLine([x, y], [x + width, y], thickness, line.style, color)];
  }
};

/** Half waves of three times the thickness, begun on whole ones so that neighbouring stretches join. */
const wave = ({ x, y, width, thickness, color }: DecorationLine): DrawItem => {
  const half = thickness * 3;
  const count = Math.min(10_000, Math.max(1, Math.round(width / half)));
  const step = width / count;
  const commands: PathCommand[] = [['M', x, y]];
  for (let at = 0; at < count; at++) {
    const [start, height] = [x + at * step, (at % 2 === 0 ? -1 : 1) * half * 0.6];
    commands.push(['C', start + step * 0.4, y + height, start + step * 0.6, y + height, start + step, y]);
  }
  const stroke = strokeOf(color, thickness, { join: 'round' });
  return { kind: 'path', commands, fill: null, fillRule: 'nonzero', stroke };
};
