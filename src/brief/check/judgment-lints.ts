import type { Brief, DataPath, Judgment } from '../brief.ts';
import { hasLikelihoodWords, likelihoodWordsIn, wordsLikelihood } from '../likelihood-words.ts';
import { bandOf, likelihoodScales, termsOf } from '../scales.ts';
import { type Finding, forEach, type Lint } from './lint.ts';
import { sentencesIn } from './words.ts';

const onJudgments = (check: (judgment: Judgment, path: DataPath, brief: Brief) => Finding | null): Lint['check'] => {
  return (brief) => forEach(brief.judgments, ['judgments'], (judgment, path) => check(judgment, path, brief));
};

const scaleOf = (brief: Brief) => likelihoodScales[brief.scales.likelihood];

const term: Lint = {
  id: 'JUDG-term',
  check: (brief) => {
    const scale = scaleOf(brief);
    const hint = `use one of ${termsOf(scale).join(', ')}`;
    return forEach(brief.judgments, ['judgments'], ({ likelihood, alternatives, change }, path) =>
      [
        { term: likelihood, place: [...path, 'likelihood'] },
        { term: change?.from ?? null, place: [...path, 'change', 'from'] },
        ...alternatives.map((other, index) => ({
          term: other.likelihood,
          place: [...path, 'alternatives', index, 'likelihood'],
        })),
      ].flatMap(({ term: words, place }) =>
        words === null || bandOf(scale, words)
          ? []
          : [{ path: place, message: `"${words}" is not a term of ${scale.name}`, hint }],
      ),
    );
  },
};

/** Statements in languages whose terms are not known cannot be checked. */
const mixedScale: Lint = {
  id: 'JUDG-mixed-scale',
  check: onJudgments(({ statement, likelihood }, path, brief) => {
    const { lang } = brief;
    if (!hasLikelihoodWords(lang) || !bandOf(scaleOf(brief), likelihood)) return null;
    const at = [...path, 'statement'];
    const other = likelihoodWordsIn(statement, lang).find(({ terms }) => !terms.includes(likelihood.toLowerCase()));
    if (other) {
      const message = `the statement says "${other.words}", the judgment "${likelihood}"`;
      return { path: at, message, hint: 'use the declared term, and no other' };
    }
    return wordsLikelihood(statement, likelihood, lang)
      ? null
      : { path: at, message: `the statement does not say "${likelihood}"`, hint: 'use the declared term' };
  }),
};

const confidenceWords =
  /\b(high|moderate|low|medium)(?:\s+\w+)?\s+confidence\b|\bconfidence\s+is\s+(high|moderate|low|medium)\b|(висок|помірн|низьк|середн)\p{L}*\s+(у?впевнен|певн|достовірн)іст|(певн|впевнен)ість\s+(висок|помірн|низьк|середн)/iu;

/** ICD 203 forbids a confidence level and a degree of likelihood in one sentence. */
const sameSentence: Lint = {
  id: 'JUDG-same-sentence',
  check: (brief) =>
    assessingTexts(brief).flatMap(({ path, text }) =>
      sentencesIn(text)
        .filter((sentence) => confidenceWords.test(sentence) && likelihoodWordsIn(sentence, brief.lang).length > 0)
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
  check: onJudgments((judgment, path, brief) => {
    const band = bandOf(scaleOf(brief), judgment.likelihood);
    const isOpen = judgment.high_impact || (band !== null && band.low >= 20 && band.high <= 80);
    if (!isOpen || judgment.alternatives.length > 0) return null;
    return { path: [...path, 'id'], message: `"${judgment.id}" has no alternative`, hint: 'say what else may happen' };
  }),
};

const change: Lint = {
  id: 'JUDG-no-change',
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
