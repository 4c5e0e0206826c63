import { lifecycleStrip } from '../charts/index.ts';
import { chartSetting } from './chart-setting.ts';
import type { Helper } from './helper.ts';
import { printChart } from './print-chart.ts';

/**
 * The steps of the treaty's life as a strip: unknown dates are gaps, steps of one party carry its name. Nothing for a
 * brief without a treaty. `width`, `size` and `table` as in `figureChart`.
 *
 * Usage: `{{lifecycleChart}}`, `{{lifecycleChart table=true}}`
 */
export const lifecycleChart: Helper = (call) => {
  const setting = chartSetting(call);
  const events = call.printing.brief.treaty?.lifecycle ?? [];
  const chart = lifecycleStrip(events, { ...setting, stepOf: ({ event }) => setting.word(`event.${event}`) });
  return printChart('lifecycle', chart, call);
};
