import { relationshipLadder } from '../charts/index.ts';
import { chartSetting } from './chart-setting.ts';
import type { Helper } from './helper.ts';
import { plainText } from './plain.ts';
import { printChart } from './print-chart.ts';

/**
 * The grades of the treaty's ladder from bottom to top, and who stood on which since when. Nothing for a brief without
 * a ladder.
 *
 * @param width= the width of the column, such as "160mm"; that of the standard template on this paper when left out
 * @param landscape= true when the page lies across and no width is given
 * @param size= the size of the text, such as "9pt", never below 7pt; small print of the edition when left out
 * @param table= true to print the data below, as a table
 *
 * Usage: `{{ladderChart}}`, `{{ladderChart width="120mm"}}`
 */
export const ladderChart: Helper = (call) => {
  const ladder = call.printing.brief.treaty?.ladder;
  if (!ladder) return '';
  const plain = { ...ladder, name: plainText(ladder.name), rungs: ladder.rungs.map(plainText) };
  return printChart('ladder', relationshipLadder(plain, chartSetting(call)), call);
};
