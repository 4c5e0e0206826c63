import { scaleLinear } from 'd3-scale';
import type { LikelihoodBand } from '../../brief/index.ts';
import { type Chart, type ChartSetting, sideOf, smallOf } from './chart.ts';
import { clearText, line, rectangle, text } from './marks.ts';
import { spread } from './spread.ts';
import { textBlock } from './text-block.ts';
import { textWidth } from './text-width.ts';

/** A band of the scale in the words of the brief's language. */
export interface NamedBand extends LikelihoodBand {
  readonly name: string;
  /** The band as it is printed: "55–80%". */
  readonly range: string;
}

/** A judgment and the band that its term names; no band for a term that the scale does not hold. */
export interface JudgmentPlace {
  readonly question: string;
  readonly confidence: string;
  readonly band: NamedBand | null;
  readonly term: string;
}

/** The judgments as ranges on the scale that the brief declares, under the names of its bands. */
export const likelihoodChart = (
  bands: readonly NamedBand[],
  judgments: readonly JudgmentPlace[],
  setting: ChartSetting & { readonly scaleName: string },
): Chart => {
  const side = sideOf(setting) * 1.35;
  const scale = scaleLinear([0, 100], [side + 6, setting.width - 6]);
  const head = bandNames(bands, scale, setting);
  const marks: string[] = [];
  let y = head.height + 8;
  const first = y;
  for (const judgment of judgments) {
    const row = judgmentRow(judgment, scale, side, setting);
    marks.push(...row.marks(y));
    y += row.height;
  }
  return {
    width: setting.width,
    height: y + smallOf(setting) * 1.7,
    marks: [...bandEdges(bands, scale, first - 4, y), ...head.marks, ...marks, ...ticks(scale, y, setting)],
    sentence: setting.word('chart.likelihood', { scale: setting.scaleName }),
    table: {
      columns: ['chart.question', 'chart.likelihood_term', 'chart.band', 'chart.confidence'].map((key) =>
        setting.word(key),
      ),
      rows: judgments.map(({ question, term, band, confidence }) => [question, term, band?.range ?? '', confidence]),
    },
  };
};

type Scale = (value: number) => number;

interface Part {
  readonly height: number;
  readonly marks: readonly string[];
}

/** Names stand in narrow columns above their bands, spread as far as they need, each with a line to its band. */
const bandNames = (bands: readonly NamedBand[], scale: Scale, setting: ChartSetting): Part => {
  const size = smallOf(setting);
  const blocks = bands.map(({ name }) => textBlock([{ look: 'quiet', words: name, size }], size * 5.6));
  const wishes = bands.map(({ name, low, high }) => ({
    center: scale((low + high) / 2),
    size: Math.min(textWidth(name, size), size * 5.6) + 4,
  }));
  const places = spread(wishes, { start: 0, end: setting.width });
  const tallest = Math.max(0, ...blocks.map(({ height }) => height));
  const marks = blocks.flatMap((block, at) => {
    const [x, middle] = [places[at] ?? 0, wishes[at]?.center ?? 0];
    return [...block.marks(x, tallest - block.height, 'middle'), line('leader', x, tallest + 1, middle, tallest + 8)];
  });
  const strip = bands.map(({ low, high }) =>
    rectangle('band', scale(low) + 0.6, tallest + 8, scale(high) - scale(low) - 1.2, 3),
  );
  return { height: tallest + 11, marks: [...marks, ...strip] };
};

const bandEdges = (bands: readonly NamedBand[], scale: Scale, top: number, bottom: number): readonly string[] =>
  [...new Set(bands.flatMap(({ low, high }) => [low, high]))].map((value) =>
    line('grid', scale(value), top, scale(value), bottom),
  );

const judgmentRow = (
  { question, confidence, band, term }: JudgmentPlace,
  scale: Scale,
  side: number,
  setting: ChartSetting,
): { readonly height: number; readonly marks: (top: number) => readonly string[] } => {
  const { textSize: size } = setting;
  const words = band ? `${term}, ${band.range}` : term;
  const x = besideBar(words, band, { scale, side, setting });
  const name = textBlock(
    [
      { look: 'plain', words: question, size },
      { look: 'strong', words: x === null ? words : '', size },
      { look: 'quiet', words: confidence, size: smallOf(setting) },
    ],
    side - 10,
  );
  const height = Math.max(name.height, size * 1.4) + 7;
  return {
    height,
    marks: (top) => {
      const middle = top + size * 0.6;
      const width = textWidth(words, size);
      return [
        ...name.marks(0, top),
        ...(band ? [rectangle('full', scale(band.low), middle - 4, scale(band.high) - scale(band.low), 8)] : []),
        ...(x === null ? [] : [clearText('strong', words, { x, y: middle + size * 0.35, size, width })]),
        line('guide', 0, top + height - 4, setting.width, top + height - 4),
      ];
    },
  };
};

/** To the right of the bar, or to its left where the right has no room; null where neither has. */
const besideBar = (
  words: string,
  band: NamedBand | null,
  { scale, side, setting }: { readonly scale: Scale; readonly side: number; readonly setting: ChartSetting },
): number | null => {
  const width = textWidth(words, setting.textSize);
  const right = scale(band?.high ?? 0) + 8;
  const left = scale(band?.low ?? 0) - 8 - width;
  if (right + width <= setting.width) return right;
  return left >= side ? left : null;
};

const ticks = (scale: Scale, y: number, setting: ChartSetting): readonly string[] => {
  const size = smallOf(setting);
  return [
    line('axis', scale(0), y, scale(100), y),
    ...[0, 25, 50, 75, 100].flatMap((value) => [
      line('axis', scale(value), y, scale(value), y + 3),
      text('quiet', `${value}%`, {
        x: Math.min(scale(value), setting.width - textWidth('100%', size) / 2),
        y: y + size * 1.4,
        size,
        anchor: 'middle',
      }),
    ]),
  ];
};
