import { lifecycleStrip } from '../charts/index.ts';
import { chartSetting } from './chart-setting.ts';
import type { Helper } from './helper.ts';
import { printChart } from './print-chart.ts';

/**
 * The steps of the treaty's life as a strip: unknown dates are gaps, steps of one party carry its name. Nothing for a
 * brief without a treaty.
 *
 * @param width= the width of the column, such as "160mm"; that of the standard template on this paper when left out
 * @param landscape= true when the page lies across and no width is given
 * @param size= the size of the text, such as "9pt", never below 7pt; small print of the edition when left out
 * @param table= true to print the data below, as a table
 *
 * Usage: `{{lifecycleChart}}`, `{{lifecycleChart table=true}}`
 */
export const lifecycleChart: Helper = (call) => {
  const setting = chartSetting(call);
  const events = call.printing.brief.treaty?.lifecycle ?? [];
  const chart = lifecycleStrip(events, { ...setting, stepOf: ({ event }) => setting.word(`event.${event}`) });
  return printChart('lifecycle', chart, call);
};
