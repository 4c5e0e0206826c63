import { resolve } from 'node:path';
import { type Brief, readBrief, withReaders } from '../../brief/index.ts';
import { type Candidate, candidatesOf, type Trace, traceFile, traceWords } from '../../delivery/copies/index.ts';
import { readJournal } from '../../delivery/journal/index.ts';
import { type Diagnostic, DiagnosticLog, type Report, startOf } from '../../diagnostics/index.ts';
import { factsOfPdf, readBytes, readTextFile } from '../../resources/index.ts';
import { answerJson, codeFor, diagnosticsToJson, hasErrors, showMessages } from '../answer.ts';
import type { CommonOptions } from '../common-options.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

export interface TraceOptions extends CommonOptions {
  readonly text?: string;
  readonly brief?: string;
  readonly readers?: string;
  readonly journal?: string;
}

const textOf = (path: string, report: Report) => {
  const answer = readTextFile(resolve(path), path);
  if (answer.kind === 'found') return answer.file;
  report(answer.diagnostic);
  return null;
};

const briefOf = (options: TraceOptions, report: Report): Brief | null => {
  const file = options.brief === undefined ? null : textOf(options.brief, report);
  const brief = file && readBrief(file, report);
  const readers = brief && options.readers !== undefined ? textOf(options.readers, report) : null;
  return brief && readers ? withReaders(brief, readers, report) : brief;
};

/** Who was made a copy, by a journal; it knows no names. */
const journalCandidates = (path: string, report: Report): readonly Candidate[] => {
  const answer = readBytes(resolve(path), path);
  if (answer.kind === 'error') {
    report(answer.diagnostic);
    return [];
  }
  const reading = readJournal(answer.bytes, path);
  if (reading.kind === 'damaged') {
    report(reading.diagnostic);
    return [];
  }
  const [opened] = reading.entries;
  if (opened?.kind !== 'opened') return [];
  const made = reading.entries.flatMap((entry) => (entry.kind === 'made' ? [entry] : []));
  const byReader = new Map(made.map(({ reader, copy }) => [reader, copy]));
  const { brief, version } = opened;
  return Array.from(byReader, ([reader, copy]) => ({ brief, version, reader, name: null, copy, total: byReader.size }));
};

const gatherCandidates = (options: TraceOptions, report: Report): readonly Candidate[] => {
  if (options.readers !== undefined && options.brief === undefined)
    throw new UsageError('--readers needs --brief, which says what they are the readers of');
  const brief = briefOf(options, report);
  const journal = options.journal === undefined ? [] : journalCandidates(options.journal, report);
  return [...(brief ? candidatesOf(brief) : []), ...journal];
};

const nothing: Trace = { byDocumentId: [], byMetadata: [], byWords: [] };

const traceAny = async (
  path: string | undefined,
  options: TraceOptions,
  candidates: readonly Candidate[],
  report: Report,
): Promise<Trace> => {
  if (path === undefined) return { ...nothing, byWords: distinct(traceWords(options.text ?? '', candidates)) };
  const answer = readBytes(resolve(path), path);
  if (answer.kind === 'error') {
    report(answer.diagnostic);
    return nothing;
  }
  try {
    return traceFile(await factsOfPdf(answer.bytes), candidates);
  } catch {
    report(problem(path, 'TRACE-no-pdf', 'the file cannot be read as a PDF', 'name a copy'));
    return nothing;
  }
};

const problem = (path: string, code: string, message: string, hint: string): Diagnostic => ({
  severity: 'error',
  code,
  message,
  span: startOf({ path, text: '' }),
  hint,
});

/** One for each reader, whatever the version. */
const distinct = (candidates: readonly Candidate[]): readonly Candidate[] => [
  ...new Map(candidates.map((candidate) => [candidate.reader, candidate])).values(),
];

const judge = (trace: Trace, path: string, report: Report): readonly Candidate[] => {
  const found = distinct([...trace.byWords, ...trace.byMetadata, ...trace.byDocumentId]);
  const hint = 'name the brief with --brief and its readers with --readers, or the journal with --journal';
  if (found.length === 0) report(problem(path, 'TRACE-unknown', 'nothing tells whose copy this is', hint));
  const readers = (candidates: readonly Candidate[]) => new Set(candidates.map(({ reader }) => reader));
  const said = [trace.byDocumentId, trace.byMetadata].map(readers).filter(({ size }) => size > 0);
  const isAgreed = said.every((names) => [...names].every((name) => said.every((others) => others.has(name))));
  if (!isAgreed)
    report(
      problem(path, 'TRACE-contradiction', 'document id and metadata name different readers', 'the file was altered'),
    );
  return found;
};

const line = ({ reader, name, copy, total, brief, version }: Candidate, trace: Trace): string => {
  const ways = [
    ['document id', trace.byDocumentId],
    ['metadata', trace.byMetadata],
    ['words on the page', trace.byWords],
  ] as const;
  const by = ways.filter(([, found]) => found.some((one) => one.reader === reader)).map(([way]) => way);
  const who = name === null ? `the reader "${reader}"` : `${name} (${reader})`;
  return `${who}, copy ${copy} of ${total} of ${brief}${version === '' ? '' : ` version ${version}`}: by ${by.join(', ')}\n`;
};

/** Names the reader of a copy, from its file or from words on one of its pages. */
export const trace = async (path: string | undefined, options: TraceOptions, terminal: Terminal): Promise<ExitCode> => {
  if ((path === undefined) === (options.text === undefined))
    throw new UsageError('trace takes a PDF, or words from a page with --text');
  const log = new DiagnosticLog();
  const candidates = gatherCandidates(options, log.report);
  if (path === undefined && candidates.length === 0 && !log.hasErrors)
    throw new UsageError('words alone name nobody: give --brief with the readers, or --journal');
  const found = await traceAny(path, options, candidates, log.report);
  const readers = hasErrors(log.entries) ? [] : judge(found, path ?? '--text', log.report);
  showMessages(log.entries, options, terminal);
  if (options.json) answerJson({ readers, ...found, diagnostics: diagnosticsToJson(log.entries) }, terminal);
  else terminal.result(readers.map((candidate) => line(candidate, found)).join(''));
  return codeFor(log.entries);
};
