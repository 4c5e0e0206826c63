import type { Calc } from '../../../src/engine/style/values.ts';

export const percent = (value: number): Calc => ({ kind: 'sum', px: 0, percent: value });
