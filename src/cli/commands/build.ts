import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Diagnostic, SourceFile } from '../../diagnostics/index.ts';
import type { Pressed } from '../../press/press-html.ts';
import { pressBrief } from '../../press.ts';
import type { Project } from '../../project.ts';
import { answerJson, codeFor, counted, diagnosticsToJson, hasErrors, seconds, showMessages, weigh } from '../answer.ts';
import { type BriefInput, briefNames, pdfName, readBriefInput } from '../brief-inputs.ts';
import type { CommonOptions } from '../common-options.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { openCurrentProject, type PrintOptions } from '../open-current-project.ts';
import { standardStream } from '../standard-stream.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { refuseScreen, writeResult } from '../write-result.ts';

export interface BuildOptions extends PrintOptions, CommonOptions {
  readonly output?: string;
  readonly attachSources?: boolean;
}

/** What became of one brief. `pdf` is null when it was not printed. */
interface Outcome {
  readonly brief: string;
  readonly pdf: string | null;
  readonly pages: number;
  /** The names of the files that travel in it. */
  readonly attached: readonly string[];
  readonly milliseconds: number;
  readonly diagnostics: readonly Diagnostic[];
}

const defaultFolder = 'output';

/** The path of each brief's PDF, `-` for standard output. */
const outputPaths = (names: readonly string[], output: string | undefined): readonly string[] => {
  const isSingle = output === standardStream || (output !== undefined && /\.pdf$/i.test(output));
  if (isSingle && names.length > 1)
    throw new UsageError(`-o ${output} takes one brief, not ${names.length}; name a folder instead`);
  if (isSingle) return [output];
  if (output === undefined && names.length === 1 && names[0] === standardStream) return [standardStream];
  return names.map((name) => join(output ?? defaultFolder, pdfName(name)).replaceAll('\\', '/'));
};

const refuseSameTarget = (names: readonly string[], paths: readonly string[]): void => {
  const again = paths.findIndex((path, index) => paths.indexOf(path) !== index);
  if (again === -1) return;
  const first = names[paths.indexOf(paths[again]!)];
  throw new UsageError(`${first} and ${names[again]} would both be written to ${paths[again]}; build them one by one`);
};

interface PrintedBrief extends Pressed {
  readonly attached: readonly string[];
}

/** The saved copies come in only when they are asked for, and one that was changed keeps the PDF from being written. */
const printFile = (file: SourceFile, project: Project, options: BuildOptions): PrintedBrief => {
  const { attachments, diagnostics } = options.attachSources
    ? project.attachSources(file)
    : { attachments: [], diagnostics: [] };
  const pressed = pressBrief(project.jobFor(file), attachments);
  const attached = attachments.map(({ name }) => name);
  return { ...pressed, attached, diagnostics: [...pressed.diagnostics, ...diagnostics] };
};

const printInput = (
  input: BriefInput,
  path: string,
  project: Project,
  options: BuildOptions,
  terminal: Terminal,
): Outcome => {
  const start = performance.now();
  const printed = input.kind === 'found' ? printFile(input.file, project, options) : null;
  const found = input.kind === 'found' ? (printed?.diagnostics ?? []) : [input.diagnostic];
  const diagnostics = weigh(found, options);
  const pdf = hasErrors(diagnostics) ? null : (printed?.pdf ?? null);
  const problems = pdf ? writeResult(path, pdf, terminal) : [];
  return {
    brief: input.name,
    pdf: pdf && problems.length === 0 ? path : null,
    pages: printed?.pages ?? 0,
    attached: pdf ? (printed?.attached ?? []) : [],
    milliseconds: performance.now() - start,
    diagnostics: [...diagnostics, ...problems],
  };
};

const list = (outcomes: readonly Outcome[]): string => {
  const printed = outcomes.filter(({ pdf }) => pdf !== null);
  const width = Math.max(0, ...printed.map(({ pdf }) => pdf?.length ?? 0));
  return printed
    .map(({ pdf, pages, attached, milliseconds }) => {
      const count = counted(pages, 'page').padStart(9);
      const files = attached.length > 0 ? `  ${counted(attached.length, 'source')} attached` : '';
      return `${(pdf ?? '').padEnd(width)}  ${count}  ${seconds(milliseconds).padStart(8)}${files}\n`;
    })
    .join('');
};

const summary = (outcomes: readonly Outcome[], milliseconds: number): string => {
  const printed = outcomes.filter(({ pdf }) => pdf !== null);
  const pages = printed.reduce((sum, outcome) => sum + outcome.pages, 0);
  const failed = outcomes.length - printed.length;
  const done = `${counted(printed.length, 'file')}, ${counted(pages, 'page')}, ${seconds(milliseconds)}`;
  return failed > 0 ? `${done}; ${counted(failed, 'brief')} not printed\n` : `${done}\n`;
};

const outcomeToJson = ({ diagnostics, milliseconds, ...rest }: Outcome): object => ({
  ...rest,
  seconds: Number((milliseconds / 1000).toFixed(3)),
  diagnostics: diagnosticsToJson(diagnostics),
});

const answer = (
  outcomes: readonly Outcome[],
  options: BuildOptions,
  milliseconds: number,
  terminal: Terminal,
): void => {
  const isPiped = outcomes.some(({ pdf }) => pdf === standardStream);
  if (isPiped) return;
  if (options.json) answerJson({ files: outcomes.map(outcomeToJson) }, terminal);
  else if (!options.quiet) terminal.result(list(outcomes) + summary(outcomes, milliseconds));
};

/** Prints briefs. Each goes its own way: an error in one does not keep the others from being printed. */
export const build = async (named: readonly string[], options: BuildOptions, terminal: Terminal): Promise<ExitCode> => {
  const start = performance.now();
  const names = briefNames(named, process.cwd());
  const paths = outputPaths(names, options.output);
  refuseSameTarget(names, paths);
  refuseScreen(paths[0], terminal);
  const project = openCurrentProject(options);
  showMessages(project.diagnostics, options, terminal);
  if (hasErrors(weigh(project.diagnostics, options))) {
    if (options.json) answerJson({ files: [], diagnostics: diagnosticsToJson(project.diagnostics) }, terminal);
    return exitCode.inputErrors;
  }
  const outcomes: Outcome[] = [];
  for (const [index, name] of names.entries()) {
    if (!options.quiet && !options.json) terminal.message(`[${index + 1}/${names.length}] ${name}`);
    const input = await readBriefInput(name, process.cwd(), terminal);
    const outcome = printInput(input, paths[index]!, project, options, terminal);
    showMessages(outcome.diagnostics, options, terminal);
    outcomes.push(outcome);
  }
  answer(outcomes, options, performance.now() - start, terminal);
  return codeFor(outcomes.flatMap(({ diagnostics }) => diagnostics));
};
