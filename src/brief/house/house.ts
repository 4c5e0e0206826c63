/**
 * What a house asks of its briefs: how serious each rule is taken, its limits, and its lists of words. A house file is
 * read like a brief; without one, the usual house holds. What would make a paper wrong stays an error in every house.
 */
import type { Report } from '../../diagnostics/index.ts';
import type { Level } from '../check/catalogue/rule.ts';
import { ruleOf } from '../check/catalogue/rules.ts';
import type { MailPart } from './mail-part.ts';

export const ruleSets = ['default', 'strict'] as const;

/** A word or phrase that takes sides; a final `*` stands for any ending. */
export interface LoadedTerm {
  readonly term: string;
  /** What to write instead. */
  readonly instead: string | null;
}

export interface House {
  readonly set: (typeof ruleSets)[number];
  /** The levels that differ from the set, by rule id. */
  readonly levels: Readonly<Record<string, Level>>;
  readonly quoteWords: number;
  readonly bottomLineWords: number;
  /** Acronyms that every reader of this house knows. */
  readonly acronyms: readonly string[];
  readonly loadedTerms: readonly LoadedTerm[];
  /** Terms of the built-in list that this house takes for neutral. */
  readonly neutralTerms: readonly string[];
  /** Names or ids that count as one origin: an agency and those that relay it. */
  readonly oneOrigin: readonly (readonly string[])[];
  /** How copies are sent by e-mail; null when the house sends none. */
  readonly mail: MailPart | null;
  /** The folder of the saved copies of sources, from that of the house file; null for the folder of each brief. */
  readonly sources: string | null;
}

export const usualHouse: House = {
  set: 'default',
  levels: {},
  quoteWords: 40,
  bottomLineWords: 60,
  acronyms: [],
  loadedTerms: [],
  neutralTerms: [],
  oneOrigin: [],
  mail: null,
  sources: null,
};

/** How seriously a house takes a rule; null for a code that belongs to none. */
export const levelIn = (house: House, code: string): Level | null => {
  const rule = ruleOf(code);
  if (!rule || rule.isFixed) return rule && 'error';
  return house.levels[code] ?? (house.set === 'strict' ? rule.strict : rule.usual);
};

/** Hands messages on at the level of the house, and drops those that it has turned off. */
export const weighIn = (house: House, report: Report): Report => {
  return (diagnostic) => {
    const level = levelIn(house, diagnostic.code) ?? diagnostic.severity;
    if (level !== 'off') report({ ...diagnostic, severity: level });
  };
};
