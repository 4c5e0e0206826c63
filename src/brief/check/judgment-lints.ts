import type { Brief, DataPath, Judgment } from '../brief.ts';
import { bandOf, likelihoodScales, likelihoodTermsIn, termsOf } from '../scales.ts';
import { type Finding, forEach, type Lint } from './lint.ts';
import { sentencesIn } from './words.ts';

const onJudgments = (check: (judgment: Judgment, path: DataPath, brief: Brief) => Finding | null): Lint['check'] => {
  return (brief) => forEach(brief.judgments, ['judgments'], (judgment, path) => check(judgment, path, brief));
};

const scaleOf = (brief: Brief) => likelihoodScales[brief.scales.likelihood];

const isEnglish = (brief: Brief): boolean => /^en(-|$)/.test(brief.lang);

const term: Lint = {
  id: 'JUDG-term',
  severity: 'error',
  check: onJudgments((judgment, path, brief) => {
    const scale = scaleOf(brief);
    if (bandOf(scale, judgment.likelihood)) return null;
    const hint = `use one of ${termsOf(scale).join(', ')}`;
    return { path: [...path, 'likelihood'], message: `"${judgment.likelihood}" is not a term of ${scale.name}`, hint };
  }),
};

/** Only English statements can be checked: the terms of the scales are English. */
const mixedScale: Lint = {
  id: 'JUDG-mixed-scale',
  severity: 'error',
  check: onJudgments(({ statement, likelihood }, path, brief) => {
    if (!isEnglish(brief)) return null;
    const used = likelihoodTermsIn(statement);
    const other = used.find((word) => word !== likelihood.toLowerCase());
    const at = [...path, 'statement'];
    if (other) {
      const message = `the statement says "${other}", the judgment "${likelihood}"`;
      return { path: at, message, hint: 'use the declared term, and no other' };
    }
    return !statement.toLowerCase().includes(likelihood.toLowerCase())
      ? { path: at, message: `the statement does not say "${likelihood}"`, hint: 'use the declared term' }
      : null;
  }),
};

const confidenceWords =
  /\b(high|moderate|low|medium)(?:\s+\w+)?\s+confidence\b|\bconfidence\s+is\s+(high|moderate|low|medium)\b/i;

/** ICD 203 forbids a confidence level and a degree of likelihood in one sentence. */
const sameSentence: Lint = {
  id: 'JUDG-same-sentence',
  severity: 'error',
  check: (brief) =>
    assessingTexts(brief).flatMap(({ path, text }) =>
      sentencesIn(text)
        .filter((sentence) => confidenceWords.test(sentence) && likelihoodTermsIn(sentence).length > 0)
        .map(() => ({
          path,
          message: 'one sentence holds a likelihood and a confidence level',
          hint: 'say them in two sentences: they answer different questions',
        })),
    ),
};

const assessingTexts = (brief: Brief): readonly { path: DataPath; text: string }[] => [
  ...brief.judgments.flatMap(({ statement, confidence_basis: basis }, index) => [
    { path: ['judgments', index, 'statement'], text: statement },
    { path: ['judgments', index, 'confidence_basis'], text: basis ?? '' },
  ]),
  ...brief.summary.map((text, index) => ({ path: ['summary', index], text })),
  ...brief.sections.map(({ text }, index) => ({ path: ['sections', index, 'text'], text: text ?? '' })),
  { path: ['bottom_line'], text: brief.bottom_line ?? '' },
];

const basis: Lint = {
  id: 'JUDG-no-basis',
  severity: 'error',
  check: onJudgments((judgment, path) => {
    if (judgment.confidence_basis === null) {
      return {
        path: [...path, 'confidence'],
        message: `"${judgment.id}" does not say why its confidence is ${judgment.confidence}`,
        hint: 'add "confidence_basis"',
      };
    }
    return judgment.rests_on.length === 0
      ? {
          path: [...path, 'id'],
          message: `"${judgment.id}" rests on nothing`,
          hint: 'list claims, figures or provisions under "rests_on"',
        }
      : null;
  }),
};

const alternative: Lint = {
  id: 'JUDG-no-alternative',
  severity: 'warning',
  check: onJudgments((judgment, path, brief) => {
    const band = bandOf(scaleOf(brief), judgment.likelihood);
    const isOpen = judgment.high_impact || (band !== null && band.low >= 20 && band.high <= 80);
    if (!isOpen || judgment.alternatives.length > 0) return null;
    return { path: [...path, 'id'], message: `"${judgment.id}" has no alternative`, hint: 'say what else may happen' };
  }),
};

const change: Lint = {
  id: 'JUDG-no-change',
  severity: 'warning',
  check: onJudgments(({ id, change: relation }, path) => {
    if (relation === null) {
      return {
        path: [...path, 'id'],
        message: `"${id}" does not say how it stands to earlier judgments`,
        hint: 'add "change: { relation: initial }"',
      };
    }
    const needsReason = relation.relation !== 'initial' && relation.why === null;
    return needsReason
      ? { path: [...path, 'change'], message: `"${id}" does not say why it is ${relation.relation}`, hint: 'add "why"' }
      : null;
  }),
};

export const judgmentLints: readonly Lint[] = [term, mixedScale, sameSentence, basis, alternative, change];
