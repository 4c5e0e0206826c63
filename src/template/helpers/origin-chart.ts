import { type Brief, type By, type Claim, sourceById } from '../../brief/index.ts';
import { originGraph } from '../charts/index.ts';
import { chartSetting } from './chart-setting.ts';
import { whyUnknown } from './guards.ts';
import type { Helper } from './helper.ts';
import { pickItems } from './pick-items.ts';
import { plainText } from './plain.ts';
import { printChart } from './print-chart.ts';

/**
 * Which claims rest on which independent origins. A claim without an origin of its own has those of its sources. It
 * takes the ids of the claims to show; all when there are none.
 *
 * @param refs the ids of claims
 * @param width= the width of the column, such as "160mm"; that of the standard template on this paper when left out
 * @param landscape= true when the page lies across and no width is given
 * @param size= the size of the text, such as "9pt", never below 7pt; small print of the edition when left out
 * @param table= true to print the data below, as a table
 *
 * Usage: `{{originChart refs}}`
 */
export const originChart: Helper = (call) => {
  const setting = chartSetting(call);
  const claims = pickItems(call.printing.brief.claims, call.args[0]).map((claim) => ({
    claim: plainText(claim.text),
    origins: [...new Set(originsOf(claim, call.printing.brief).map(setting.nameOf))],
  }));
  return printChart('origins', originGraph(claims, setting), call);
};

const originsOf = (claim: Claim, brief: Brief): readonly By[] => {
  const own = [claim.origin, ...claim.origins].filter((origin) => origin !== null);
  const all = own.length > 0 ? own : claim.src.flatMap(({ s }) => sourceById(brief, s)?.origin ?? []);
  return all.filter((origin) => whyUnknown(origin) === null);
};
