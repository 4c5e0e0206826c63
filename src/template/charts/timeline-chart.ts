import type { TimelineItem } from '../../brief/index.ts';
import { type Chart, type ChartSetting, lineOf, smallOf } from './chart.ts';
import { circle, line, path, text } from './marks.ts';
import { spread } from './spread.ts';
import { type TextBlock, textBlock } from './text-block.ts';
import { textWidth } from './text-width.ts';
import { type Days, daysOf, placeDays, type Stretch, stretchesOf, yearOf } from './time-scale.ts';

interface Entry {
  readonly item: TimelineItem;
  readonly days: Days;
  /** The other dates that sources give. */
  readonly others: readonly Days[];
  readonly day: number;
  readonly block: TextBlock;
  readonly date: string;
}

/**
 * Time from top to bottom, to scale, with long empty stretches cut out; beside it what happened. A dot is a day, a ring
 * an approximate or inferred one, a bar a span; dates in dispute are joined by a broken line. Labels stand in the order
 * of time and never touch, since each takes its own height.
 */
export const timelineChart = (items: readonly TimelineItem[], setting: ChartSetting): Chart => {
  const left = axisPlace(setting);
  const entries = entriesOf(items, setting, left + 34);
  const height = entries.reduce((sum, { block }) => sum + block.height + gapBetween, 0);
  const range = { start: 8, end: Math.max(9, height - 8), gap: 18 };
  const stretches = stretchesOf(entries.flatMap(({ days, others }) => [days, ...others].flatMap(endsOf)));
  const place = placeDays(stretches, range);
  const places = spread(
    entries.map(({ day, block }) => ({ center: place(day), size: block.height + gapBetween })),
    { start: 0, end: height },
  );
  return {
    width: setting.width,
    height,
    marks: [
      ...axis(stretches, place, left, setting),
      ...entries.flatMap((entry, at) => entryMarks(entry, { place, left, label: places[at] ?? 0, setting })),
    ],
    sentence: setting.word('chart.timeline'),
    table: {
      columns: ['timeline.date', 'timeline.event', 'chart.certainty', 'chart.other_dates'].map((key) =>
        setting.word(key),
      ),
      rows: entries.map(({ item, date }) => [
        date,
        item.title,
        setting.word(`certainty.${item.certainty}`),
        item.alt.map((other) => setting.dateOf(other.date)).join(', '),
      ]),
    },
  };
};

const gapBetween = 5;

/** Years stand to the left of the line. */
const axisPlace = (setting: ChartSetting): number => textWidth('0000', smallOf(setting)) + 16;

const endsOf = ({ from, to }: Days): readonly number[] => [from, to].filter((day) => day !== null);

const entriesOf = (items: readonly TimelineItem[], setting: ChartSetting, x: number): readonly Entry[] => {
  const found = items.flatMap((item): readonly Entry[] => {
    const days = daysOf(item.date);
    const day = days?.from ?? days?.to ?? null;
    if (!days || day === null) return [];
    const others = item.alt.flatMap((other) => daysOf(other.date) ?? []);
    const date = setting.dateOf(item.date);
    return [{ item, days, others, day, date, block: labelOf(item, date, setting, setting.width - x) }];
  });
  return found.sort((a, b) => a.day - b.day);
};

const labelOf = (item: TimelineItem, date: string, setting: ChartSetting, width: number): TextBlock => {
  const dates = [date, ...item.alt.map((other) => setting.dateOf(other.date))].join(` ${setting.word('chart.or')} `);
  const remark = item.certainty === 'firm' ? '' : ` (${setting.word(`certainty.${item.certainty}`)})`;
  return textBlock(
    [
      { look: 'accent', words: dates + remark, size: smallOf(setting) },
      { look: 'plain', words: item.title, size: setting.textSize },
    ],
    width,
  );
};

interface EntryPlace {
  readonly place: (day: number) => number;
  readonly left: number;
  readonly label: number;
  readonly setting: ChartSetting;
}

const entryMarks = (entry: Entry, { place, left, label, setting }: EntryPlace): readonly string[] => {
  const { days, others, block, day } = entry;
  const top = label - block.height / 2;
  const y = top + smallOf(setting) * 0.55;
  const at = place(day);
  const leader = path('leader', `M${round(left + 5)},${round(at)}L${round(left + 22)},${round(y)}H${round(left + 30)}`);
  const firm = entry.item.certainty === 'firm' && !days.isApproximate;
  return [
    leader,
    ...others.flatMap((other) => otherMarks(other, { place, left, at })),
    ...spanMarks(days, place, left, firm),
    circle(firm ? 'full' : 'open', left, at, 3.1),
    ...block.marks(left + 34, top),
  ];
};

const round = (value: number): number => Math.round(value * 100) / 100;

/** A span is a bar beside the line; an open end fades out in dots. */
const spanMarks = (
  { from, to, isDay }: Days,
  place: EntryPlace['place'],
  x: number,
  firm: boolean,
): readonly string[] => {
  if (isDay) return [];
  const start = place(from ?? to ?? 0);
  const end = place(to ?? from ?? 0);
  if (from === null) return [line('gap', x, start - 14, x, start)];
  if (to === null) return [line('gap', x, start, x, start + 14)];
  return [line(firm ? 'mark' : 'unsure', x, start, x, end)];
};

const otherMarks = (
  days: Days,
  { place, left, at }: { readonly place: EntryPlace['place']; readonly left: number; readonly at: number },
): readonly string[] => {
  const other = place(days.from ?? days.to ?? 0);
  return [
    path(
      'unsure',
      `M${round(left)},${round(at)}C${round(left - 10)},${round(at)} ${round(left - 10)},${round(other)} ${round(left)},${round(other)}`,
    ),
    circle('unsure', left, other, 3.1),
  ];
};

const axis = (
  stretches: readonly Stretch[],
  place: (day: number) => number,
  x: number,
  setting: ChartSetting,
): readonly string[] => {
  let free = Number.NEGATIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  return stretches.flatMap(({ from, to }, at) => {
    const [start, end] = [place(from), place(to)];
    const marks = [line('axis', x, start - 5, x, end + 5)];
    if (at > 0) marks.push(line('gap', x, start - 14, x, start - 5));
    for (const day of [from, to]) {
      const y = place(day);
      if (y < free || yearOf(day) === last) continue;
      last = yearOf(day);
      marks.push(
        text('quiet', String(yearOf(day)), {
          x: x - 14,
          y: y + smallOf(setting) * 0.35,
          size: smallOf(setting),
          anchor: 'end',
        }),
      );
      free = y + lineOf(setting);
    }
    return marks;
  });
};
