import type { Color, Rect } from '../engine/index.ts';
import type { Artifact, Matrix, PathCommand } from '../paint/display-list.ts';
import { coordinate, factor } from './numbers.ts';

export const artifactTag = ({ type, subtype }: Artifact): string =>
  `/Artifact <</Type /${type}${subtype === null ? '' : ` /Subtype /${subtype}`}>> BDC`;

export const rectangleOf = ({ x, y, width, height }: Rect): string =>
  `${coordinate(x)} ${coordinate(y)} ${coordinate(width)} ${coordinate(height)}`;

export const matrixOf = ([a, b, c, d, e, f]: Matrix): string =>
  `${factor(a)} ${factor(b)} ${factor(c)} ${factor(d)} ${coordinate(e)} ${coordinate(f)}`;

const pathOperators = { M: 'm', L: 'l', C: 'c', Z: 'h' } as const;

export const pathOf = (commands: readonly PathCommand[]): string => {
  let operators = '';
  for (const [name, ...places] of commands) {
    for (const place of places) operators += `${coordinate(place)} `;
    operators += `${pathOperators[name]}\n`;
  }
  return operators;
};

/** Greys in the grey colour space, for printers that then use black ink only. */
export const colorOperator = ({ red, green, blue }: Color, grey: string, rgb: string): string =>
  red === green && green === blue
    ? `${channel(red)} ${grey}`
    : `${channel(red)} ${channel(green)} ${channel(blue)} ${rgb}`;

const channel = (value: number): string => factor(Math.round((value / 255) * 1000) / 1000);
