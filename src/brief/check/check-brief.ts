/**
 * The cross-checks of a brief that has the right shape: one file for each group, in the order of reporting. A lint looks
 * at the brief and the lists of its house, and returns findings with data paths; places in the YAML and reporting are
 * decided here. What the rules are, how serious and why, stands in `catalogue/`.
 */
import type { Report } from '../../diagnostics/index.ts';
import type { Brief } from '../brief.ts';
import { levelIn, usualHouse } from '../house/house.ts';
import { dateLints } from './date-lints.ts';
import { figureLints } from './figure-lints.ts';
import { handlingLints } from './handling-lints.ts';
import { judgmentLints } from './judgment-lints.ts';
import { languageLints } from './language-lints.ts';
import type { Finding, Lint, Surroundings } from './lint.ts';
import { quoteLints } from './quote-lints.ts';
import { readerLints } from './reader-lints.ts';
import { duplicateIds, referenceLints } from './reference-lints.ts';
import { sectionLints } from './section-lints.ts';
import { sourceLints } from './source-lints.ts';
import { stanceLints } from './stance-lints.ts';
import { textLints } from './text-lints.ts';
import { treatyLints } from './treaty-lints.ts';

/** Every cross-check, in the order in which they report. */
export const lints: readonly Lint[] = [
  ...referenceLints,
  ...sourceLints,
  ...dateLints,
  ...figureLints,
  ...quoteLints,
  ...judgmentLints,
  ...stanceLints,
  ...handlingLints,
  ...readerLints,
  ...treatyLints,
  ...sectionLints,
  ...textLints,
  ...languageLints,
];

const alone: Surroundings = { house: usualHouse, editionIn: null };

/** Runs the cross-checks; a house may turn most of them off or change their severity. */
export const checkBrief = (brief: Brief, report: Report, surroundings: Surroundings = alone): void =>
  runLints(lints, brief, report, surroundings);

/** The checks of a brief's readers alone, for readers that stand in a file of their own. */
export const checkReaders = (brief: Brief, report: Report, surroundings: Surroundings = alone): void =>
  runLints([duplicateIds, ...readerLints], brief, report, surroundings);

const runLints = (chosen: readonly Lint[], brief: Brief, report: Report, surroundings: Surroundings): void => {
  for (const lint of chosen) {
    const severity = levelIn(surroundings.house, lint.id) ?? 'error';
    if (severity === 'off') continue;
    for (const finding of lint.check(brief, surroundings)) {
      const { message, hint } = finding;
      report({ severity, code: lint.id, message, span: place(brief, finding), ...(hint ? { hint } : {}) });
    }
  }
};

const place = (brief: Brief, { path, words, occurrence }: Finding) =>
  words === undefined ? brief.locate(path) : brief.locateWords(path, words, occurrence);
