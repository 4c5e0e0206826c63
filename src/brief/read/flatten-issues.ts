import type * as z from 'zod/mini';
import type { DataPath } from '../brief.ts';

export type Issue = z.core.$ZodIssue;

/** An issue with its whole path; where variants failed, only those of the variant that was meant. */
export interface FlatIssue {
  readonly issue: Issue;
  readonly path: DataPath;
  /** The kinds of value that would have done, for a value of a wrong kind. */
  readonly kinds: readonly string[];
}

export const flattenIssues = (issues: readonly Issue[], base: DataPath = []): readonly FlatIssue[] =>
  issues.flatMap((issue) => {
    const path = [...base, ...issue.path.map(dataStep)];
    if (issue.code === 'invalid_union' && issue.errors.length > 0) return meantVariant(issue.errors, path);
    return [{ issue, path, kinds: issue.code === 'invalid_type' ? [issue.expected] : [] }];
  });

const dataStep = (step: PropertyKey): string | number => (typeof step === 'number' ? step : String(step));

/** The variant with the fewest issues among those of the value's kind; when there is none, all kinds are told. */
const meantVariant = (variants: readonly (readonly Issue[])[], path: DataPath): readonly FlatIssue[] => {
  const fitting = variants.filter((issues) => !issues.some(refusesKind));
  if (fitting.length === 0) return mergeKinds(flattenIssues(variants.flat(), path));
  return flattenIssues(
    fitting.reduce((best, issues) => (issues.length < best.length ? issues : best)),
    path,
  );
};

const refusesKind = (issue: Issue): boolean => {
  if (issue.path.length > 0) return false;
  if (issue.code === 'invalid_type') return true;
  return issue.code === 'invalid_union' && issue.errors.every((variant) => variant.some(refusesKind));
};

const mergeKinds = (flat: readonly FlatIssue[]): readonly FlatIssue[] => {
  const [first] = flat.filter(({ issue }) => issue.code === 'invalid_type');
  return first ? [{ ...first, kinds: [...new Set(flat.flatMap(({ kinds }) => kinds))] }] : flat.slice(0, 1);
};
