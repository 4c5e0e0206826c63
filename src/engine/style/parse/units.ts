import { wordTable } from '../../../diagnostics/index.ts';
import { type ComputeContext, constant, type Specified } from './specified.ts';

const absolute: ReadonlyMap<string, number> = new Map([
  ['px', 1],
  ['pt', 96 / 72],
  ['pc', 16],
  ['in', 96],
  ['cm', 96 / 2.54],
  ['mm', 96 / 25.4],
  ['q', 96 / 101.6],
]);

export const degreesPerUnit: Readonly<Record<string, number>> = wordTable({
  deg: 1,
  grad: 0.9,
  rad: 180 / Math.PI,
  turn: 360,
});

const relative: ReadonlyMap<string, (context: ComputeContext) => number> = new Map<string, Specified<number>>([
  ['em', ({ fontSize }) => fontSize],
  ['rem', ({ rootFontSize }) => rootFontSize],
  ['ex', ({ fontSize, metrics }) => fontSize * metrics().xHeight],
  ['cap', ({ fontSize, metrics }) => fontSize * metrics().capHeight],
  ['ch', ({ fontSize, metrics }) => fontSize * metrics().zeroWidth],
  ['ic', ({ fontSize }) => fontSize],
  ['lh', ({ lineHeight }) => lineHeight],
  ['rlh', ({ rootLineHeight }) => rootLineHeight],
  ['vw', ({ viewportWidth }) => viewportWidth / 100],
  ['vh', ({ viewportHeight }) => viewportHeight / 100],
  ['vi', ({ viewportWidth }) => viewportWidth / 100],
  ['vb', ({ viewportHeight }) => viewportHeight / 100],
  ['vmin', ({ viewportWidth, viewportHeight }) => Math.min(viewportWidth, viewportHeight) / 100],
  ['vmax', ({ viewportWidth, viewportHeight }) => Math.max(viewportWidth, viewportHeight) / 100],
]);

/** The length as a specified value, or null where the unit is not one of length. */
export const lengthInPx = (value: number, unit: string): Specified<number> | null => {
  const px = absolute.get(unit);
  if (px !== undefined) return constant(value * px);
  const scale = relative.get(unit.replace(/^[sld](?=v)/, ''));
  return scale ? (context) => value * scale(context) : null;
};
