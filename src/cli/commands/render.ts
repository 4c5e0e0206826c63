import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { type Diagnostic, DiagnosticLog, formatDiagnostic } from '../../diagnostics/index.ts';
import type { FontCollection } from '../../engine/index.ts';
import { pressHtml } from '../../press/press-html.ts';
import { collectFonts } from '../../resources/index.ts';
import { answerJson, codeFor, counted, diagnosticsToJson, hasErrors, seconds, showMessages, weigh } from '../answer.ts';
import type { CommonOptions } from '../common-options.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { type FontOptions, fontChoices } from '../font-options.ts';
import { type PageOptions, readPageInput } from '../page-input.ts';
import { standardStream } from '../standard-stream.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { refuseScreen, writeResult } from '../write-result.ts';

export interface RenderOptions extends FontOptions, PageOptions, CommonOptions {
  readonly output?: string;
  readonly paper?: 'A4' | 'Letter' | 'A5';
  readonly batch?: boolean;
  readonly strict?: boolean;
}

interface Outcome {
  readonly pages: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Prints one page; an earlier PDF stays as it is when there are errors. */
const renderPage = async (
  page: string,
  output: string,
  fonts: FontCollection,
  options: RenderOptions,
  terminal: Terminal,
): Promise<Outcome> => {
  const input = await readPageInput(page, options, terminal);
  if (input.kind === 'error') return { pages: 0, diagnostics: input.diagnostics };
  const job = { source: input.source, fonts, paper: options.paper ?? 'A4' } as const;
  const { pdf, pages, diagnostics } = pressHtml(job, process.env.SOURCE_DATE_EPOCH ?? null);
  const weighed = weigh(diagnostics, options);
  const problems = pdf && !hasErrors(weighed) ? writeResult(output, pdf, terminal) : [];
  return { pages, diagnostics: [...weighed, ...problems] };
};

const outputPath = (page: string, output: string | undefined): string => {
  if (output !== undefined) return output;
  return page === standardStream ? standardStream : `${page.replace(/\.[a-z]*html?$|\.xht$/i, '')}.pdf`;
};

const renderOne = async (
  page: string,
  fonts: FontCollection,
  fontDiagnostics: readonly Diagnostic[],
  options: RenderOptions,
  terminal: Terminal,
): Promise<ExitCode> => {
  const start = performance.now();
  const output = outputPath(page, options.output);
  refuseScreen(output, terminal);
  const fontProblems = weigh(fontDiagnostics, options);
  const outcome = hasErrors(fontProblems)
    ? { pages: 0, diagnostics: [] }
    : await renderPage(page, output, fonts, options, terminal);
  const diagnostics = [...fontProblems, ...outcome.diagnostics];
  showMessages(diagnostics, options, terminal);
  const time = performance.now() - start;
  const ok = !hasErrors(diagnostics);
  if (output === standardStream) return codeFor(diagnostics);
  if (options.json)
    answerJson(
      { ok, pdf: ok ? output : null, pages: outcome.pages, diagnostics: diagnosticsToJson(diagnostics) },
      terminal,
    );
  else if (ok && !options.quiet) terminal.result(`${output}  ${counted(outcome.pages, 'page')}  ${seconds(time)}\n`);
  return codeFor(diagnostics);
};

interface BatchRequest {
  readonly html: string;
  readonly pdf: string;
}

/** Standard input and output carry the batch itself. */
const isFileName = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value !== standardStream;

const parseRequest = (line: string): BatchRequest | null => {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null || !('html' in value) || !('pdf' in value)) return null;
    return isFileName(value.html) && isFileName(value.pdf) ? { html: value.html, pdf: value.pdf } : null;
  } catch {
    return null;
  }
};

const answerRequest = async (
  line: string,
  fonts: FontCollection,
  options: RenderOptions,
  terminal: Terminal,
): Promise<object> => {
  const request = parseRequest(line);
  if (!request) return { ok: false, error: 'the line is not of the form {"html": "page.html", "pdf": "page.pdf"}' };
  try {
    const { pages, diagnostics } = await renderPage(request.html, request.pdf, fonts, options, terminal);
    const error = diagnostics.find((entry) => entry.severity === 'error');
    return error ? { ok: false, error: formatDiagnostic(error) } : { ok: true, pages };
  } catch (error) {
    return { ok: false, error: `briefpress itself failed: ${error instanceof Error ? error.message : String(error)}` };
  }
};

/** One request a line, one answer a line, until the input ends. A failed page does not end the batch. */
const renderBatch = async (fonts: FontCollection, options: RenderOptions, terminal: Terminal): Promise<ExitCode> => {
  for await (const line of terminal.inputLines()) {
    if (line.trim() === '') continue;
    terminal.result(`${JSON.stringify(await answerRequest(line, fonts, options, terminal))}\n`);
  }
  return exitCode.done;
};

const refuseWrongUse = (page: string | undefined, { batch, output }: RenderOptions): void => {
  if (page === undefined && !batch) throw new UsageError('name an HTML file, or - for standard input');
  if (page === undefined) return;
  if (batch) throw new UsageError(`--batch reads the names of its pages from standard input; leave ${page} out`);
  if (/\.ya?ml$/i.test(page)) throw new UsageError(`${page} is a brief; print it with: briefpress build ${page}`);
  if (page !== standardStream && resolve(outputPath(page, output)) === resolve(page))
    throw new UsageError(`the PDF would overwrite ${page} itself; give -o another name`);
};

/** Prints any HTML file. */
export const render = async (
  page: string | undefined,
  options: RenderOptions,
  terminal: Terminal,
): Promise<ExitCode> => {
  refuseWrongUse(page, options);
  const log = new DiagnosticLog();
  const fonts = collectFonts(fontChoices(options), process.cwd(), log.report);
  if (page !== undefined) return renderOne(page, fonts, log.entries, options, terminal);
  showMessages(log.entries, options, terminal);
  return hasErrors(log.entries) ? exitCode.inputErrors : renderBatch(fonts, options, terminal);
};
