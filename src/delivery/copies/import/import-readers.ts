import { type CsvError, parse } from 'csv-parse/sync';
import {
  type Diagnostic,
  nameHint,
  type Report,
  type SourceFile,
  spanOf,
  startOf,
} from '../../../diagnostics/index.ts';

/** The columns of a table of readers, in the order in which they are written; they are named as the fields are. */
const columns = [
  'id',
  'name',
  'copy',
  'role',
  'org',
  'email',
  'kind',
  'group',
  'lang',
  'deliver',
  'paper',
  'profile',
  'sections',
  'ceiling',
  'note',
] as const;

type Column = (typeof columns)[number];

interface Row {
  readonly record: Readonly<Record<string, string>>;
  /** From 1, as editors count. */
  readonly line: number;
}

/** A table of readers as YAML, ready to be checked like any other; null when it cannot be read as a table. */
export const importReaders = (file: SourceFile, report: Report): string | null => {
  const rows = rowsOf(file, report);
  if (!rows) return null;
  const unknown = Object.keys(rows[0]?.record ?? {}).filter((name) => !isColumn(name));
  for (const name of unknown) report(unknownColumn(file, name));
  if (unknown.length > 0) return null;
  const readers = rows.map(({ record, line }, index) => readerYaml(record, index, line));
  return `# From ${file.path.replace(/^.*[/\\]/, '')}\nnumbered: true\nreaders:\n${readers.join('')}`;
};

const isColumn = (name: string): name is Column => columns.some((column) => column === name);

/** Excel writes semicolons where the comma parts decimals. */
const delimiters = [',', ';', '\t'];

const rowsOf = (file: SourceFile, report: Report): readonly Row[] | null => {
  try {
    const parsed: { record: Record<string, string>; info: { lines: number } }[] = parse(file.text, {
      bom: true,
      columns: (head: readonly string[]) => head.map((name) => name.trim().toLowerCase()),
      delimiter: delimiters,
      info: true,
      skip_empty_lines: true,
      trim: true,
    });
    if (parsed.length > 0) return parsed.map(({ record, info }) => ({ record, line: info.lines }));
    report({
      ...problem(file, 1, 'the table has no readers'),
      hint: 'begin with a line of column names such as name,email',
    });
  } catch (error) {
    if (!isCsvError(error)) throw error;
    report(problem(file, Number(error.lines ?? 1), `this is no table: ${error.message.toLowerCase()}`));
  }
  return null;
};

const isCsvError = (error: unknown): error is CsvError =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_');

const problem = (file: SourceFile, line: number, message: string): Diagnostic => {
  const lines = file.text.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
  const end = Math.min(file.text.length, start + (lines[line - 1]?.length ?? 0));
  return {
    severity: 'error',
    code: 'READER-table',
    message,
    span: end > start ? spanOf(file, start, end) : startOf(file),
  };
};

const unknownColumn = (file: SourceFile, name: string): Diagnostic => ({
  ...problem(file, 1, `no field of a reader is called "${name}"`),
  hint: nameHint(name, columns),
});

const quoted = (value: string): string => JSON.stringify(value);

/** Several sections stand in one cell, with blanks or semicolons between. */
const fieldYaml = (name: Column, value: string): string => {
  if (name === 'copy') return `copy: ${/^\d+$/.test(value) ? value : quoted(value)}`;
  if (name !== 'sections') return `${name}: ${quoted(value)}`;
  const sections = value.split(/[\s;,]+/).filter((section) => section !== '');
  return `sections: [${sections.map(quoted).join(', ')}]`;
};

/** Ids and copy numbers that a table leaves out follow the order of its rows. */
const readerYaml = (record: Readonly<Record<string, string>>, index: number, line: number): string => {
  const usual: Partial<Record<Column, string>> = { id: `r${index + 1}`, copy: String(index + 1) };
  const fields = columns.flatMap((name) => {
    const value = record[name] || usual[name];
    return value ? [fieldYaml(name, value)] : [];
  });
  return `  - { ${fields.join(', ')} } # line ${line}\n`;
};
