import { bidiLevels, mayRunRightToLeft, visualOrder } from './bidi-levels.ts';
import type { FontLibrary } from './font.ts';
import { type ShapedRuns, type TextStyle, textShaperAt } from './shape-runs.ts';

/**
 * Shapes a text that is a line by itself, outside of any paragraph; its runs come as they stand from left to right. Its
 * first letter with a direction says where it begins (UAX 9 §3.3.1, rules P2 and P3).
 */
export const shapeLine = (text: string, style: TextStyle, fonts: FontLibrary): ShapedRuns => {
  if (!mayRunRightToLeft(text)) return textShaperAt(style, 0, fonts).shape(text, null);
  const parts = levelsIn(text).map(({ level, text: part }) => ({
    level,
    ...textShaperAt(style, level, fonts).shape(part, null),
  }));
  const runs = parts.flatMap(({ level, runs }) => runs.map((run) => ({ level, run })));
  const order = visualOrder(runs.map(({ level }) => level));
  return {
    runs: order.map((index) => runs[index]!.run),
    missing: parts.flatMap(({ missing }) => missing),
  };
};

interface LevelRun {
  readonly level: number;
  readonly text: string;
}

/** The text cut where its embedding level changes. */
const levelsIn = (text: string): readonly LevelRun[] => {
  const levels = bidiLevels(text, 'auto');
  const runs: LevelRun[] = [];
  let start = 0;
  for (let end = 1; end <= text.length; end++) {
    if (end < text.length && levels[end] === levels[start]) continue;
    runs.push({ level: levels[start] ?? 0, text: text.slice(start, end) });
    start = end;
  }
  return runs;
};
