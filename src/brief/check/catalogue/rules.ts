/**
 * The catalogue: every rule of the trade, with its levels, its reason and its examples. The reference of the rules, the
 * command that explains them, the house file and the reports for code hosts are made from this one table. It holds no
 * checks: those look the level of their finding up here.
 */
import { contentRules } from './content-rules.ts';
import { copyRules } from './copy-rules.ts';
import { dateRules } from './date-rules.ts';
import { figureRules } from './figure-rules.ts';
import { handlingRules } from './handling-rules.ts';
import { judgmentRules } from './judgment-rules.ts';
import { languageRules } from './language-rules.ts';
import { pageRules } from './page-rules.ts';
import { quoteRules } from './quote-rules.ts';
import { readerRules } from './reader-rules.ts';
import { referenceRules } from './reference-rules.ts';
import type { Rule } from './rule.ts';
import { sourceRules } from './source-rules.ts';
import { treatyRules } from './treaty-rules.ts';

export const rules: readonly Rule[] = [
  ...referenceRules,
  ...sourceRules,
  ...copyRules,
  ...dateRules,
  ...figureRules,
  ...quoteRules,
  ...judgmentRules,
  ...handlingRules,
  ...readerRules,
  ...treatyRules,
  ...contentRules,
  ...languageRules,
  ...pageRules,
];

const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** The rule with an id; null for messages that belong to no rule, such as those about broken YAML. */
export const ruleOf = (id: string): Rule | null => byId.get(id) ?? null;
