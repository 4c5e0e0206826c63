import type { Printing } from '../printing.ts';
import type { Setting } from '../setting.ts';
import type { Paper } from '../template.ts';

/** The column that a chart fills, in mm, and its text in pt. */
export interface ChartColumn {
  readonly width: number;
  readonly textSize: number;
}

/** Short and long side in mm. */
const papers: Readonly<Record<Paper, readonly [number, number]>> = {
  A4: [210, 297],
  Letter: [215.9, 279.4],
  A5: [148, 210],
};

/** Both margins together, in mm, and small print, in pt: those of the standard template. */
const profiles: Readonly<Record<Setting['profile'], { readonly margins: number; readonly textSize: number }>> = {
  standard: { margins: 50, textSize: 8.25 },
  'clear-print': { margins: 44, textSize: 12 },
  'large-print': { margins: 36, textSize: 16 },
};

/** The column of a setting, for charts whose width or size nobody gives. */
export const chartColumn = (
  { paper, setting: { profile } }: Pick<Printing, 'paper' | 'setting'>,
  isLandscape: boolean,
): ChartColumn => {
  const [short, long] = papers[paper];
  const side = isLandscape ? long : short;
  const { margins, textSize } = profiles[profile];
  if (paper !== 'A5') return { width: side - margins, textSize };
  const isStandard = profile === 'standard';
  return { width: side - (isStandard ? 30 : 28), textSize: isStandard ? 7.75 : textSize };
};
