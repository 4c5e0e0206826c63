import type { Diagnostic } from '../../diagnostics/index.ts';
import { proofBrief } from '../../press.ts';
import type { CopyCheck } from '../../project/check-saved-copies.ts';
import type { Project } from '../../project.ts';
import { answerJson, codeFor, counted, diagnosticsToJson, hasErrors, showMessages, weigh } from '../answer.ts';
import { type BriefInput, briefNames, readBriefInput } from '../brief-inputs.ts';
import type { CommonOptions } from '../common-options.ts';
import type { ExitCode } from '../exit-code.ts';
import { openCurrentProject, type PrintOptions } from '../open-current-project.ts';
import { copiesToJson, totalInWords, verdictInWords } from '../quotation-answer.ts';
import { sarifLog } from '../sarif-log.ts';
import type { Terminal } from '../terminal.ts';

export interface CheckOptions extends PrintOptions, CommonOptions {
  readonly sarif?: boolean;
}

interface Inspection {
  readonly diagnostics: readonly Diagnostic[];
  /** What became of the quotations; null when the brief could not be read or names no saved copy. */
  readonly copies: CopyCheck | null;
}

interface Finding extends Inspection {
  readonly brief: string;
}

/** Everything but the writing: what only the layout finds, such as a missing glyph, is found too. */
const inspectInput = async (input: BriefInput, project: Project): Promise<Inspection> => {
  if (input.kind === 'error') return { diagnostics: [input.diagnostic], copies: null };
  const { brief, house, diagnostics } = await proofBrief(project.jobFor(input.file));
  const copies = brief && (await project.checkCopies({ file: input.file, brief, house }));
  return { diagnostics: [...diagnostics, ...(copies?.kind === 'checked' ? copies.diagnostics : [])], copies };
};

const quotationsOf = ({ copies }: Finding): string =>
  copies?.kind === 'checked' ? `; ${verdictInWords(copies.verdict)}` : '';

const summary = (finding: Finding): string => {
  const { brief, diagnostics } = finding;
  const quotations = quotationsOf(finding);
  const errors = diagnostics.filter((entry) => entry.severity === 'error').length;
  const warnings = diagnostics.length - errors;
  if (diagnostics.length === 0) return `${brief}: no errors${quotations}\n`;
  return `${brief}: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}${quotations}\n`;
};

/** What kept quotations from being checked, once for all briefs. */
const notes = (findings: readonly Finding[]): string =>
  [...new Set(findings.flatMap(({ copies }) => (copies?.kind === 'skipped' ? [copies.note] : [])))]
    .map((note) => `note: ${note}\n`)
    .join('');

const answer = (
  findings: readonly Finding[],
  problems: readonly Diagnostic[],
  options: CheckOptions,
  terminal: Terminal,
): void => {
  const files = findings.map(({ brief, diagnostics, copies }) => ({
    brief,
    ok: !hasErrors(diagnostics),
    quotations: copies && copiesToJson(copies),
    diagnostics: diagnosticsToJson(diagnostics),
  }));
  if (options.sarif)
    answerJson(sarifLog([...problems, ...findings.flatMap(({ diagnostics }) => diagnostics)]), terminal);
  else if (options.json) answerJson({ files }, terminal);
  else if (!options.quiet) {
    const total = totalInWords(findings.map(({ copies }) => copies));
    terminal.result(findings.map(summary).join('') + total + notes(findings));
  }
};

/** Finds every error of briefs and writes nothing. */
export const check = async (named: readonly string[], options: CheckOptions, terminal: Terminal): Promise<ExitCode> => {
  const names = briefNames(named, process.cwd());
  const project = openCurrentProject(options);
  const problems = weigh(project.diagnostics, options);
  const shown = options.sarif ? { ...options, json: true } : options;
  showMessages(problems, shown, terminal);
  const findings: Finding[] = [];
  for (const name of names) {
    const input = await readBriefInput(name, process.cwd(), terminal);
    const { copies, ...inspected } = await inspectInput(input, project);
    const diagnostics = weigh(inspected.diagnostics, options);
    showMessages(diagnostics, shown, terminal);
    findings.push({ brief: name, diagnostics, copies });
  }
  answer(findings, problems, options, terminal);
  return codeFor([...problems, ...findings.flatMap(({ diagnostics }) => diagnostics)]);
};
