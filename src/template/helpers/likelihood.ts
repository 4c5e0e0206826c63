import { bandOf, type LikelihoodBand, likelihoodScales } from '../../brief/index.ts';
import { wordsOf } from '../labels.ts';
import type { Printing } from '../printing.ts';
import type { Helper } from './helper.ts';

/**
 * A likelihood term with its band of the brief's scale: "likely (55–80%)".
 *
 * @param term a term of the scale
 *
 * Usage: `{{likelihood likelihood}}`
 */
export const likelihood: Helper = ({ args: [term], printing, problem }) => {
  const scale = likelihoodScales[printing.brief.scales.likelihood];
  const band = bandOf(scale, String(term));
  if (!band) return problem(`"${String(term)}" is not a term of the scale ${scale.name}`);
  return wordsOf(printing.labels, 'likelihood.with_band', {
    term: termWords(String(term), printing),
    band: bandWords(band),
  });
};

/**
 * The bands of the brief's likelihood scale: `terms` and `band`, lowest first.
 *
 * Usage: `{{#each (likelihoodScale)}}`
 */
export const likelihoodScale: Helper = ({ printing }) =>
  likelihoodScales[printing.brief.scales.likelihood].bands.map((band) => ({
    terms: band.terms.map((term) => termWords(term, printing)),
    band: bandWords(band),
  }));

/** A term of the scale in the brief’s language. */
export const termWords = (term: string, { labels }: Printing): string =>
  wordsOf(labels, `likelihood.term.${term.replaceAll(' ', '_')}`) ?? term;

/** A band in per cent: "55–80%". */
export const bandWords = ({ low, high }: LikelihoodBand): string => {
  if (low === 0) return `≤ ${high}%`;
  if (high === 100) return `≥ ${low}%`;
  return `${low}–${high}%`;
};
