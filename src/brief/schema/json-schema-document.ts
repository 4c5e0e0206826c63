import * as z from 'zod/mini';
import { choiceMeanings } from './choice-meanings.ts';

type JsonSchema = Record<string, unknown>;

const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const meaningsOf = (values: readonly unknown[]): readonly string[] | null => {
  const names = values.map(String);
  const found = choiceMeanings.find((meanings) => names.every((name) => Object.hasOwn(meanings, name)));
  return found ? names.map((name) => found[name] ?? '') : null;
};

/** Says beside each list of choices what its words mean, in the way that editors know (`enumDescriptions`). */
const withMeanings = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withMeanings);
  if (!isSchema(value)) return value;
  const inner = Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withMeanings(part)]));
  const enumDescriptions = Array.isArray(value.enum) ? meaningsOf(value.enum) : null;
  return enumDescriptions ? { ...inner, enumDescriptions } : inner;
};

/** The JSON Schema of what people write in a format, for editors. */
export const jsonSchemaDocument = (schema: z.ZodMiniType, id: string, title: string): JsonSchema => {
  const document = withMeanings(z.toJSONSchema(schema, { io: 'input', reused: 'inline' }));
  return { ...(isSchema(document) ? document : {}), $id: id, title };
};

export const jsonSchemaTextOf = (document: JsonSchema): string => `${JSON.stringify(document, null, 2)}\n`;
