import { type Reaction, stanceCodes } from '../../brief/index.ts';
import { stanceChart as draw } from '../charts/index.ts';
import { chartSetting } from './chart-setting.ts';
import type { Helper } from './helper.ts';
import { plainText } from './plain.ts';
import { printChart } from './print-chart.ts';
import { signOf } from './stance.ts';
import { rowsOf } from './stance-matrix.ts';

/**
 * Who stood where at each period of the brief, on the scale of stances with sign and word; the two silences stand apart.
 * It takes the ids of reactions or actors to show; all when there are none. What others infer is not drawn.
 *
 * @param refs the ids of reactions or actors
 * @param width= the width of the column, such as "160mm"; that of the standard template on this paper when left out
 * @param landscape= true when the page lies across and no width is given
 * @param size= the size of the text, such as "9pt", never below 7pt; small print of the edition when left out
 * @param table= true to print the data below, as a table
 *
 * Usage: `{{stanceChart refs landscape=true}}`
 */
export const stanceChart: Helper = (call) => {
  const { brief } = call.printing;
  const setting = chartSetting(call);
  const printed = (code: Reaction['stance']) => ({ code, sign: signOf(code), word: setting.word(`stance.${code}`) });
  const chart = draw(
    {
      lines: rowsOf(call.args[0], brief).map(({ actor, cells }) => ({
        actor: setting.nameOf(actor),
        periods: cells.map((reactions) => [...new Set(reactions.map(({ stance }) => stance))].map(printed)),
      })),
      periods: brief.periods.map(({ title }) => plainText(title)),
      scale: stanceCodes.map(printed),
    },
    setting,
  );
  return printChart('stances', chart, call);
};
