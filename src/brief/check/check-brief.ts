/**
 * The cross-checks of a brief that has the right shape: one table of lints, one file for each group. A lint looks at the
 * brief alone and returns findings with data paths; places in the YAML, severities and reporting are decided here.
 */
import type { Report } from '../../diagnostics/index.ts';
import type { Brief } from '../brief.ts';
import { dateLints } from './date-lints.ts';
import { figureLints } from './figure-lints.ts';
import { handlingLints } from './handling-lints.ts';
import { judgmentLints } from './judgment-lints.ts';
import type { Finding, Lint, LintLevels } from './lint.ts';
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
];

/** Runs the cross-checks; a house may turn each off or change its severity. */
export const checkBrief = (brief: Brief, report: Report, levels: LintLevels = {}): void =>
  runLints(lints, brief, report, levels);

/** The checks of a brief's readers alone, for readers that stand in a file of their own. */
export const checkReaders = (brief: Brief, report: Report, levels: LintLevels = {}): void =>
  runLints([duplicateIds, ...readerLints], brief, report, levels);

const runLints = (chosen: readonly Lint[], brief: Brief, report: Report, levels: LintLevels): void => {
  for (const lint of chosen) {
    const severity = levels[lint.id] ?? lint.severity;
    if (severity === 'off') continue;
    for (const finding of lint.check(brief)) {
      const { message, hint } = finding;
      report({ severity, code: lint.id, message, span: place(brief, finding), ...(hint ? { hint } : {}) });
    }
  }
};

const place = (brief: Brief, { path, words, occurrence }: Finding) =>
  words === undefined ? brief.locate(path) : brief.locateWords(path, words, occurrence);
