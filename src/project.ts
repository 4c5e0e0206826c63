/**
 * A project folder, ready for the press: finds the house file, templates, fonts and pictures that its briefs may use.
 *
 * It joins `resources/`, which reads files, to `press.ts`, which reads none; the command line and programs that use
 * the library both start here.
 */
import { resolve } from 'node:path';
import { readBrief } from './brief/index.ts';
import { type Diagnostic, DiagnosticLog, type Report, type SourceFile } from './diagnostics/index.ts';
import type { HouseAnswer } from './press/house-answer.ts';
import { PressMemory } from './press/press-memory.ts';
import { createTemplateShelf } from './press/template-shelf.ts';
import type { BriefJob, PrintChoices } from './press.ts';
import { type AttachedSources, attachSources } from './project/attach-sources.ts';
import { type CheckedBrief, type CopyCheck, checkSavedCopies } from './project/check-saved-copies.ts';
import { sourceFolders } from './project/source-folders.ts';
import {
  collectFonts,
  copyReader,
  type FontChoices,
  findHouseFile,
  findTemplate,
  packageFolder,
  projectAssets,
  readReadyPartials,
  templateNames,
  usualFonts,
} from './resources/index.ts';
import {
  describeTemplate,
  loadTemplate,
  type Parameters,
  type ReadyPartials,
  type TemplateAnswer,
  type TemplateDescription,
  TemplateMemory,
} from './template/index.ts';

export interface Project {
  /** The work of printing one brief of the project. */
  readonly jobFor: (brief: SourceFile) => BriefJob;
  /** Compares a brief with the saved copies of its sources; null when they name none. */
  readonly checkCopies: (checked: CheckedBrief) => Promise<CopyCheck | null>;
  /** Takes the saved copies of a brief's sources into its PDF; of a text that is no brief, none. */
  readonly attachSources: (brief: SourceFile) => AttachedSources;
  /** What was found while the project was opened, for instance a damaged font. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface ProjectChoices extends Partial<PrintChoices> {
  readonly fonts?: FontChoices;
  /** The folder of the saved copies of sources; otherwise the house says, or they lie beside the brief. */
  readonly sources?: string;
  /** Whether helpers that templates bring along may run: they are code, which may do all that the user may. */
  readonly allowCode?: boolean;
  /** What is kept from projects opened before; nothing when left out. */
  readonly memory?: PressMemory;
}

interface TemplateChoices extends Pick<PrintChoices, 'template'> {
  readonly allowCode: boolean;
}

/** A path leads anywhere, so only the person at the press may give one; a brief names a template. */
const templateFinder =
  ({ template, allowCode }: TemplateChoices, folder: string) =>
  (name: string): TemplateAnswer =>
    name === template || /^[\w-]+$/.test(name)
      ? findTemplate(name, folder, allowCode)
      : { kind: 'missing', message: `"${name}" is no name of a template: write letters, digits and hyphens` };

/** The folder of a template whose path a person gave: its pictures and fonts may be read as well. */
const givenFolder = ({ template }: Pick<PrintChoices, 'template'>, folder: string): readonly string[] =>
  template !== null && /[/\\]/.test(template) ? [resolve(folder, template)] : [];

const fontsFor = (fonts: FontChoices, folder: string, memory: PressMemory, report: Report): BriefJob['fonts'] => {
  const key = JSON.stringify([folder, fonts.folders, ...fonts.generic]);
  return memory.fonts.take(key, report, (listen) => collectFonts(fonts, folder, listen));
};

const usualChoices: PrintChoices = {
  template: null,
  paper: null,
  language: null,
  parameters: new Map(),
  sourceDateEpoch: null,
  strict: false,
};

/** Opens a project. What its briefs share is found once; templates are compiled when a brief first needs them. */
export const openProject = (folder: string, given: ProjectChoices = {}): Project => {
  const log = new DiagnosticLog();
  const choices = { ...usualChoices, ...given };
  const memory = given.memory ?? new PressMemory(readReadyPartials());
  const shared = {
    templates: createTemplateShelf(templateFinder({ allowCode: false, ...choices }, folder), memory.templates),
    fonts: fontsFor(given.fonts ?? usualFonts, folder, memory, log.report),
    memory: given.memory,
    assets: projectAssets({ base: folder, roots: [folder, ...givenFolder(choices, folder), packageFolder] }),
    choices,
  };
  const houseFor = (brief: SourceFile): HouseAnswer => findHouseFile(brief.path, folder) ?? { kind: 'none' };
  return {
    jobFor: (brief) => ({ brief, house: houseFor(brief), ...shared }),
    checkCopies: (checked) =>
      checkSavedCopies(checked, copyReader(checked.file, sourceFolders(checked.file, folder, given.sources))),
    attachSources: (file) => {
      const brief = readBrief(file, () => {});
      const none: AttachedSources = { attachments: [], diagnostics: [] };
      return brief ? attachSources(brief, copyReader(file, sourceFolders(file, folder, given.sources))) : none;
    },
    diagnostics: log.entries,
  };
};

/** The templates that print briefs, each by the name that it is found by. */
export const templatesForBriefs = (
  folder: string,
  memory = new TemplateMemory(),
): readonly Pick<TemplateDescription, 'name' | 'description'>[] => {
  const find = templateFinder({ template: null, allowCode: false }, folder);
  return templateNames(folder).flatMap((name) => {
    const answer = find(name);
    const described = answer.kind === 'found' ? describeTemplate(answer.files, find, () => {}, memory) : null;
    return described?.prints === 'letters' ? [] : [{ name, description: described?.description ?? '' }];
  });
};

/** Prepares the partials of our own templates, so that programs that start later need not. */
export const prepareOwnTemplates = (): ReadyPartials => {
  const memory = new TemplateMemory();
  const find = templateFinder({ template: null, allowCode: false }, packageFolder);
  for (const name of templateNames(packageFolder)) {
    const answer = find(name);
    if (answer.kind === 'found') loadTemplate(answer.files, find, () => {}, memory);
  }
  return memory.keep();
};

/** What a template lets people set; a message where there is no such template, or it has mistakes. */
export type ParametersAnswer =
  | { readonly kind: 'found'; readonly parameters: Parameters['declared'] }
  | { readonly kind: 'missing'; readonly message: string };

export const templateParameters = (name: string, folder: string): ParametersAnswer => {
  const find = templateFinder({ template: null, allowCode: false }, folder);
  const answer = find(name);
  if (answer.kind === 'missing') return answer;
  const log = new DiagnosticLog();
  const described = describeTemplate(answer.files, find, log.report);
  if (described && !log.hasErrors) return { kind: 'found', parameters: described.parameters };
  const message = `the template "${name}" has mistakes: ${log.entries[0]?.message ?? ''}`;
  return { kind: 'missing', message };
};
