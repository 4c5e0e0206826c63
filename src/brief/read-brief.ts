import type { Diagnostic, Report, SourceFile } from '../diagnostics/index.ts';
import type { Brief } from './brief.ts';
import { sizeLimit, tooLarge } from './read/decode-text.ts';
import { explainIssue } from './read/explain-issue.ts';
import { flattenIssues } from './read/flatten-issues.ts';
import { type Locator, locatorOf } from './read/locate.ts';
import { parseYaml } from './read/parse-yaml.ts';
import { type MissingLanguage, resolveTexts } from './read/resolve-texts.ts';
import { briefSchema } from './schema/brief-schema.ts';

/** Reads a brief: YAML, then its shape. Null when either is wrong; every problem is reported. */
export const readBrief = (file: SourceFile, report: Report): Brief | null => {
  if (file.text.length > sizeLimit) {
    report(tooLarge(file.path, file.text.length));
    return null;
  }
  const yaml = parseYaml(file, report);
  if (!yaml) return null;
  return shapeBrief(yaml.data, locatorOf(file, yaml.document), report);
};

const shapeBrief = (data: unknown, locator: Locator, report: Report): Brief | null => {
  const result = briefSchema.safeParse(data);
  if (!result.success) {
    const issues = flattenIssues(result.error.issues);
    const problems = issues.flatMap((issue) => explainIssue(issue, { data, locator }));
    problems.sort(byPlace).forEach(report);
    return null;
  }
  const { lang } = result.data;
  const onMissing = (missing: MissingLanguage) => report(missingLanguage(missing, lang, locator));
  return { ...resolveTexts(result.data, onMissing), ...locations(locator) };
};

const byPlace = (a: Diagnostic, b: Diagnostic): number => (a.span?.start ?? 0) - (b.span?.start ?? 0);

const missingLanguage = ({ path, used }: MissingLanguage, lang: string, locator: Locator): Diagnostic => ({
  severity: 'warning',
  code: 'I18N-missing-text',
  message: `this text is not given in "${lang}"; "${used}" is printed instead`,
  span: locator.value(path),
  hint: `add "${lang}:"`,
});

const locations = (locator: Locator): Pick<Brief, 'locate' | 'locateWords'> => ({
  locate: locator.value,
  locateWords: locator.words,
});
