import { likelihoodScales, termsOf } from './scales.ts';

/** A likelihood term as a text words it. */
export interface WordedLikelihood {
  /** As written in the text, in small letters. */
  readonly words: string;
  /** The terms of the scales that these words may stand for. */
  readonly terms: readonly string[];
}

/** The wordings of terms in one language; a final `*` stands for any ending. */
type Wordings = Readonly<Record<string, readonly string[]>>;

const everyTerm = [...new Set(Object.values(likelihoodScales).flatMap(termsOf))];

const english: Wordings = Object.fromEntries(everyTerm.map((term) => [term, [term]]));

const ukrainian: Wordings = {
  'almost no chance': ['майже неможлив*', 'майже жодних шансів'],
  remote: ['малоймовірн* до краю'],
  'very unlikely': ['дуже малоймовірн*'],
  'highly improbable': ['вкрай малоймовірн*'],
  unlikely: ['малоймовірн*'],
  improbable: ['навряд'],
  'roughly even chance': ['приблизно рівн* шанс*'],
  'roughly even odds': ['приблизно порівну'],
  likely: ['імовірн*', 'ймовірн*'],
  probable: ['правдоподібн*'],
  'very likely': ['дуже імовірн*', 'дуже ймовірн*'],
  'highly probable': ['вельми імовірн*', 'вельми ймовірн*'],
  'almost certain': ['майже напевно'],
  'nearly certain': ['майже певно'],
  'almost certainly': ['майже напевно'],
  'remote chance': ['мізерн* шанс*'],
  'highly unlikely': ['вельми малоймовірн*'],
  'realistic possibility': ['реальн* можлив*'],
  'highly likely': ['вельми імовірн*', 'вельми ймовірн*'],
  'even chance': ['рівн* шанс*'],
};

const wordingsIn = (lang: string): Wordings | null => {
  const base = lang.split('-')[0];
  if (base === 'en') return english;
  return base === 'uk' ? ukrainian : null;
};

const patternOf = (wording: string): string => wording.replaceAll('*', '\\p{L}*').replaceAll(' ', '\\s+');

const wholeWords = (patterns: string): RegExp => new RegExp(`(?<![\\p{L}-])(?:${patterns})(?![\\p{L}-])`, 'giu');

/** Whether the terms of the scales are known in a language. */
export const hasLikelihoodWords = (lang: string): boolean => wordingsIn(lang) !== null;

/** Whether a text words a term in a language. */
export const wordsLikelihood = (text: string, term: string, lang: string): boolean => {
  const wordings = wordingsIn(lang)?.[term.toLowerCase()] ?? [];
  return wordings.some((wording) => wholeWords(patternOf(wording)).test(text));
};

/** The likelihoods that a text words, in order, each once. "Remote" alone is mostly about places. */
export const likelihoodWordsIn = (text: string, lang: string): readonly WordedLikelihood[] => {
  const entries = Object.entries(wordingsIn(lang) ?? {}).filter(([term]) => term !== 'remote');
  const wordings = entries.flatMap(([, forms]) => forms).sort((a, b) => b.length - a.length);
  if (wordings.length === 0) return [];
  const found = [...text.matchAll(wholeWords(wordings.map(patternOf).join('|')))].map(([words]) => words.toLowerCase());
  return [...new Set(found)].map((words) => ({
    words,
    terms: entries.filter(([term]) => isWordingOf(words, term, lang)).map(([term]) => term),
  }));
};

const isWordingOf = (words: string, term: string, lang: string): boolean =>
  (wordingsIn(lang)?.[term] ?? []).some((wording) => new RegExp(`^${patternOf(wording)}$`, 'iu').test(words));
