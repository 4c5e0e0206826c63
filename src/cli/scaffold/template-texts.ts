import type { ParametersAnswer } from '../../project.ts';

type Parameters = Extract<ParametersAnswer, { kind: 'found' }>['parameters'];

/** The files of a template that extends another: its description with all parameters to set, and a stylesheet. */
export const templateTexts = (
  name: string,
  base: string,
  parameters: Parameters,
): Readonly<Record<string, string>> => ({
  'template.yaml': `name: ${name}
description: What this template is for
extends: ${base}
styles: [${name}.css]
${settings(parameters)}`,
  [`${name}.css`]: `/* What this template changes of "${base}". Its rules come after those of "${base}" and win. */
`,
});

/** Names of fonts hold quotation marks of their own. */
const written = (value: string | number | boolean): string =>
  typeof value === 'string' && value.includes('"') && !value.includes("'") ? `'${value}'` : JSON.stringify(value);

/** The first value is set, so that taking away a # sets another, and nothing else has to be changed. */
const settings = (parameters: Parameters): string => {
  if (parameters.size === 0) return '';
  const lines = [...parameters].map(
    ([name, { type, description, default: usual }], at) =>
      `${at === 0 ? '' : '#'}  ${name}: ${written(usual)} # ${description} (${type})\n`,
  );
  return `# Take away a # to set another value.\nset:\n${lines.join('')}`;
};
