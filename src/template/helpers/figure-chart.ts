import { itemById, itemsIn } from '../../brief/index.ts';
import { nameHint } from '../../diagnostics/index.ts';
import { figureRanges } from '../charts/index.ts';
import { chartSetting } from './chart-setting.ts';
import { valueWords } from './figure-value.ts';
import type { Helper } from './helper.ts';
import { plainText } from './plain.ts';
import { printChart } from './print-chart.ts';

/**
 * A drawing of who says what about one figure, by its id: a row for each claimant with its state and date, never added
 * up. Nothing for a figure with fewer than two numbers, where there is nothing to compare.
 *
 * @param id the id of a figure
 * @param width= the width of the column, such as "160mm"; that of the standard template on this paper when left out
 * @param landscape= true when the page lies across and no width is given
 * @param size= the size of the text, such as "9pt", never below 7pt; small print of the edition when left out
 * @param table= true to print the data below, as a table
 *
 * Usage: `{{figureChart id}}`, `{{figureChart "f-troops" width="120mm" table=true}}`
 */
export const figureChart: Helper = (call) => {
  const { args, printing, problem } = call;
  const [id] = args;
  const found = itemById(printing.brief, String(id));
  if (found?.kind !== 'figure') {
    const known = itemsIn(printing.brief).flatMap((entry) => (entry.kind === 'figure' ? [entry.id] : []));
    return problem(`there is no figure "${String(id)}" in the brief`, nameHint(String(id), known));
  }
  const numbers = found.item.entries.filter(({ value, max }) => value !== null || max !== null);
  if (numbers.length < 2) return '';
  const wordsOf = (entry: (typeof found.item.entries)[number]): string =>
    plainText(valueWords(entry, printing) ?? String(entry.value));
  return printChart('figures', figureRanges(found.item, { ...chartSetting(call), valueOf: wordsOf }), call);
};
