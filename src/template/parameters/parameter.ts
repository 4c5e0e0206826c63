import * as z from 'zod/mini';

const common = { description: z.string() };

/** What someone who uses a template may change without touching its files. */
export const parameterSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('colour'), default: z.string(), ...common }),
  z.strictObject({ type: z.literal('length'), default: z.string(), ...common }),
  z.strictObject({ type: z.literal('number'), default: z.number(), ...common }),
  z.strictObject({ type: z.literal('fonts'), default: z.string(), ...common }),
  z.strictObject({ type: z.literal('text'), default: z.string(), ...common }),
  z.strictObject({ type: z.literal('flag'), default: z.boolean(), ...common }),
  z.strictObject({ type: z.literal('choice'), values: z.array(z.string()), default: z.string(), ...common }),
]);

export const parameterTypes = parameterSchema.def.options.flatMap(({ shape }) => shape.type.def.values);

export type Parameter = z.output<typeof parameterSchema>;

export type ParameterValue = string | number | boolean;

/** The parameters of a template, and the values that the templates which extend it have set. */
export interface Parameters {
  readonly declared: ReadonlyMap<string, Parameter>;
  readonly set: Values;
}

export type Values = ReadonlyMap<string, ParameterValue>;

/** Names are those of custom properties, without the two hyphens. */
export const parameterName = /^[a-z][a-z0-9-]*$/;

const colour = /^(#[0-9a-f]{3,8}|[a-z]+|[a-z]+\([^;{}()]*\))$/i;
const length = /^([+-]?(\d+\.?\d*|\.\d+)(px|pt|pc|mm|cm|in|q|em|rem|ex|ch|%)|0)$/i;

/** What is wrong with a value; null when the parameter may have it. */
export const problemWith = (parameter: Parameter, value: ParameterValue): string | null => {
  switch (parameter.type) {
    case 'colour':
      return matches(value, colour) ? null : 'a colour such as "#17455c"';
    case 'length':
      return matches(value, length) ? null : 'a length such as "9.75pt" or "26mm"';
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? null : 'a number';
    case 'fonts':
      return matches(value, /^[^;{}<>\\]+$/) ? null : 'names of font families, separated by commas';
    case 'text':
      return typeof value === 'string' ? null : 'a text';
    case 'flag':
      return typeof value === 'boolean' ? null : 'true or false';
    case 'choice':
      return parameter.values.some((one) => one === value) ? null : `one of ${parameter.values.join(', ')}`;
  }
};

const matches = (value: ParameterValue, pattern: RegExp): boolean => typeof value === 'string' && pattern.test(value);

/** A value as it is typed on a command line. */
export const typedValue = ({ type }: Parameter, text: string): ParameterValue => {
  if (type === 'number') return text.trim() === '' ? text : Number(text);
  if (type === 'flag') return text === 'true' ? true : text === 'false' ? false : text;
  return text;
};
