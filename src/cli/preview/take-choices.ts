import type { PreviewChoices } from '../../preview/index.ts';
import { templatesForBriefs } from '../../project.ts';
import type { TemplateMemory } from '../../template/index.ts';
import { briefNames } from '../brief-inputs.ts';
import type { PrintOptions } from '../open-current-project.ts';

const papers = ['A4', 'Letter', 'A5'] as const;

/** What can be chosen in every brief of the project. */
export interface ProjectOffers {
  readonly briefs: readonly string[];
  readonly templates: readonly { readonly name: string; readonly description: string }[];
  readonly papers: readonly (typeof papers)[number][];
}

const briefsHere = (named: string): readonly string[] => {
  try {
    return [...new Set([named, ...briefNames([], process.cwd())])];
  } catch {
    return [named];
  }
};

/** The briefs and templates of the project, with those that the command line names. */
export const findOffers = (brief: string, { template }: PrintOptions, memory: TemplateMemory): ProjectOffers => {
  const known = templatesForBriefs(process.cwd(), memory);
  const isKnown = template === undefined || known.some(({ name }) => name === template);
  const named = isKnown ? [] : [{ name: template, description: '' }];
  return { briefs: briefsHere(brief), templates: [...named, ...known], papers };
};

/** The choices of the browser over those of the command line. What is not on offer is not taken. */
export const takeChoices = (
  { template, paper, language, parameters }: PreviewChoices,
  offers: ProjectOffers,
  options: PrintOptions,
): PrintOptions => {
  const takenTemplate = offers.templates.find(({ name }) => name === template)?.name ?? options.template;
  const takenPaper = papers.find((one) => one === paper) ?? options.paper;
  const isLanguage = language !== null && /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(language);
  const lang = isLanguage ? language : options.lang;
  const set = [...(options.set ?? []), ...Array.from(parameters, ([name, value]) => `${name}=${value}`)];
  return {
    ...options,
    ...(takenTemplate === undefined ? {} : { template: takenTemplate }),
    ...(takenPaper === undefined ? {} : { paper: takenPaper }),
    ...(lang === undefined ? {} : { lang }),
    set: set.filter((entry) => entry.indexOf('=') > 0),
  };
};
