import type { Diagnostic } from '../../diagnostics/index.ts';
import { proofBrief } from '../../press.ts';
import type { Project } from '../../project.ts';
import { answerJson, codeFor, counted, diagnosticsToJson, hasErrors, showMessages, weigh } from '../answer.ts';
import { type BriefInput, briefNames, readBriefInput } from '../brief-inputs.ts';
import type { CommonOptions } from '../common-options.ts';
import type { ExitCode } from '../exit-code.ts';
import { openCurrentProject, type PrintOptions } from '../open-current-project.ts';
import { sarifLog } from '../sarif-log.ts';
import type { Terminal } from '../terminal.ts';

export interface CheckOptions extends PrintOptions, CommonOptions {
  readonly sarif?: boolean;
}

interface Finding {
  readonly brief: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Everything but the writing: what only the layout finds, such as a missing glyph, is found too. */
const inspectInput = async (input: BriefInput, project: Project): Promise<readonly Diagnostic[]> =>
  input.kind === 'found' ? (await proofBrief(project.jobFor(input.file))).diagnostics : [input.diagnostic];

const summary = ({ brief, diagnostics }: Finding): string => {
  const errors = diagnostics.filter((entry) => entry.severity === 'error').length;
  const warnings = diagnostics.length - errors;
  if (diagnostics.length === 0) return `${brief}: no errors\n`;
  return `${brief}: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}\n`;
};

const answer = (
  findings: readonly Finding[],
  problems: readonly Diagnostic[],
  options: CheckOptions,
  terminal: Terminal,
): void => {
  const files = findings.map(({ brief, diagnostics }) => ({
    brief,
    ok: !hasErrors(diagnostics),
    diagnostics: diagnosticsToJson(diagnostics),
  }));
  if (options.sarif)
    answerJson(sarifLog([...problems, ...findings.flatMap(({ diagnostics }) => diagnostics)]), terminal);
  else if (options.json) answerJson({ files }, terminal);
  else if (!options.quiet) terminal.result(findings.map(summary).join(''));
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
    const diagnostics = weigh(await inspectInput(input, project), options);
    showMessages(diagnostics, shown, terminal);
    findings.push({ brief: name, diagnostics });
  }
  answer(findings, problems, options, terminal);
  return codeFor([...problems, ...findings.flatMap(({ diagnostics }) => diagnostics)]);
};
