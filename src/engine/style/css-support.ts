import { pseudoClassNames } from './cascade/pseudo-classes.ts';
import { pseudoElementNames } from './cascade/selector.ts';
import { ignoredNames } from './properties/ignored-properties.ts';
import { keyByName, propertyTable } from './properties/property-table.ts';
import { shorthandTable } from './properties/shorthand-table.ts';
import { unsupportedNames } from './properties/unsupported-properties.ts';

const cell = (text: string): string => (text === '' ? '' : `\`${text.replaceAll('|', '\\|')}\``);

const propertyRow = (name: string): string => {
  const key = keyByName.get(name);
  const { grammar, inherited } = key ? propertyTable[key] : { grammar: { expects: '' }, inherited: false };
  return `| \`${name}\` | ${cell(grammar.expects)} | ${inherited ? 'yes' : ''} |`;
};

const shorthandRow = (name: string): string =>
  `| \`${name}\` | ${cell(shorthandTable.get(name)?.grammar.expects ?? '')} |`;

const listOf = (names: readonly string[]): string =>
  [...names]
    .sort()
    .map((name) => `\`${name}\``)
    .join(', ');

/** The CSS that is understood, as a page of documentation made from the tables that the engine itself works with. */
export const cssSupport = (): string => `# CSS that is understood

Made from the engine's own tables by \`npm run docs\`. A declaration that is not in them is reported with its place.

## Properties

| Property | Values | Inherited |
| --- | --- | --- |
${[...keyByName.keys()].sort().map(propertyRow).join('\n')}

## Shorthands and other names

| Name | Values |
| --- | --- |
${[...shorthandTable.keys()].sort().map(shorthandRow).join('\n')}

## Selectors

All of Selectors 4 that needs no person at a screen. Pseudo-classes: ${listOf(pseudoClassNames)}. Pseudo-elements:
${listOf(pseudoElementNames)}.

## Not supported yet

A warning says so: ${listOf(unsupportedNames)}.

## Without meaning on paper

Accepted without a word: ${listOf(ignoredNames)}.
`;
