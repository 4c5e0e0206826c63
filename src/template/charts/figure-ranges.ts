import { type ScaleContinuousNumeric, scaleLinear, scaleLog } from 'd3-scale';
import type { Figure, FigureEntry } from '../../brief/index.ts';
import { type Chart, type ChartSetting, lineOf, sideOf, smallOf } from './chart.ts';
import { circle, clearText, line, polygon, text } from './marks.ts';
import { textBlock } from './text-block.ts';
import { textWidth } from './text-width.ts';
import { wrapText } from './wrap-text.ts';

type Scale = ScaleContinuousNumeric<number, number>;

/**
 * Who says what: one row for each claimant, never added up. A dot is exact, a ring approximate; an arrow leads on from
 * "at least", a dashed line up to "up to"; a range has two ends. What has no number is told in words.
 */
export const figureRanges = (
  figure: Figure,
  setting: ChartSetting & { readonly valueOf: (entry: FigureEntry) => string },
): Chart => {
  const { width } = setting;
  const side = sideOf(setting);
  const size = setting.textSize;
  const values = figure.entries.map((entry) => setting.valueOf(entry));
  const scale = scaleOf(figure.entries, [side + 12, width - widestValue(figure.entries, values, size) - 28]);
  const marks: string[] = [];
  let y = 2;
  figure.entries.forEach((entry, at) => {
    const row = rowOf(entry, values[at] ?? '', { setting, side, scale });
    marks.push(...row.marks(y));
    y += row.height;
  });
  if (scale) marks.unshift(...axisMarks(scale, y, setting));
  return {
    width,
    height: scale ? y + smallOf(setting) * 1.9 : y,
    marks,
    sentence: setting.word('chart.figures', { measure: figure.measure, unit: figure.unit }),
    table: {
      columns: ['figure.by', 'figure.value', 'figure.state', 'figure.as_of'].map((key) => setting.word(key)),
      rows: figure.entries.map((entry, at) => [
        setting.nameOf(entry.by),
        values[at] ?? '',
        countedWords(entry, setting),
        setting.dateOf(entry.as_of),
      ]),
    },
  };
};

/** The number at which an entry ends on the axis; null for shares, which are per cent, and for words. */
const endOf = ({ bound, value, max }: FigureEntry): number | null =>
  bound === 'share' || bound === 'unstated' ? null : (value ?? max);

const startOf = ({ value, min }: FigureEntry): number | null => value ?? min;

const widestValue = (entries: readonly FigureEntry[], values: readonly string[], size: number): number =>
  Math.max(0, ...entries.map((entry, at) => (endOf(entry) === null ? 0 : textWidth(values[at] ?? '', size))));

/** From nothing, or by powers of ten where the numbers are too far apart to be seen beside each other. */
const scaleOf = (entries: readonly FigureEntry[], range: readonly [number, number]): Scale | null => {
  const numbers = entries.flatMap((entry) => (endOf(entry) === null ? [] : [startOf(entry), endOf(entry)]));
  const given = numbers.filter((value) => value !== null);
  if (given.length === 0) return null;
  const [low, high] = [Math.min(...given), Math.max(...given)];
  if (low > 0 && high / low > 50) return scaleLog().domain([low, high]).range(range).nice();
  return scaleLinear()
    .domain(low === 0 && high === 0 ? [0, 1] : [Math.min(0, low), Math.max(0, high)])
    .range(range)
    .nice(4);
};

interface RowPlace {
  readonly setting: ChartSetting;
  readonly side: number;
  readonly scale: Scale | null;
}

interface Row {
  readonly height: number;
  readonly marks: (top: number) => readonly string[];
}

const rowOf = (entry: FigureEntry, value: string, { setting, side, scale }: RowPlace): Row => {
  const name = textBlock(
    [
      { look: 'strong', words: setting.shortNameOf(entry.by), size: setting.textSize },
      { look: 'quiet', words: remarkOn(entry, setting), size: smallOf(setting) },
    ],
    side - 8,
  );
  const isDrawn = scale !== null && endOf(entry) !== null;
  const words = isDrawn ? [value] : wrapText(value, setting.width - side - 12, setting.textSize);
  const height = Math.max(name.height, words.length * lineOf(setting)) + 7;
  return {
    height,
    marks: (top) => {
      const middle = top + setting.textSize * 0.55;
      const drawn = isDrawn ? entryMarks(entry, scale, middle) : { marks: [], end: side + 4 };
      return [
        line('guide', 0, top + height - 4.5, setting.width, top + height - 4.5),
        ...name.marks(0, top),
        ...drawn.marks,
        ...words.map((part, at) =>
          clearText('plain', part, {
            x: drawn.end + 8,
            y: top + setting.textSize * 0.85 + at * lineOf(setting),
            size: setting.textSize,
            width: textWidth(part, setting.textSize),
          }),
        ),
      ];
    },
  };
};

const remarkOn = (entry: FigureEntry, setting: ChartSetting): string =>
  [countedWords(entry, setting), setting.shortDateOf(entry.as_of)].filter((part) => part !== '').join(', ');

const countedWords = ({ state, where }: FigureEntry, { word }: ChartSetting): string =>
  [word(`state.${state}`), where].filter((part) => part !== null).join(', ');

/** The mark of an entry and where it ends at the right. */
const entryMarks = (
  entry: FigureEntry,
  scale: Scale,
  y: number,
): { readonly marks: readonly string[]; readonly end: number } => {
  const [from, to] = [scale(startOf(entry) ?? 0), scale(endOf(entry) ?? 0)];
  const origin = scale.range()[0] ?? 0;
  switch (entry.bound) {
    case 'approx':
      return { marks: [circle('open', to, y, 3.6)], end: to + 4 };
    case 'at_least':
      return { marks: [cap(to, y), line('mark', to, y, to + 12, y), arrow(to + 12, y)], end: to + 16 };
    case 'up_to':
      return { marks: [line('unsure', origin, y, to, y), cap(to, y)], end: to };
    case 'range':
      return { marks: [line('mark', from, y, to, y), cap(from, y), cap(to, y)], end: to };
    default:
      return { marks: [circle('full', to, y, 3.2)], end: to + 4 };
  }
};

const cap = (x: number, y: number): string => line('mark', x, y - 5, x, y + 5);

const arrow = (x: number, y: number): string => polygon('full', [x, y - 3], [x + 5, y], [x, y + 3]);

/** Ticks as far as their words stand clear of each other. */
const axisMarks = (scale: Scale, bottom: number, setting: ChartSetting): readonly string[] => {
  const size = smallOf(setting);
  const [start = 0, end = 0] = scale.range();
  const marks = [line('axis', start, bottom, end, bottom)];
  let free = Number.NEGATIVE_INFINITY;
  for (const tick of scale.ticks(4).filter(isRoundOn(scale))) {
    const [x, words] = [scale(tick), setting.numberOf(tick)];
    const half = textWidth(words, size) / 2;
    if (x - half < free) continue;
    marks.push(line('grid', x, 0, x, bottom), line('axis', x, bottom, x, bottom + 3));
    marks.push(text('quiet', words, { x, y: bottom + size * 1.35, size, anchor: 'middle' }));
    free = x + half + 6;
  }
  return marks;
};

/** Between the powers of ten there is no room. */
const isRoundOn =
  (scale: Scale) =>
  (tick: number): boolean =>
    !('base' in scale) || Number.isInteger(Math.round(Math.log10(tick) * 1e9) / 1e9);
