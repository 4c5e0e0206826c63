import { timelineChart as draw } from '../charts/index.ts';
import { chartSetting } from './chart-setting.ts';
import type { Helper } from './helper.ts';
import { pickItems } from './pick-items.ts';
import { plainText } from './plain.ts';
import { printChart } from './print-chart.ts';

/**
 * A drawing of the timeline from top to bottom, to scale, with uncertain dates as such and disputed ones with both
 * dates. It takes the ids of the items to show; all when there are none.
 *
 * @param refs the ids of items of the timeline
 * @param width= the width of the column, such as "160mm"; that of the standard template on this paper when left out
 * @param landscape= true when the page lies across and no width is given
 * @param size= the size of the text, such as "9pt", never below 7pt; small print of the edition when left out
 * @param table= true to print the data below, as a table
 *
 * Usage: `{{timelineChart refs}}`, `{{timelineChart width="120mm"}}`
 */
export const timelineChart: Helper = (call) => {
  const items = pickItems(call.printing.brief.timeline, call.args[0]);
  const plain = items.map((item) => ({ ...item, title: plainText(item.title) }));
  return printChart('timeline', draw(plain, chartSetting(call)), call);
};
