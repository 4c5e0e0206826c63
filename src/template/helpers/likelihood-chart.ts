import { bandOf, type LikelihoodBand, likelihoodScales } from '../../brief/index.ts';
import { likelihoodChart as draw } from '../charts/index.ts';
import { chartSetting } from './chart-setting.ts';
import type { Helper } from './helper.ts';
import { bandWords, termWords } from './likelihood.ts';
import { pickItems } from './pick-items.ts';
import { plainText } from './plain.ts';
import { printChart } from './print-chart.ts';

/**
 * The judgments as ranges on the likelihood scale that the brief declares. It takes the ids of the judgments to show;
 * all when there are none.
 *
 * @param refs the ids of judgments
 * @param width= the width of the column, such as "160mm"; that of the standard template on this paper when left out
 * @param landscape= true when the page lies across and no width is given
 * @param size= the size of the text, such as "9pt", never below 7pt; small print of the edition when left out
 * @param table= true to print the data below, as a table
 *
 * Usage: `{{likelihoodChart refs}}`
 */
export const likelihoodChart: Helper = (call) => {
  const { printing } = call;
  const setting = chartSetting(call);
  const scale = likelihoodScales[printing.brief.scales.likelihood];
  const named = (band: LikelihoodBand) => ({
    ...band,
    name: termWords(band.terms[0] ?? '', printing),
    range: bandWords(band),
  });
  const judgments = pickItems(printing.brief.judgments, call.args[0]).map((judgment) => {
    const band = bandOf(scale, judgment.likelihood);
    return {
      question: plainText(judgment.question),
      confidence: setting.word(`confidence.level.${judgment.confidence}`),
      term: termWords(judgment.likelihood, printing),
      band: band && named(band),
    };
  });
  const chart = draw(scale.bands.map(named), judgments, { ...setting, scaleName: scale.name });
  return printChart('likelihood', chart, call);
};
