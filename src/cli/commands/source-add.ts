import { realpathSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { addSource, decodeText, type NewSource, nextSourceId } from '../../brief/index.ts';
import { type Diagnostic, type SourceFile, startOf } from '../../diagnostics/index.ts';
import { sourceFolders } from '../../project/source-folders.ts';
import {
  type BytesAnswer,
  type CopyPlan,
  checkSize,
  planCopy,
  readBytes,
  readDetails,
  sha256Of,
  writeAtomically,
} from '../../resources/index.ts';
import { answerJson, codeFor, diagnosticsToJson, showMessages } from '../answer.ts';
import type { CommonOptions } from '../common-options.ts';
import type { ExitCode } from '../exit-code.ts';
import { type CitationOptions, missingDetails, sourceToAdd } from '../source/source-to-add.ts';
import { standardStream } from '../standard-stream.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

export interface SourceAddOptions extends CitationOptions, CommonOptions {
  readonly brief: string;
  readonly id?: string;
  readonly name?: string;
  readonly sources?: string;
}

/** What was done, or why nothing was. */
type Outcome =
  | { readonly kind: 'added'; readonly source: NewSource; readonly target: string | null }
  | { readonly kind: 'failed'; readonly diagnostics: readonly Diagnostic[] };

const largestSource = 64 * 1024 * 1024;

const failed = (path: string, code: string, message: string, hint: string): Outcome => ({
  kind: 'failed',
  diagnostics: [{ severity: 'error', code, message, span: startOf({ path, text: '' }), hint }],
});

const readOriginal = async (file: string, terminal: Terminal): Promise<BytesAnswer> =>
  file === standardStream
    ? checkSize(await terminal.readInput(largestSource), '<stdin>', largestSource)
    : readBytes(resolve(file), file);

/** What comes through a pipe has no name, and its kind is not told by one. */
const nameFor = (file: string, options: SourceAddOptions): string => {
  if (options.name !== undefined) return options.name;
  if (file !== standardStream) return basename(file);
  throw new UsageError('what comes from standard input needs a file name: give --name, for instance --name ferry.html');
};

interface OpenBrief {
  readonly file: SourceFile;
  /** Whether the file begins with a byte order mark, which stays. */
  readonly isMarked: boolean;
}

const openBrief = (path: string): OpenBrief | Diagnostic => {
  const answer = readBytes(resolve(path), path);
  if (answer.kind === 'error') return answer.diagnostic;
  const file = decodeText(answer.bytes, path.replaceAll('\\', '/'));
  const [first, second, third] = answer.bytes;
  return 'code' in file ? file : { file, isMarked: first === 0xef && second === 0xbb && third === 0xbf };
};

const write = (path: string, bytes: Uint8Array): Outcome | null => {
  const result = writeAtomically(resolve(path), bytes);
  return result.kind === 'written'
    ? null
    : failed(path, 'FILE-unwritable', `the file cannot be written: ${result.message}`, 'check its permissions');
};

type Kept = Exclude<CopyPlan, { kind: 'refused' }>;

/**
 * First the copy, then the brief that names it: a brief never names a copy that could not be kept. A brief behind a link
 * is written where it lies.
 */
const carryOut = (plan: Kept, source: NewSource, bytes: Uint8Array, { file, isMarked }: OpenBrief): Outcome => {
  const addition = addSource(file, source);
  if (addition.kind === 'refused') return { kind: 'failed', diagnostics: addition.diagnostics };
  const target = plan.kind === 'copy' ? plan.target : null;
  const problem =
    (target === null ? null : write(target, bytes)) ??
    write(realpathSync(file.path), Buffer.from(isMarked ? `\uFEFF${addition.text}` : addition.text));
  return problem ?? { kind: 'added', source, target };
};

const add = async (name: string, file: string, options: SourceAddOptions, terminal: Terminal): Promise<Outcome> => {
  const brief = openBrief(options.brief);
  if ('code' in brief) return { kind: 'failed', diagnostics: [brief] };
  const answer = await readOriginal(file, terminal);
  if (answer.kind === 'error') return { kind: 'failed', diagnostics: [answer.diagnostic] };
  const { bytes } = answer;
  if (bytes.length === 0) return failed(file, 'SRC-empty', 'the file is empty', 'look whether it was saved whole');
  const path = file === standardStream ? null : resolve(file);
  const plan = planCopy({ bytes, path, name }, brief.file, sourceFolders(brief.file, process.cwd(), options.sources));
  if (plan.kind === 'refused') return failed(file, 'SRC-name-taken', plan.message, 'give it another --name');
  const copy = { id: options.id ?? nextSourceId(brief.file), file: plan.file, sha256: sha256Of(bytes) };
  const source = sourceToAdd(copy, await readDetails(bytes, name), options);
  if (source) return carryOut(plan, source, bytes, brief);
  return failed(file, 'SRC-no-title', 'the file does not say what its title is', 'give --title');
};

const line = (label: string, value: string | undefined): string =>
  value === undefined ? '' : `  ${label.padEnd(8)}${value}\n`;

const report = ({ source, target }: Extract<Outcome, { kind: 'added' }>, brief: string): string => {
  const { csl } = source;
  const authors = csl.author?.map(({ literal, family, given }) => literal ?? `${given} ${family}`).join('; ');
  const missing = missingDetails(source);
  return [
    `${source.id} added to ${brief}\n`,
    line('file', `${source.file}${target === null ? '' : ' (copied)'}`),
    line('sha256', source.sha256),
    line('title', csl.title),
    line('author', authors),
    line('site', csl['container-title']),
    line('date', csl.issued),
    line('rating', source.reliability),
    missing.length > 0 ? `missing: ${missing.join(', ')}\n` : '',
  ].join('');
};

/** Records a file as the saved copy of a new source of a brief. */
export const sourceAdd = async (file: string, options: SourceAddOptions, terminal: Terminal): Promise<ExitCode> => {
  const outcome = await add(nameFor(file, options), file, options, terminal);
  const diagnostics = outcome.kind === 'failed' ? outcome.diagnostics : [];
  showMessages(diagnostics, options, terminal);
  const facts =
    outcome.kind === 'added'
      ? { source: outcome.source, copied: outcome.target !== null, missing: missingDetails(outcome.source) }
      : {};
  if (options.json)
    answerJson(
      { brief: options.brief, ok: outcome.kind === 'added', ...facts, diagnostics: diagnosticsToJson(diagnostics) },
      terminal,
    );
  else if (outcome.kind === 'added' && !options.quiet) terminal.result(report(outcome, options.brief));
  return codeFor(diagnostics);
};
