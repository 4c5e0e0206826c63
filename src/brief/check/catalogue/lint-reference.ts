import { exampleBrief, mendedFields } from './example-brief.ts';
import type { Level, Rule } from './rule.ts';
import { rules } from './rules.ts';

const levelWords: Readonly<Record<Level, string>> = { off: 'off', warning: 'warn', error: 'error' };

const row = ({ id, usual, strict, isFixed, rule }: Rule): string =>
  `| [\`${id}\`](#${id.toLowerCase()}) | ${isFixed ? 'error, always' : levelWords[usual]} | ${levelWords[strict]} | ${rule} |`;

const yaml = (text: string): string => ['```yaml', text.replace(/^\n/, ''), '```'].join('\n');

const entry = (rule: Rule): string => {
  const { id, example } = rule;
  const other = example.translation === undefined ? [] : ['In the other edition:', yaml(example.translation)];
  return [
    `## ${id}`,
    `**${rule.rule}** ${rule.why}`,
    yaml(example.failing),
    ...other,
    `> ${example.says}`,
    'Mended:',
    yaml(mendedFields(example)),
  ].join('\n\n');
};

const introduction = `# The rules of the trade

\`briefpress check\` holds every brief against these rules. This page is made from their table (\`npm run docs\`), and a
test runs each example. \`briefpress explain ${rules[0]?.id}\` prints one of them.

A house chooses in \`briefpress.yaml\`, beside the briefs or in a folder above them, how seriously it takes each rule:

\`\`\`yaml
# yaml-language-server: $schema=./house.schema.json
set: default # or strict
lints:
  QUOTE-long: off # off, warn or error
  SRC-unused: error
quote_words: 30
acronyms: [RTA]
loaded_terms: [{ term: "reckless*", instead: hasty }]
neutral_terms: [so-called]
one_origin: [[River Radio, River Television]]
\`\`\`

\`--strict\` takes the set \`strict\`, whatever the house file says, and counts every warning as an error. Rules that a house
names keep its level. What would make a paper wrong is always an error. Codes such as B7 or H2 name the convention
behind a rule: A the analytic standards (ICD 203), B sourcing (ICD 206, Admiralty), F document formats, H handling (TLP 2.0,
CUI), P print and language, T treaties, X data formats.

The examples stand for fields of this brief:

${yaml(exampleBrief.trimEnd())}`;

/** The text of `docs/lints.md`: all rules in a table, then each with its reason and examples. */
export const lintReference = (): string => {
  const table = ['| Rule | default | strict | What it asks |', '| --- | --- | --- | --- |', ...rules.map(row)].join(
    '\n',
  );
  return `${[introduction, table, ...rules.map(entry)].join('\n\n')}\n`;
};
