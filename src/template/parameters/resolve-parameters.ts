import { type Diagnostic, nameHint, type Report } from '../../diagnostics/index.ts';
import type { TemplateChain, TemplateLayer } from '../template-chain.ts';
import {
  type Parameter,
  type Parameters,
  type ParameterValue,
  parameterName,
  problemWith,
  typedValue,
  type Values,
} from './parameter.ts';

/** Gathers the parameters of a chain of templates: each may declare some, and set those of the templates below it. */
export const resolveParameters = (chain: TemplateChain, report: Report): Parameters => {
  const declared = new Map<string, Parameter>();
  const values = new Map<string, ParameterValue>();
  for (const layer of chain.toReversed()) {
    for (const [name, parameter] of Object.entries(layer.manifest.parameters ?? {})) {
      const problem = declarationProblem(name, parameter);
      if (problem) report({ ...problem, span: layer.locate(['parameters', name]) });
      else declared.set(name, parameter);
      values.delete(name);
    }
    setValues(layer, declared, values, report);
  }
  return { declared, set: values };
};

const declarationProblem = (name: string, parameter: Parameter): Omit<Diagnostic, 'span'> | null => {
  if (!parameterName.test(name))
    return problem(`"${name}" is no name of a parameter`, 'write small letters, digits and hyphens, such as "accent"');
  const wanted = problemWith(parameter, parameter.default);
  return wanted === null ? null : problem(`the default of "${name}" must be ${wanted}`);
};

const setValues = (
  layer: TemplateLayer,
  declared: ReadonlyMap<string, Parameter>,
  values: Map<string, ParameterValue>,
  report: Report,
): void => {
  for (const [name, value] of Object.entries(layer.manifest.set ?? {})) {
    const found = problemOf(name, value, declared);
    if (found) report({ ...found, span: layer.locate(['set', name]) });
    else values.set(name, value);
  }
};

const problemOf = (
  name: string,
  value: ParameterValue,
  declared: ReadonlyMap<string, Parameter>,
): Omit<Diagnostic, 'span'> | null => {
  const parameter = declared.get(name);
  if (!parameter) return problem(`the template has no parameter "${name}"`, nameHint(name, [...declared.keys()]));
  const wanted = problemWith(parameter, value);
  return wanted === null ? null : problem(`"${name}" must be ${wanted}, not "${String(value)}"`);
};

const problem = (message: string, hint?: string): Omit<Diagnostic, 'span'> => ({
  severity: 'error',
  code: 'TEMPLATE-parameter',
  message,
  ...(hint === undefined ? {} : { hint }),
});

/** The parameters with the values that someone chose for this run, as they were typed. */
export const withChosen = (
  { declared, set }: Parameters,
  chosen: ReadonlyMap<string, string>,
  report: Report,
): Parameters => {
  const all = new Map(set);
  for (const [name, text] of chosen) {
    const parameter = declared.get(name);
    const value = parameter ? typedValue(parameter, text) : text;
    const found = problemOf(name, value, declared);
    if (found) report({ ...found, span: null });
    else all.set(name, value);
  }
  return { declared, set: all };
};

/** The value of each parameter. */
export const valuesOf = ({ declared, set }: Parameters): Values =>
  new Map([...declared].map(([name, parameter]) => [name, set.get(name) ?? parameter.default]));
