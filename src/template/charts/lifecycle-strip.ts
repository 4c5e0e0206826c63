import type { LifecycleEvent } from '../../brief/index.ts';
import { type Chart, type ChartSetting, smallOf } from './chart.ts';
import { circle, line } from './marks.ts';
import { type TextBlock, textBlock } from './text-block.ts';

interface Step {
  readonly name: string;
  readonly party: string;
  readonly date: string;
  readonly isKnown: boolean;
  readonly isShared: boolean;
  readonly block: TextBlock;
}

/**
 * The steps of a treaty's life in their order, beside each other. A step whose date is not known stands in a gap of the
 * line with a dashed ring; one that a party takes alone is an open ring with its name.
 */
export const lifecycleStrip = (
  events: readonly LifecycleEvent[],
  setting: ChartSetting & { readonly stepOf: (event: LifecycleEvent) => string },
): Chart => {
  const columns = Math.max(1, Math.min(events.length, Math.floor(setting.width / (setting.textSize * 9.4))));
  const column = setting.width / columns;
  const steps = events.map((event) => stepOf(event, setting, column - 10));
  const marks: string[] = [];
  let top = 0;
  for (let at = 0; at < steps.length; at += columns) {
    const row = steps.slice(at, at + columns);
    marks.push(...rowMarks(row, { top, column, goesOn: at + columns < steps.length }));
    top += Math.max(...row.map(({ block }) => block.height)) + 26;
  }
  return {
    width: setting.width,
    height: Math.max(0, top - 8),
    marks,
    sentence: setting.word('chart.lifecycle'),
    table: {
      columns: ['chart.step', 'chart.party', 'timeline.date'].map((key) => setting.word(key)),
      rows: steps.map(({ name, party, date }) => [name, party, date]),
    },
  };
};

const stepOf = (
  event: LifecycleEvent,
  setting: ChartSetting & { readonly stepOf: (event: LifecycleEvent) => string },
  width: number,
): Step => {
  const name = setting.stepOf(event);
  const party = event.party === null ? '' : setting.nameOf(event.party);
  const date = setting.dateOf(event.date);
  const shown = setting.shortDateOf(event.date);
  const block = textBlock(
    [
      { look: 'strong', words: name, size: setting.textSize },
      { look: 'plain', words: party, size: setting.textSize },
      { look: 'quiet', words: shown, size: smallOf(setting) },
    ],
    width,
  );
  return { name, party, date, block, isKnown: typeof event.date === 'string', isShared: event.party === null };
};

const rowMarks = (
  steps: readonly Step[],
  { top, column, goesOn }: { readonly top: number; readonly column: number; readonly goesOn: boolean },
): readonly string[] => {
  const y = top + 6;
  return steps.flatMap(({ isKnown, isShared, block }, at) => {
    const x = at * column + 5;
    const isLast = at === steps.length - 1 && !goesOn;
    const way = isLast ? [] : [line(isSureWay(steps, at) ? 'mark' : 'gap', x + 5, y, x + column - 5, y)];
    const ring = isKnown ? (isShared ? 'full' : 'open') : 'unsure';
    return [...way, circle(ring, x, y, 4), ...block.marks(x - 5, top + 15)];
  });
};

/** The way from a step to the next is drawn when both are dated. */
const isSureWay = (steps: readonly Step[], at: number): boolean =>
  (steps[at]?.isKnown ?? false) && (steps[at + 1]?.isKnown ?? true);
