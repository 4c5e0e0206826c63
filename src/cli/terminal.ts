import type { Readable, Writable } from 'node:stream';
import {
  type Diagnostic,
  type DiagnosticStyle,
  formatDiagnostic,
  plainStyle,
  type SourceFile,
} from '../diagnostics/index.ts';

/** The two channels of a command: results for the next program, messages for the person. */
export interface Terminal {
  /** Standard output. */
  readonly result: (data: string | Uint8Array) => void;
  /** Standard error, a line. */
  readonly message: (text: string) => void;
  /** Standard error, messages about the input, with colours where they can be shown. */
  readonly report: (diagnostics: readonly Diagnostic[]) => void;
  /** Standard input; of more than `limit` bytes only so much that it is seen to be more. */
  readonly readInput: (limit: number) => Promise<Uint8Array>;
  /** Lines of standard input as they come. */
  readonly inputLines: () => AsyncIterable<string>;
  readonly resultIsScreen: boolean;
  /** Whether somebody is there who can be asked. */
  readonly hasPerson: boolean;
  /** Asks on standard error; the answer is one line of standard input, empty when that has ended. */
  readonly ask: (question: string) => Promise<string>;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** More than this nobody reads; the rest is counted. */
const mostShown = 100;

/** NO_COLOR (no-color.org) and FORCE_COLOR come before what the terminal can do. */
const wantsColor = (environment: Environment, isScreen: boolean): boolean => {
  if (environment.NO_COLOR) return false;
  const forced = environment.FORCE_COLOR;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return isScreen && environment.TERM !== 'dumb';
};

const graphic =
  (code: number) =>
  (text: string): string =>
    `\u001b[${code}m${text}\u001b[0m`;

const colorStyle: DiagnosticStyle = {
  severity: (text, severity) => graphic(severity === 'error' ? 31 : 33)(text),
  place: graphic(1),
  dim: graphic(2),
};

/** A file's control characters must not reach the terminal, where they are commands. One for one: offsets stay. */
const harmless = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|\r(?!\n)/g, '�');

const harmlessFiles = new WeakMap<SourceFile, SourceFile>();

const harmlessFile = (file: SourceFile): SourceFile => {
  const known = harmlessFiles.get(file);
  if (known) return known;
  const clean = { path: harmless(file.path), text: harmless(file.text) };
  harmlessFiles.set(file, clean);
  return clean;
};

const harmlessDiagnostic = (diagnostic: Diagnostic): Diagnostic => ({
  ...diagnostic,
  message: harmless(diagnostic.message),
  span: diagnostic.span && { ...diagnostic.span, file: harmlessFile(diagnostic.span.file) },
  ...(diagnostic.hint === undefined ? {} : { hint: harmless(diagnostic.hint) }),
});

const formatAll = (diagnostics: readonly Diagnostic[], style: DiagnosticStyle): string => {
  const shown = diagnostics
    .slice(0, mostShown)
    .map((entry) => `${formatDiagnostic(harmlessDiagnostic(entry), style)}\n`);
  const more = diagnostics.length - shown.length;
  return shown.join('') + (more > 0 ? `and ${more} more messages; --json lists them all\n` : '');
};

/** Stops soon after the limit, so that input without end does not fill the memory. */
const readUpTo = async (limit: number, input: Readable): Promise<Uint8Array> => {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of input) {
    chunks.push(Buffer.from(chunk));
    length += chunk.length;
    if (length > limit) break;
  }
  return Buffer.concat(chunks);
};

async function* linesOf(input: Readable): AsyncIterable<string> {
  const { createInterface } = await import('node:readline');
  yield* createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
}

const readLine = async (input: Readable): Promise<string> => {
  const { createInterface } = await import('node:readline');
  const lines = createInterface({ input, terminal: false });
  return new Promise((resolve) => {
    lines.once('line', (line) => {
      resolve(line.trim());
      lines.close();
    });
    lines.once('close', () => resolve(''));
  });
};

const isClosedPipe = (error: Error): boolean => 'code' in error && error.code === 'EPIPE';

/** When the reader of a pipe has had enough (`| head`), there is nothing left to do and nothing to complain about. */
const endQuietlyOnClosedPipe = (stream: Writable): void => {
  stream.on('error', (error) => process.exit(isClosedPipe(error) ? 0 : 1));
};

/** Work goes on when nobody listens to its messages any more: a sending must not end in the middle for it. */
const goOnWithoutListener = (stream: Writable): void => {
  stream.on('error', (error) => {
    if (!isClosedPipe(error)) process.exit(1);
  });
};

/** The standard streams of a process. */
export interface Streams {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & { readonly isTTY?: boolean };
  readonly stderr: Writable & { readonly isTTY?: boolean };
}

/** A terminal on the given streams, those of the process as a rule. */
export const createTerminal = ({ stdin, stdout, stderr }: Streams, environment: Environment): Terminal => {
  const style = wantsColor(environment, stderr.isTTY === true) ? colorStyle : plainStyle;
  endQuietlyOnClosedPipe(stdout);
  goOnWithoutListener(stderr);
  return {
    result: (data) => void stdout.write(data),
    message: (text) => void stderr.write(`${harmless(text)}\n`),
    report: (diagnostics) => void stderr.write(formatAll(diagnostics, style)),
    readInput: (limit) => readUpTo(limit, stdin),
    inputLines: () => linesOf(stdin),
    resultIsScreen: stdout.isTTY === true,
    hasPerson: stdin.isTTY === true && stderr.isTTY === true,
    ask: (question) => {
      stderr.write(harmless(question));
      return readLine(stdin);
    },
  };
};
