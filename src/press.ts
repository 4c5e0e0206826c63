/**
 * The pipeline: a brief becomes a PDF.
 *
 *     read -> render -> lay out -> paint -> write
 *
 * Each stage is handed the result of the one before and a place to report to. None is skipped, and an error in any of
 * them keeps the file from being written. The press touches no file, no network and no clock: the same job gives the
 * same bytes.
 */
import { type Brief, checkBrief, type House, readBrief, weighIn } from './brief/index.ts';
import { type Diagnostic, DiagnosticLog, type Report, type SourceFile } from './diagnostics/index.ts';
import type { AssetReader, FontCollection } from './engine/index.ts';
import type { Attachment } from './pdf/index.ts';
import { briefInfo } from './press/brief-info.ts';
import { checkLength } from './press/check-length.ts';
import { editionReader } from './press/edition-reader.ts';
import { isEmbargoed } from './press/embargo.ts';
import { type HouseAnswer, houseOf } from './press/house-answer.ts';
import { locateForAuthor } from './press/locate-for-author.ts';
import { type Pressed, pressProof } from './press/press-html.ts';
import type { PressMemory } from './press/press-memory.ts';
import { type Proof, proofHtml } from './press/proof-html.ts';
import type { TemplateShelf } from './press/template-shelf.ts';
import {
  type Paper,
  plainSetting,
  type RenderedBrief,
  renderBrief,
  type Setting,
  type Template,
} from './template/index.ts';

/** A brief with all that printing it needs. */
export interface BriefJob {
  readonly brief: SourceFile;
  /** What the house of this brief asks for. */
  readonly house: HouseAnswer;
  readonly templates: TemplateShelf;
  readonly fonts: FontCollection;
  readonly assets: AssetReader;
  readonly choices: PrintChoices;
  /** What is kept from printings before; nothing when left out. */
  readonly memory?: PressMemory | undefined;
}

/** What the person at the press decides; null leaves it to the brief. */
export interface PrintChoices {
  readonly template: string | null;
  readonly paper: Paper | null;
  readonly language: string | null;
  /** Values of the template's parameters, as they were typed. */
  readonly parameters: ReadonlyMap<string, string>;
  /** SOURCE_DATE_EPOCH, for the dates in the file. */
  readonly sourceDateEpoch: string | null;
  /** Whether the strict set of rules holds, whatever the house says. */
  readonly strict: boolean;
}

/** How far a brief came. A stage that an error kept from its work is null, and so are those after it. */
export interface BriefProof {
  readonly brief: Brief | null;
  readonly house: House;
  readonly source: RenderedBrief | null;
  readonly proof: Proof | null;
  readonly diagnostics: readonly Diagnostic[];
}

const paperOf = ({ choices }: BriefJob, brief: Brief): Paper => choices.paper ?? brief.paper ?? 'A4';

const readAndCheck = (job: BriefJob, house: House, report: Report, language?: string): Brief | null => {
  const brief = readBrief(job.brief, report, language);
  if (brief) checkBrief(brief, report, { house, editionIn: editionReader(job.brief, job.assets) });
  return brief;
};

/** The template of a brief; null when it is missing or has mistakes, which are reported. */
export const takeTemplate = ({ templates, choices }: BriefJob, brief: Brief, report: Report): Template | null =>
  templates.take(choices.template ?? brief.template ?? 'standard', brief, report);

/** A brief with the template that prints it, and how it is set. */
export interface SettingJob {
  readonly job: BriefJob;
  readonly brief: Brief;
  readonly template: Template;
  readonly setting: Setting;
}

const render = ({ job, brief, template, setting }: SettingJob, report: Report): RenderedBrief | null => {
  const { choices, assets } = job;
  const language = choices.language ?? brief.lang;
  const options = { language, paper: paperOf(job, brief), setting, parameters: choices.parameters, assets };
  return renderBrief(brief, template, options, report);
};

/** A proof with the page that it was made from. */
export type SetBrief = Pick<BriefProof, 'source' | 'proof'>;

/** Sets a brief that has been read, or what is left of it for a reader; without a proof when the template refuses it. */
export const setBrief = (work: SettingJob, report: Report): SetBrief => {
  const source = render(work, report);
  return { source, proof: source && setInType(work.job, work.brief, source, report) };
};

/** How a brief is set for nobody in particular. */
export const usualSetting = ({ choices }: BriefJob, brief: Brief): Setting => ({
  ...plainSetting,
  isEmbargoed: isEmbargoed(brief, choices.sourceDateEpoch),
});

/** Reads a brief and checks it by the rules of its house. */
export const readJob = (job: BriefJob, report: Report): Brief | null => {
  const house = houseOf(job.house, job.choices.strict, report);
  return readAndCheck(job, house, weighIn(house, report));
};

/** What a template says about values that are known to be wrong would only repeat it from afar. */
const exceptConsequences =
  (report: Report): Report =>
  (diagnostic) => {
    if (diagnostic.code !== 'TEMPLATE-helper') report(diagnostic);
  };

const setInType = (job: BriefJob, brief: Brief, source: RenderedBrief, report: Report): Proof => {
  const proof = proofHtml({ source, fonts: job.fonts, paper: paperOf(job, brief), memory: job.memory?.engine });
  for (const diagnostic of proof.diagnostics) report(locateForAuthor(diagnostic, job.brief, source));
  return proof;
};

/** Everything but the writing. An error in the brief does not keep the later stages from finding theirs. */
export const proofBrief = (job: BriefJob): BriefProof => {
  const log = new DiagnosticLog();
  const house = houseOf(job.house, job.choices.strict, log.report);
  const report = weighIn(house, log.report);
  const brief = readAndCheck(job, house, report, job.choices.language ?? undefined);
  const template = brief && takeTemplate(job, brief, report);
  const setting = brief && usualSetting(job, brief);
  const work = template && setting && { job, brief, template, setting };
  const source = work && render(work, log.hasErrors ? exceptConsequences(report) : report);
  const proof = source && setInType(job, brief, source, report);
  if (proof) checkLength(brief, template, proof.layout.pages, report);
  return { brief, house, source, proof, diagnostics: log.entries };
};

/** Prints a brief, with the files that travel in it. */
export const pressBrief = (job: BriefJob, attachments: readonly Attachment[] = []): Pressed => {
  const { brief, proof, diagnostics } = proofBrief(job);
  if (!brief || !proof) return { pdf: null, pages: 0, diagnostics };
  const info = briefInfo(brief, job.choices.language ?? brief.lang, job.choices.sourceDateEpoch);
  return pressProof({ ...proof, diagnostics }, info, attachments);
};
