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
# Take away the # before a line to set a value.
${settings(parameters)}`,
  [`${name}.css`]: `/* What this template changes of "${base}". Its rules come after those of "${base}" and win. */
`,
});

const settings = (parameters: Parameters): string => {
  if (parameters.size === 0) return '';
  const lines = [...parameters].map(
    ([name, { type, description, default: usual }]) =>
      `#  ${name}: ${JSON.stringify(usual)} # ${description} (${type})\n`,
  );
  return `#set:\n${lines.join('')}`;
};
