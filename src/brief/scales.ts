import type { Brief } from './brief.ts';

/** One step of a likelihood scale; per cent, both ends included. */
export interface LikelihoodBand {
  readonly terms: readonly string[];
  readonly low: number;
  readonly high: number;
}

export interface LikelihoodScale {
  readonly id: LikelihoodScaleId;
  readonly name: string;
  readonly bands: readonly LikelihoodBand[];
}

export type LikelihoodScaleId = Brief['scales']['likelihood'];

const band = (low: number, high: number, ...terms: readonly string[]): LikelihoodBand => ({ terms, low, high });

/** The scales that a brief may declare, lowest band first. The gaps of the PHIA yardstick are on purpose. */
export const likelihoodScales: Readonly<Record<LikelihoodScaleId, LikelihoodScale>> = {
  icd203: {
    id: 'icd203',
    name: 'ICD 203',
    bands: [
      band(1, 5, 'almost no chance', 'remote'),
      band(5, 20, 'very unlikely', 'highly improbable'),
      band(20, 45, 'unlikely', 'improbable'),
      band(45, 55, 'roughly even chance', 'roughly even odds'),
      band(55, 80, 'likely', 'probable'),
      band(80, 95, 'very likely', 'highly probable'),
      band(95, 99, 'almost certain', 'nearly certain', 'almost certainly'),
    ],
  },
  phia: {
    id: 'phia',
    name: 'PHIA probability yardstick',
    bands: [
      band(0, 5, 'remote chance'),
      band(10, 20, 'highly unlikely'),
      band(25, 35, 'unlikely'),
      band(40, 50, 'realistic possibility'),
      band(55, 75, 'likely', 'probable'),
      band(80, 90, 'highly likely'),
      band(95, 100, 'almost certain'),
    ],
  },
  nato: {
    id: 'nato',
    name: 'NATO',
    bands: [
      band(0, 10, 'highly unlikely'),
      band(10, 40, 'unlikely'),
      band(40, 60, 'even chance'),
      band(60, 90, 'likely'),
      band(90, 100, 'highly likely'),
    ],
  },
};

/** The terms of a scale, lowest first. */
export const termsOf = (scale: LikelihoodScale): readonly string[] => scale.bands.flatMap((each) => each.terms);

/** The band that a term names, or null when the scale does not know it. */
export const bandOf = (scale: LikelihoodScale, term: string): LikelihoodBand | null =>
  scale.bands.find((each) => each.terms.includes(term.toLowerCase())) ?? null;

export const confidenceLevels = ['low', 'moderate', 'high'] as const;

/** Admiralty reliability of a source and credibility of an item; the words are the labels' business. */
export const reliabilityCodes = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export const credibilityCodes = [1, 2, 3, 4, 5, 6] as const;

/** The steps of the stance scale from support to opposition, then the two silences. */
export { stanceCodes } from './schema/evidence.ts';
