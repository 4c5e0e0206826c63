import type { Brief } from '../../brief/index.ts';
import type { Diagnostic } from '../../diagnostics/index.ts';
import type { HtmlSource } from '../../engine/index.ts';
import { type Proof, proofHtml } from '../../press/proof-html.ts';
import { proofBrief } from '../../press.ts';
import { collectFonts } from '../../resources/index.ts';
import { answerJson, codeFor, diagnosticsToJson, showMessages, weigh } from '../answer.ts';
import { readBriefInput } from '../brief-inputs.ts';
import type { CommonOptions } from '../common-options.ts';
import { dumpBoxes } from '../dump/dump-boxes.ts';
import { dumpPages } from '../dump/dump-pages.ts';
import { dumpPaint } from '../dump/dump-paint.ts';
import type { ExitCode } from '../exit-code.ts';
import { fontChoices } from '../font-options.ts';
import { openCurrentProject, type PrintOptions } from '../open-current-project.ts';
import { readPageInput } from '../page-input.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

type Stage = 'brief' | 'html' | 'boxes' | 'pages' | 'paint';

export interface InspectOptions extends PrintOptions, CommonOptions {
  readonly stage: Stage;
}

/** What the stages made of a file; null from the stage on that an error kept from its work. */
interface Stages {
  readonly brief: Brief | null;
  readonly source: HtmlSource | null;
  readonly proof: Proof | null;
  readonly diagnostics: readonly Diagnostic[];
}

const nothing = { brief: null, source: null, proof: null } as const;

const stagesOfBrief = async (file: string, options: InspectOptions, terminal: Terminal): Promise<Stages> => {
  const project = openCurrentProject(options);
  const input = await readBriefInput(file, process.cwd(), terminal);
  return input.kind === 'found'
    ? proofBrief(project.jobFor(input.file))
    : { ...nothing, diagnostics: [input.diagnostic] };
};

const stagesOfPage = async (file: string, options: InspectOptions, terminal: Terminal): Promise<Stages> => {
  if (options.stage === 'brief') throw new UsageError('an HTML file has no stage "brief"; name a YAML file');
  const input = await readPageInput(file, {}, terminal);
  if (input.kind === 'error') return { ...nothing, diagnostics: input.diagnostics };
  const fonts = collectFonts(fontChoices(options), process.cwd(), () => {});
  const proof = proofHtml({ source: input.source, fonts, paper: options.paper ?? 'A4' });
  return { brief: null, source: input.source, proof, diagnostics: proof.diagnostics };
};

const dumps: Readonly<Record<Stage, (stages: Stages) => string | null>> = {
  brief: ({ brief }) => brief && `${JSON.stringify(brief, null, 2)}\n`,
  html: ({ source }) => source?.html.text ?? null,
  boxes: ({ proof }) => proof && dumpBoxes(proof.layout.pages),
  pages: ({ proof }) => proof && dumpPages(proof.layout.pages),
  paint: ({ proof }) => proof && dumpPaint(proof.painted),
};

/** Shows what a stage makes of a file, as a text that can be compared with an earlier one. */
export const inspect = async (file: string, options: InspectOptions, terminal: Terminal): Promise<ExitCode> => {
  const isPage = /\.(html?|xhtml?|xht)$/i.test(file);
  const stages = isPage ? await stagesOfPage(file, options, terminal) : await stagesOfBrief(file, options, terminal);
  const diagnostics = weigh(stages.diagnostics, options);
  const result = dumps[options.stage](stages);
  showMessages(diagnostics, options, terminal);
  if (options.json) answerJson({ stage: options.stage, result, diagnostics: diagnosticsToJson(diagnostics) }, terminal);
  else if (result !== null) terminal.result(result);
  return codeFor(diagnostics);
};
