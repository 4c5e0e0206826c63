import { scaleLinear } from 'd3-scale';
import { type Chart, type ChartSetting, sideOf, smallOf } from './chart.ts';
import { circle, line, polygon, text } from './marks.ts';
import { textBlock } from './text-block.ts';
import { textWidth } from './text-width.ts';
import { wrapText } from './wrap-text.ts';

/** A stance as it is printed. */
export interface PrintedStance {
  readonly code: string;
  readonly sign: string;
  readonly word: string;
}

/** Where one actor stood in each period: none, one or more stances. */
export interface StanceLine {
  readonly actor: string;
  readonly periods: readonly (readonly PrintedStance[])[];
}

interface StanceGround {
  readonly lines: readonly StanceLine[];
  readonly periods: readonly string[];
  /** The whole scale, to name its steps; with the two silences. */
  readonly scale: readonly PrintedStance[];
}

/**
 * Who stood where at each date: rows of actors on the scale of stances, the first date a ring, the last a dot, with an
 * arrow where the stance moved. What was not found and what was not looked for have columns of their own, with marks of
 * their own. Sign and word stand above and in each row.
 */
export const stanceChart = ({ lines, periods, scale }: StanceGround, setting: ChartSetting): Chart => {
  const { side, words } = columnsOf(setting);
  const place = columnPlaces(scale, { start: side + 14, end: setting.width - words - 26 });
  const head = headOf(scale, place, setting);
  const marks: string[] = [];
  let y = head.height;
  const first = y;
  for (const each of lines) {
    const row = rowOf(each, { setting, side, words, place });
    marks.push(...row.marks(y));
    y += row.height;
  }
  const guides = scale.map(({ code }) => line('grid', place(code), first - 3, place(code), y));
  return {
    width: setting.width,
    height: y + (periods.length > 1 ? smallOf(setting) * 1.9 : 0),
    marks: [...guides, ...head.marks, ...marks, ...key(periods, y, side + 8, setting)],
    sentence: setting.word('chart.stances', { periods: periods.join(', ') }),
    table: {
      columns: [setting.word('reaction.actor'), ...(periods.length > 0 ? periods : [setting.word('reaction.stance')])],
      rows: lines.map(({ actor, periods: own }) => [
        actor,
        ...own.map((stances) => wordsOf(stances) || setting.word('reaction.nothing')),
      ]),
    },
  };
};

/** Names at the left and words at the right; in a narrow column the words stand below the names. */
const columnsOf = (setting: ChartSetting): { readonly side: number; readonly words: number } =>
  setting.width < setting.textSize * 44
    ? { side: setting.width * 0.46, words: 0 }
    : { side: sideOf(setting), words: Math.min(setting.width * 0.3, setting.textSize * 22) };

const silences: ReadonlySet<string> = new Set(['none_found', 'not_searched']);

/** Support at the left, opposition at the right, then the two silences beyond a gap. */
const columnPlaces = (
  scale: readonly PrintedStance[],
  { start, end }: { readonly start: number; readonly end: number },
): ((code: string) => number) => {
  const step = (end - start) / (scale.length - 1 + 0.5);
  const spoken = scale.filter(({ code }) => !silences.has(code)).length;
  const places = scaleLinear([0, scale.length - 1], [start, start + step * (scale.length - 1)]);
  return (code) => {
    const at = scale.findIndex((stance) => stance.code === code);
    return places(at) + (at >= spoken ? step / 2 : 0);
  };
};

interface Part {
  readonly height: number;
  readonly marks: readonly string[];
}

/** Signs, and their words where the columns are wide enough; the words stand in each row all the same. */
const headOf = (scale: readonly PrintedStance[], place: (code: string) => number, setting: ChartSetting): Part => {
  const size = smallOf(setting);
  const column = place(scale[1]?.code ?? '') - place(scale[0]?.code ?? '') - 3;
  const widest = Math.max(0, ...scale.flatMap(({ word }) => word.split(' ')).map((word) => textWidth(word, size)));
  const blocks = scale.map(({ sign, word }) =>
    textBlock(
      [
        { look: 'accent', words: sign, size: setting.textSize },
        { look: 'quiet', words: widest > column ? '' : word, size },
      ],
      Math.max(column, setting.textSize * 2),
    ),
  );
  const height = Math.max(0, ...blocks.map((block) => block.height)) + 6;
  const marks = blocks.flatMap((block, at) => block.marks(place(scale[at]?.code ?? ''), 0, 'middle'));
  return { height, marks };
};

const wordsOf = (stances: readonly PrintedStance[]): string =>
  stances.map(({ code, sign, word }) => (silences.has(code) ? word : `${sign} ${word}`)).join(', ');

interface RowPlace {
  readonly setting: ChartSetting;
  readonly side: number;
  readonly words: number;
  readonly place: (code: string) => number;
}

const rowOf = (
  { actor, periods }: StanceLine,
  { setting, side, words, place }: RowPlace,
): { readonly height: number; readonly marks: (top: number) => readonly string[] } => {
  const { textSize: size, width } = setting;
  const told = tellChange(periods, setting);
  const name = textBlock(
    [
      { look: 'strong', words: actor, size },
      { look: 'plain', words: words === 0 ? told : '', size },
    ],
    side - 8,
  );
  const beside = textBlock([{ look: 'plain', words: words === 0 ? '' : told, size }], words);
  const height = Math.max(name.height, beside.height) + 7;
  return {
    height,
    marks: (top) => {
      const y = top + size * 0.55;
      return [
        line('guide', 0, top + height - 4, width, top + height - 4),
        ...name.marks(0, top),
        ...changeMarks(periods, y, place),
        ...beside.marks(width - words, top),
      ];
    },
  };
};

/** In words: each date's stance, or one where nothing changed. */
const tellChange = (periods: readonly (readonly PrintedStance[])[], setting: ChartSetting): string => {
  const each = periods.map((stances) => wordsOf(stances) || setting.word('reaction.nothing'));
  const told = each.flatMap((words, at) => {
    if (at === 0) return [words];
    if (words === each[at - 1]) return [];
    return [isMove(periods[at - 1]?.at(-1), periods[at]?.[0]) ? ' → ' : '; ', words];
  });
  return told.join('');
};

/** From one stance to another: a silence is neither a stance nor a change of it. */
const isMove = (from: PrintedStance | undefined, to: PrintedStance | undefined): boolean =>
  from !== undefined && to !== undefined && from.code !== to.code && !silences.has(from.code) && !silences.has(to.code);

const changeMarks = (
  periods: readonly (readonly PrintedStance[])[],
  y: number,
  place: (code: string) => number,
): readonly string[] => {
  const last = periods.length - 1;
  return periods.flatMap((stances, period) => {
    const [to] = stances;
    const from = period > 0 ? periods[period - 1]?.at(-1) : undefined;
    const arrow = from && to && isMove(from, to) ? arrowMarks(place(from.code), place(to.code), y) : [];
    const drawn = stances.filter(({ code }) => !(silences.has(code) && from?.code === code));
    return [...arrow, ...drawn.map(({ code }) => stanceMark(code, place(code), y, period === last))];
  });
};

const arrowMarks = (from: number, to: number, y: number): readonly string[] => {
  const way = Math.sign(to - from);
  const tip = to - way * 6;
  return [
    line('fine', from + way * 5, y, tip - way * 4, y),
    polygon('full', [tip, y], [tip - way * 5, y - 3], [tip - way * 5, y + 3]),
  ];
};

/** A silence is no stance: a dashed square where nothing was found, a question mark where nobody looked. */
const stanceMark = (code: string, x: number, y: number, isLast: boolean): string => {
  if (code === 'not_searched') return text('quiet', '?', { x, y: y + 4, size: 12, anchor: 'middle' });
  if (code === 'none_found') return polygon('silent', [x - 4, y - 4], [x + 4, y - 4], [x + 4, y + 4], [x - 4, y + 4]);
  return circle(isLast ? 'full' : 'open', x, y, isLast ? 3.4 : 4.6);
};

/** What ring and dot stand for. */
const key = (periods: readonly string[], y: number, x: number, setting: ChartSetting): readonly string[] => {
  const size = smallOf(setting);
  if (periods.length < 2) return [];
  const [first = '', last = ''] = [periods[0], periods.at(-1)];
  const middle = y + size * 1.2;
  const room = (setting.width - x) / 2 - 16;
  const at = (index: number): number => x + index * (room + 16);
  return [first, last].flatMap((words, index) => [
    circle(index === 0 ? 'open' : 'full', at(index), middle - size * 0.3, index === 0 ? 4.6 : 3.4),
    text('quiet', wrapText(words, room - 8, size)[0] ?? '', { x: at(index) + 9, y: middle, size }),
  ]);
};
