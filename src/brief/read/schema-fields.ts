import * as z from 'zod/mini';
import type { DataPath } from '../brief.ts';

/** The names of the fields that may stand in the map at a path; several variants are pooled. */
export const fieldNamesAt = (schema: z.core.$ZodType, path: DataPath): readonly string[] =>
  schemasAt(schema, path).flatMap((each) => (each instanceof z.ZodMiniObject ? Object.keys(each.shape) : []));

/** What the schema says about the field at a path. */
export const descriptionAt = (schema: z.core.$ZodType, path: DataPath): string | null => {
  const [field] = path.slice(-1);
  for (const parent of schemasAt(schema, path.slice(0, -1))) {
    if (!(parent instanceof z.ZodMiniObject) || typeof field !== 'string') continue;
    const type: unknown = parent.shape[field];
    if (!(type instanceof z.ZodMiniType)) continue;
    const description = z.globalRegistry.get(type)?.description;
    if (description) return description;
  }
  return null;
};

/** All schemas that may hold at a path, without their wrappings. */
const schemasAt = (schema: z.core.$ZodType, path: DataPath): readonly z.core.$ZodType[] => {
  let schemas = unwrap(schema);
  for (const step of path) schemas = schemas.flatMap((each) => inner(each, step)).flatMap(unwrap);
  return schemas;
};

const unwrap = (schema: z.core.$ZodType): readonly z.core.$ZodType[] => {
  if (schema instanceof z.ZodMiniPipe) return unwrap(schema.def.in);
  if (schema instanceof z.ZodMiniOptional) return unwrap(schema.def.innerType);
  if (schema instanceof z.ZodMiniUnion) return schema.def.options.flatMap(unwrap);
  return [schema];
};

const inner = (schema: z.core.$ZodType, step: string | number): readonly z.core.$ZodType[] => {
  if (schema instanceof z.ZodMiniArray) return typeof step === 'number' ? [schema.def.element] : [];
  if (!(schema instanceof z.ZodMiniObject)) return [];
  const type: unknown = schema.shape[step];
  return type instanceof z.ZodMiniType ? [type] : [];
};
