import * as z from 'zod/mini';
import { blockNames, kinds, profiles } from '../brief/index.ts';
import { nameHint, type Report, type SourceFile, wordTable } from '../diagnostics/index.ts';
import { parameterSchema, parameterTypes } from './parameters/parameter.ts';
import { readYamlFile, type YamlFile } from './yaml-file.ts';

const manifest = z.strictObject({
  name: z.string(),
  description: z.string(),
  extends: z.optional(z.string()),
  main: z.optional(z.string()),
  styles: z.optional(z.array(z.string())),
  labels: z.optional(z.array(z.string())),
  helpers: z.optional(z.string()),
  parameters: z.optional(z.record(z.string(), parameterSchema)),
  set: z.optional(z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))),
  kinds: z.optional(z.array(z.enum(kinds))),
  leaves_out: z.optional(z.array(z.enum(blockNames))),
  orientation: z.optional(z.enum(['portrait', 'landscape'])),
  profile: z.optional(z.enum(profiles)),
  max_pages: z.optional(z.int().check(z.minimum(1))),
});

/** What `template.yaml` says: the files of the template by their roles, and the template that it extends. */
export type TemplateManifest = z.output<typeof manifest>;

/** A description with the place of each of its fields. */
export interface LocatedManifest {
  readonly manifest: TemplateManifest;
  readonly locate: YamlFile['locate'];
}

/** Reads `template.yaml`; every wrong or unknown field is reported at its place. */
export const readTemplateManifest = (file: SourceFile, report: Report): LocatedManifest | null => {
  const yaml = readYamlFile(file, report);
  if (!yaml) return null;
  const result = manifest.safeParse(yaml.value);
  if (result.success) return { manifest: result.data, locate: yaml.locate };
  for (const issue of result.error.issues) reportIssue(issue, yaml, report);
  return null;
};

const reportIssue = (issue: z.core.$ZodIssue, { value, locate }: YamlFile, report: Report): void => {
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) {
      const message = `unknown field "${key}" in the template's description`;
      const span = locate([...issue.path, key]);
      report({ severity: 'error', code: 'TEMPLATE-manifest', message, span, hint: nameHint(key, fieldNames) });
    }
    return;
  }
  const place = issue.path.length > 0 ? `"${issue.path.map(String).join('.')}"` : 'the file';
  const message = `${place} must ${isThere(issue.path, value) ? '' : 'be there and '}hold ${expectedOf(issue)}`;
  report({ severity: 'error', code: 'TEMPLATE-manifest', message, span: locate(issue.path) });
};

const isThere = (path: readonly PropertyKey[], value: unknown): boolean =>
  path.reduce<unknown>(
    (inner, step) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, step) : undefined),
    value,
  ) !== undefined;

const expectedOf = (issue: z.core.$ZodIssue): string => {
  if (issue.code === 'invalid_value') return `one of ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'too_small') return `${issue.minimum} or more`;
  if (issue.code === 'invalid_union')
    return issue.path[0] === 'parameters' ? `one of ${parameterTypes.join(', ')}` : 'a text, a number, true or false';
  if (issue.code !== 'invalid_type') return 'another value';
  return kindsOfValue[issue.expected] ?? 'a map of fields';
};

const kindsOfValue: Readonly<Record<string, string>> = wordTable({
  string: 'a text',
  array: 'a list, such as [one, other]',
  int: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
});

export const fieldNames = Object.keys(manifest.shape);
