import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pressCopy } from '../../delivery/copies/index.ts';
import type { Diagnostic } from '../../diagnostics/index.ts';
import { PressMemory } from '../../press/press-memory.ts';
import { type BriefJob, pressBrief } from '../../press.ts';
import type { PreviewChoices, PreviewPress, SetPages } from '../../preview/index.ts';
import { packageFolder, readReadyPartials } from '../../resources/index.ts';
import { readBriefInput } from '../brief-inputs.ts';
import { openCurrentProject, type PrintOptions } from '../open-current-project.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { saveParameters } from './save-parameters.ts';
import { setPages } from './set-pages.ts';
import { findOffers, type ProjectOffers, takeChoices } from './take-choices.ts';

type JobAnswer = { readonly offers: ProjectOffers } & (
  | { readonly kind: 'found'; readonly job: BriefJob }
  | { readonly kind: 'error'; readonly name: string; readonly diagnostic: Diagnostic }
);

/** A brief that cannot be read: nothing but the reason is known. */
const unreadable = (brief: string, diagnostic: Diagnostic, offers: ProjectOffers): SetPages => ({
  pages: null,
  diagnostics: [diagnostic],
  title: null,
  chosen: { brief, template: null, language: null, paper: null, reader: null },
  offers: { ...offers, languages: [], readers: [] },
  theme: { isOwn: false, parameters: [] },
});

/** What the command line names was there when the preview began, and is no longer. */
const cannotOpen = ({ message }: UsageError): Diagnostic => ({
  severity: 'error',
  code: 'PREVIEW-project',
  message,
  span: null,
});

/** Where files of the project lie, and those of the templates that came with Briefpress. */
const pathOf = (shownPath: string): string | null =>
  [process.cwd(), packageFolder].map((folder) => join(folder, shownPath)).find((path) => existsSync(path)) ?? null;

/** The press of the current folder, as the preview uses it; `named` is the brief to begin with. */
export const openPress = (named: string, options: PrintOptions, terminal: Terminal): PreviewPress => {
  const memory = new PressMemory(readReadyPartials());
  openCurrentProject(options, memory);
  const jobFor = async (choices: PreviewChoices): Promise<JobAnswer> => {
    const offers = findOffers(named, options, memory.templates);
    const name = offers.briefs.find((one) => one === choices.brief) ?? named;
    const input = await readBriefInput(name, process.cwd(), terminal);
    if (input.kind === 'error') return { ...input, offers };
    try {
      return {
        kind: 'found',
        job: openCurrentProject(takeChoices(choices, offers, options), memory).jobFor(input.file),
        offers,
      };
    } catch (error) {
      if (error instanceof UsageError) return { kind: 'error', name, diagnostic: cannotOpen(error), offers };
      throw error;
    }
  };
  return {
    set: async (choices) => {
      const found = await jobFor(choices);
      if (found.kind === 'error') return unreadable(found.name, found.diagnostic, found.offers);
      return setPages(found.job, choices.reader, found.offers);
    },
    print: async (choices) => {
      const found = await jobFor(choices);
      if (found.kind === 'error') return null;
      return choices.reader === null ? pressBrief(found.job).pdf : pressCopy(found.job, choices.reader);
    },
    save: saveParameters,
    pathOf,
  };
};
