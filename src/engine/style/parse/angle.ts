import type { ComponentValue } from '../../css/index.ts';
import { mathAngle } from './math.ts';
import { degreesPerUnit } from './units.ts';

/** An angle, or a calculation of one, in degrees. */
export const angleInDegrees = (value: ComponentValue): number | null => {
  if (value.kind !== 'dimension') return mathAngle(value);
  const scale = degreesPerUnit[value.unit];
  return scale === undefined ? null : value.value * scale;
};
