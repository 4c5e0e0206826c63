import type * as z from 'zod/mini';
import type { Diagnostic, Report, SourceFile } from '../../diagnostics/index.ts';
import { sizeLimit, tooLarge } from './decode-text.ts';
import { explainIssue } from './explain-issue.ts';
import { flattenIssues } from './flatten-issues.ts';
import { type Locator, locatorOf } from './locate.ts';
import { parseYaml, type YamlKind } from './parse-yaml.ts';

/** Data that have the shape of a schema, and where each of them stands. */
export interface Shaped<T> {
  readonly data: T;
  readonly locator: Locator;
}

/** Reads YAML that must fit a schema; null when it does not, and every problem is reported. */
export const readShaped = <T extends z.ZodMiniType>(
  file: SourceFile,
  schema: T,
  kind: YamlKind,
  report: Report,
): Shaped<z.output<T>> | null => {
  if (file.text.length > sizeLimit) {
    report(tooLarge(file.path, file.text.length));
    return null;
  }
  const yaml = parseYaml(file, kind, report);
  if (!yaml) return null;
  const locator = locatorOf(file, yaml.document);
  const result = schema.safeParse(yaml.data);
  if (result.success) return { data: result.data, locator };
  const context = { data: yaml.data, locator, schema };
  const problems = flattenIssues(result.error.issues).flatMap((issue) => explainIssue(issue, context));
  problems.sort(byPlace).forEach(report);
  return null;
};

const byPlace = (a: Diagnostic, b: Diagnostic): number => (a.span?.start ?? 0) - (b.span?.start ?? 0);
