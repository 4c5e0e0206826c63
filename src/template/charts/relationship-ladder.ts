import type { Ladder } from '../../brief/index.ts';
import { type Chart, type ChartSetting, lineOf, sideOf, smallOf } from './chart.ts';
import { circle, line, polygon, text } from './marks.ts';
import { type TextBlock, textBlock } from './text-block.ts';
import { textWidth } from './text-width.ts';
import { daysOf, placeDays, yearOf } from './time-scale.ts';
import { wrapText } from './wrap-text.ts';

type Place = Ladder['places'][number];

interface Rung {
  readonly number: number;
  readonly name: TextBlock;
  readonly places: readonly Place[];
  readonly height: number;
}

/**
 * Grades of a relationship from bottom to top, time from left to right: who stood on which rung since when. A start that
 * is not known is a dotted line from the edge; a stand that lasts ends in an arrow.
 */
export const relationshipLadder = (ladder: Ladder, setting: ChartSetting): Chart => {
  const side = sideOf(setting) * 1.2;
  const rungs = ladder.rungs.map((name, at) => rungOf(name, at + 1, ladder.places, setting, side)).reverse();
  const days = ladder.places.flatMap(({ from, to }) =>
    [from, to].flatMap((date) => (date === null ? [] : dayOf(date))),
  );
  const whole = days.length === 0 ? [] : [{ from: Math.min(...days), to: Math.max(...days) }];
  const place = placeDays(whole, { start: side + 16, end: setting.width - 46, gap: 0 });
  const marks: string[] = [];
  let y = 0;
  for (const rung of rungs) {
    marks.push(...rungMarks(rung, y, { setting, side, place }));
    y += rung.height;
  }
  return {
    width: setting.width,
    height: y + smallOf(setting) * 1.8,
    marks: [...yearMarks(days, place, { y, side, setting }), ...marks],
    sentence: setting.word('chart.ladder', { name: ladder.name, rungs: ladder.rungs.join(' < ') }),
    table: {
      columns: ['ladder.places', 'ladder.rung', 'ladder.name', 'chart.since', 'chart.until'].map((key) =>
        setting.word(key),
      ),
      rows: ladder.places.map(({ actor, rung, from, to }) => [
        setting.nameOf(actor),
        String(rung),
        ladder.rungs[rung - 1] ?? '',
        from === null ? setting.word('unknown') : setting.dateOf(from),
        to === null ? '' : setting.dateOf(to),
      ]),
    },
  };
};

const dayOf = (date: string): readonly number[] => {
  const days = daysOf(date);
  const day = days?.from ?? days?.to ?? null;
  return day === null ? [] : [day];
};

const rungOf = (name: string, number: number, places: readonly Place[], setting: ChartSetting, side: number): Rung => {
  const block = textBlock([{ look: 'plain', words: `${number}  ${name}`, size: setting.textSize }], side - 10);
  const own = places.filter(({ rung }) => rung === number);
  const lanes = own.reduce((sum, place) => sum + laneHeight(place, setting, side), 0);
  return { number, name: block, places: own, height: Math.max(block.height, lanes, lineOf(setting)) + 8 };
};

const labelLines = (place: Place, setting: ChartSetting, side: number): readonly string[] => {
  const since = place.from === null ? '' : `, ${setting.dateOf(place.from)}`;
  const until = place.to === null ? '' : ` – ${setting.dateOf(place.to)}`;
  return wrapText(`${setting.nameOf(place.actor)}${since}${until}`, setting.width - side - 20, setting.textSize);
};

const laneHeight = (place: Place, setting: ChartSetting, side: number): number =>
  labelLines(place, setting, side).length * lineOf(setting) + 10;

interface Ground {
  readonly setting: ChartSetting;
  readonly side: number;
  readonly place: (day: number) => number;
}

const rungMarks = (rung: Rung, top: number, ground: Ground): readonly string[] => {
  const { setting, side } = ground;
  const bottom = top + rung.height;
  let y = top + 2;
  const places = rung.places.flatMap((place) => {
    const marks = placeMarks(place, y, ground);
    y += laneHeight(place, setting, side);
    return marks;
  });
  return [line('guide', 0, bottom, setting.width, bottom), ...rung.name.marks(0, top + 4), ...places];
};

const placeMarks = (place: Place, top: number, { setting, side, place: placeOf }: Ground): readonly string[] => {
  const lines = labelLines(place, setting, side);
  const size = setting.textSize;
  const y = top + lines.length * lineOf(setting) + 3;
  const [from] = place.from === null ? [] : dayOf(place.from);
  const [to] = place.to === null ? [] : dayOf(place.to);
  const start = from === undefined ? side + 8 : placeOf(from);
  const end = to === undefined ? setting.width - 8 : placeOf(to);
  const widest = Math.max(...lines.map((words) => textWidth(words, size)));
  const x = Math.max(side + 8, Math.min(start - 4, setting.width - widest));
  return [
    ...lines.map((words, at) => text('strong', words, { x, y: top + size * 0.85 + at * lineOf(setting), size })),
    line(from === undefined ? 'gap' : 'mark', start, y, end, y),
    from === undefined ? '' : circle('full', start, y, 3.2),
    to === undefined ? polygon('full', [end, y - 3.4], [end + 6, y], [end, y + 3.4]) : circle('open', end, y, 3.2),
  ];
};

/** Years under the places where something changes, as far as they stand clear of each other. */
const yearMarks = (
  days: readonly number[],
  place: (day: number) => number,
  { y, side, setting }: { readonly y: number; readonly side: number; readonly setting: ChartSetting },
): readonly string[] => {
  const size = smallOf(setting);
  const half = textWidth('0000', size) / 2;
  let free = side;
  return [...new Set(days)]
    .sort((a, b) => a - b)
    .flatMap((day) => {
      const x = place(day);
      if (x - half < free) return [];
      free = x + half + 4;
      return [
        line('axis', x, y, x, y + 3),
        text('quiet', String(yearOf(day)), { x, y: y + size * 1.45, size, anchor: 'middle' }),
      ];
    });
};
