import { isDeepStrictEqual } from 'node:util';
import { type Diagnostic, DiagnosticLog, type SourceFile, startOf } from '../../diagnostics/index.ts';
import { type Insertion, insertText } from '../read/insert-text.ts';
import { type ParsedYaml, parseYaml } from '../read/parse-yaml.ts';
import { readBrief } from '../read-brief.ts';
import type { NewSource } from './new-source.ts';
import { sourceInsertion } from './source-insertion.ts';

/** The text of a brief with one more source, or the messages that say why it cannot have it. */
export type SourceAddition =
  | { readonly kind: 'added'; readonly text: string }
  | { readonly kind: 'refused'; readonly diagnostics: readonly Diagnostic[] };

const kind = { noun: 'brief', hint: 'begin with "schema: briefing/1"' };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const sourcesIn = (data: unknown): readonly unknown[] =>
  isRecord(data) && Array.isArray(data.sources) ? data.sources : [];

const problem = (file: SourceFile, code: string, message: string, hint: string): SourceAddition => ({
  kind: 'refused',
  diagnostics: [{ severity: 'error', code, message, span: startOf(file), hint }],
});

/** A source of the brief that has the id, the file or the content of the new one already. */
const refuseTwin = (file: SourceFile, data: unknown, source: NewSource): SourceAddition | null => {
  const { id, sha256 } = source;
  for (const known of sourcesIn(data).filter(isRecord)) {
    if (known.id === id)
      return problem(file, 'SRC-id-taken', `the brief has a source "${id}" already`, 'give another --id');
    const isSame = known.file === source.file || String(known.sha256).toLowerCase() === sha256;
    if (isSame)
      return problem(
        file,
        'SRC-file-taken',
        `"${source.file}" is the saved copy of "${known.id}" already`,
        `cite "${known.id}"`,
      );
  }
  return null;
};

/** Whether the text holds what it held before, and the new source as the last one. */
const holds = (text: string, before: ParsedYaml, source: NewSource): boolean => {
  const after = parseYaml({ path: '', text }, kind, () => {});
  const expected = isRecord(before.data) && { ...before.data, sources: [...sourcesIn(before.data), source] };
  return after !== null && isDeepStrictEqual(after.data, expected);
};

/** What is wrong with the new source itself; what is wrong elsewhere in the brief is not of now. */
const mistakesIn = (path: string, text: string, { offset, text: inserted }: Insertion): readonly Diagnostic[] => {
  const log = new DiagnosticLog();
  readBrief({ path, text }, log.report);
  const end = offset + inserted.length;
  return log.entries.filter(({ span }) => span !== null && span.start >= offset && span.start < end);
};

/**
 * Writes a source into the text of a brief, as the last of its list. Nothing else of the text changes: no comment, no
 * indentation, no quotation marks.
 */
export const addSource = (file: SourceFile, source: NewSource): SourceAddition => {
  const log = new DiagnosticLog();
  const before = parseYaml(file, kind, log.report);
  if (!before) return { kind: 'refused', diagnostics: log.entries };
  const twin = refuseTwin(file, before.data, source);
  if (twin) return twin;
  const insertion = sourceInsertion(file.text, before.document, source);
  const text = insertion && insertText(file.text, insertion);
  if (!insertion || text === null || !holds(text, before, source)) {
    const message = 'the list of sources stands in a form into which nothing can be written safely';
    return problem(file, 'SRC-list-form', message, 'write "sources: []" and try again, or write the source yourself');
  }
  const mistakes = mistakesIn(file.path, text, insertion);
  return mistakes.length > 0 ? { kind: 'refused', diagnostics: mistakes } : { kind: 'added', text };
};

/** The next free id of the row s1, s2, s3; the one after the last where a brief counts so already. */
export const nextSourceId = (file: SourceFile): string => {
  const parsed = parseYaml(file, kind, () => {});
  const numbers = sourcesIn(parsed?.data).map((source) =>
    Number(/^s(\d+)$/.exec(isRecord(source) ? String(source.id) : '')?.[1] ?? 0),
  );
  return `s${Math.max(0, ...numbers) + 1}`;
};
