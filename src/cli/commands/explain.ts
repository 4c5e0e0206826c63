import { mendedFields, type Rule, ruleOf, rules } from '../../brief/index.ts';
import { nameHint } from '../../diagnostics/index.ts';
import { answerJson } from '../answer.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

export interface ExplainOptions {
  readonly json?: boolean;
}

const indented = (text: string): string => text.trim().replace(/^(?=.)/gm, '    ');

const levels = ({ usual, strict, isFixed }: Rule): string =>
  isFixed ? 'always an error' : `default: ${usual}, strict: ${strict}`;

const explanation = (rule: Rule): string => {
  const { id, example } = rule;
  const other = example.translation === undefined ? [] : ['In the other edition:', indented(example.translation)];
  const parts = [
    `${id} (${levels(rule)})\n${rule.rule}`,
    rule.why,
    'Fails:',
    indented(example.failing),
    ...other,
    `Message: ${example.says}`,
    'Mended:',
    indented(mendedFields(example)),
  ];
  return `${parts.join('\n\n')}\n`;
};

const overview = (): string => {
  const width = Math.max(...rules.map(({ id }) => id.length));
  return rules.map(({ id, rule }) => `${id.padEnd(width)}  ${rule}\n`).join('');
};

const toJson = (rule: Rule): object => ({
  ...rule,
  example: { ...rule.example, mended: mendedFields(rule.example) },
});

const known = (id: string): Rule => {
  const found = ruleOf(id) ?? rules.find((rule) => rule.id.toLowerCase() === id.toLowerCase());
  if (found) return found;
  const names = rules.map((rule) => rule.id);
  throw new UsageError(`there is no rule "${id}"; ${nameHint(id, names)}\n  hint: briefpress explain lists all rules`);
};

/** Tells what a rule asks for, why, and how it is broken and kept; without an id, which rules there are. */
export const explain = (id: string | undefined, options: ExplainOptions, terminal: Terminal): ExitCode => {
  const rule = id === undefined ? null : known(id);
  if (options.json) answerJson(rule ? toJson(rule) : { rules: rules.map(toJson) }, terminal);
  else terminal.result(rule ? explanation(rule) : overview());
  return exitCode.done;
};
