import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Brief, readBrief } from '../../src/brief/index.ts';
import { type Diagnostic, DiagnosticLog, positionAt } from '../../src/diagnostics/index.ts';
import type { AssetReader } from '../../src/engine/index.ts';
import {
  type FindTemplate,
  loadTemplate,
  renderBrief,
  type Template,
  type TemplateFiles,
} from '../../src/template/index.ts';

const manifest =
  'name: small\ndescription: a test\nmain: page.hbs\nstyles: [page.css]\nlabels: [en, uk]\nleaves_out: [summary, sources]\n';

const labelsOf = (language: string): string =>
  readFileSync(join(process.cwd(), 'templates/standard/labels', `${language}.yaml`), 'utf8');

/** A template whose page is given; other files replace or join the usual ones. */
export const filesOf = (page: string, others: Readonly<Record<string, string>> = {}): TemplateFiles => {
  const texts: Readonly<Record<string, string>> = {
    'template.yaml': manifest,
    'page.css': 'p { color: black }',
    'labels/en.yaml': labelsOf('en'),
    'labels/uk.yaml': labelsOf('uk'),
    'page.hbs': page,
    ...others,
  };
  return {
    list: () => Object.keys(texts),
    read: (path) => {
      const text = texts[path];
      return text === undefined ? null : { path, text };
    },
  };
};

const noOther: FindTemplate = (name) => ({ kind: 'missing', message: `there is no template "${name}"` });

export const load = (
  files: TemplateFiles,
  find = noOther,
): { readonly template: Template | null; readonly messages: readonly Diagnostic[] } => {
  const log = new DiagnosticLog();
  return { template: loadTemplate(files, find, log.report), messages: log.entries };
};

const smallest = `
schema: briefing/1
id: small
lang: en
kind: note
title: A small brief
as_of: "2024-12-05"
handling: { tlp: "TLP:CLEAR" }
summary: One sentence.
sources:
  - { id: s1, csl: { type: report, title: First } }
  - { id: s2, csl: { type: report, title: Second } }
`;

/** The smallest brief with some fields more. */
export const briefOf = (fields = ''): Brief => {
  const log = new DiagnosticLog();
  const brief = readBrief({ path: 'small.yaml', text: smallest + fields }, log.report);
  if (!brief) throw new Error(JSON.stringify(log.entries.map(({ message }) => message)));
  return brief;
};

interface Printed {
  readonly html: string | null;
  /** `code line:column message`, in the order in which they were reported. */
  readonly messages: readonly string[];
}

/** Prints a brief with a one-page template. */
export const print = (
  page: string,
  brief: Brief = briefOf(),
  others?: Readonly<Record<string, string>>,
  language?: string,
): Printed => {
  const { template, messages } = load(filesOf(page, others));
  const log = new DiagnosticLog();
  messages.forEach(log.report);
  const assets: AssetReader = { read: () => ({ kind: 'error', message: 'none' }) };
  const options = { paper: 'A4', assets, language: language ?? brief.lang } as const;
  const source = template ? renderBrief(brief, template, options, log.report) : null;
  return { html: source?.html.text ?? null, messages: log.entries.map(describe) };
};

export const describe = ({ code, message, span }: Diagnostic): string => {
  const at = span ? positionAt(span.file, span.start) : { line: 0, column: 0 };
  return `${code} ${at.line}:${at.column} ${message}`;
};
