import { posix } from 'node:path';
import type { Brief } from '../../brief/index.ts';
import { proofCopy, readersOf } from '../../delivery/copies/index.ts';
import type { Diagnostic, Span } from '../../diagnostics/index.ts';
import type { ElementNode } from '../../engine/index.ts';
import type { PaintedDocument } from '../../paint/index.ts';
import { type BriefJob, proofBrief, takeTemplate } from '../../press.ts';
import type { PreviewOffers, PreviewTheme, PrintedPages, SetPages } from '../../preview/index.ts';
import { ownManifest } from '../../resources/index.ts';
import { type RenderedBrief, type Template, valuesOf } from '../../template/index.ts';
import type { ProjectOffers } from './take-choices.ts';

/** What the press made of a brief, whether for nobody in particular or for one reader. */
interface Made {
  readonly brief: Brief | null;
  readonly paper: string;
  readonly source: RenderedBrief | null;
  readonly document: PaintedDocument | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Sets a brief, or the copy of a reader, and gathers what the preview shows beside the pages. */
export const setPages = (job: BriefJob, reader: string | null, offers: ProjectOffers): SetPages => {
  const made = reader === null ? makeProof(job) : makeCopy(job, reader);
  const { brief, paper, diagnostics } = made;
  const template = brief && takeTemplate(job, brief, () => {});
  const name = job.choices.template ?? brief?.template ?? 'standard';
  return {
    pages: printedPages(made),
    diagnostics,
    title: brief?.title ?? null,
    chosen: { brief: job.brief.path, template: name, language: brief?.lang ?? null, paper, reader },
    offers: { ...offers, ...offersOf(brief, job) },
    theme: template ? themeOf(template, name) : { isOwn: false, parameters: [] },
  };
};

const makeProof = (job: BriefJob): Made => {
  const { brief, source, proof, diagnostics } = proofBrief(job);
  const paper = job.choices.paper ?? brief?.paper ?? 'A4';
  return { brief, paper, source, document: proof?.painted ?? null, diagnostics };
};

const makeCopy = (job: BriefJob, reader: string): Made => {
  const { variant, source, document, diagnostics } = proofCopy(job, reader);
  if (!variant) return { ...makeProof(job), document: null, diagnostics };
  const brief = { ...variant.base, lang: variant.language };
  return { brief, paper: variant.paper, source, document, diagnostics };
};

const printedPages = ({ source, document }: Made): PrintedPages | null => {
  if (!source || !document) return null;
  const placesOf = (element: ElementNode): readonly Span[] =>
    [source.originOf(element.span), dataOf(element, source)].filter((place) => place !== null);
  return { lists: document.pages, placesOf };
};

/** Of the first text in an element that comes from the brief. */
const dataOf = (element: ElementNode, source: RenderedBrief): Span | null => {
  for (const child of element.children) {
    const found =
      child.kind === 'text' ? (child.text.trim() === '' ? null : source.dataOf(child.span)) : dataOf(child, source);
    if (found) return found;
  }
  return null;
};

const offersOf = (brief: Brief | null, job: BriefJob): Pick<PreviewOffers, 'languages' | 'readers'> => {
  if (!brief) return { languages: [], readers: [] };
  const own = brief.languages.map((language) => ({ language, brief: null }));
  const editions = brief.translations.flatMap(({ lang, file }) =>
    file === null ? [] : [{ language: lang, brief: posix.join(posix.dirname(job.brief.path), file) }],
  );
  const readers = readersOf(brief, job).map(({ id, name, copy }) => ({ id, name: `${copy}. ${name}` }));
  return { languages: [...own, ...editions], readers };
};

const themeOf = ({ parameters }: Template, name: string): PreviewTheme => {
  const saved = valuesOf(parameters);
  return {
    isOwn: ownManifest(name, process.cwd()) !== null,
    parameters: Array.from(parameters.declared, ([own, parameter]) => ({
      name: own,
      type: parameter.type,
      description: parameter.description,
      values: parameter.type === 'choice' ? parameter.values : [],
      saved: String(saved.get(own) ?? ''),
    })),
  };
};
