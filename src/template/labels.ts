import type { Report, SourceFile } from '../diagnostics/index.ts';
import { readYamlFile, type YamlFile } from './yaml-file.ts';

/** A label that depends on a count, by the plural classes of its language. */
export type PluralLabel = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

/** The fixed words of a template in one language, by dotted key. */
export interface Labels {
  readonly language: string;
  readonly texts: ReadonlyMap<string, string | PluralLabel>;
}

const pluralClasses: ReadonlySet<string> = new Set(['zero', 'one', 'two', 'few', 'many', 'other']);

/** Reads a file of labels: nested maps become dotted keys, a map of plural classes becomes one label. */
export const readLabels = (language: string, file: SourceFile, report: Report): Labels | null => {
  const yaml = readYamlFile(file, report);
  if (!yaml) return null;
  const texts = new Map<string, string | PluralLabel>();
  gather(yaml.value, [], { texts, yaml, report });
  return { language, texts };
};

interface Gathering {
  readonly texts: Map<string, string | PluralLabel>;
  readonly yaml: YamlFile;
  readonly report: Report;
}

const gather = (value: unknown, path: readonly string[], gathering: Gathering): void => {
  if (typeof value === 'string') gathering.texts.set(path.join('.'), value);
  else if (isPlural(value)) gathering.texts.set(path.join('.'), value);
  else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    for (const [key, inner] of Object.entries(value)) gather(inner, [...path, key], gathering);
  } else {
    const message = `the label "${path.join('.')}" is not a text`;
    const span = gathering.yaml.locate(path);
    gathering.report({ severity: 'error', code: 'TEMPLATE-label', message, span, hint: 'put it in quotes' });
  }
};

const isPlural = (value: unknown): value is PluralLabel => {
  if (typeof value !== 'object' || value === null || !('other' in value)) return false;
  return Object.entries(value).every(([key, text]) => pluralClasses.has(key) && typeof text === 'string');
};

/** The words of a label, with `{name}` replaced by the value of that name; null when there is no such label. */
export const wordsOf = (labels: Labels, key: string, values: Readonly<Record<string, unknown>> = {}): string | null => {
  const label = labels.texts.get(key);
  if (label === undefined) return null;
  const words = typeof label === 'string' ? label : pluralOf(label, labels.language, values.count);
  return words.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
};

const pluralOf = (label: PluralLabel, language: string, count: unknown): string => {
  const rule = new Intl.PluralRules(language).select(Number(count));
  return label[rule] ?? label.other ?? '';
};
