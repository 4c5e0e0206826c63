import { type Brief, CitationRegister } from '../brief/index.ts';
import { DiagnosticLog, type Report, startOf } from '../diagnostics/index.ts';
import type { AssetReader, HtmlSource } from '../engine/index.ts';
import { bindHelpers, emptyPartial } from './bind-helpers.ts';
import type { Labels } from './labels.ts';
import type { Printing } from './printing.ts';
import type { Paper, Template } from './template.ts';

export interface RenderOptions {
  /** The language of labels, dates and numbers; the brief's own when left out. */
  readonly language?: string;
  readonly paper: Paper;
  /** The way to the pictures and fonts that the page names. */
  readonly assets: AssetReader;
}

/** Prints a brief as HTML; null when the template has mistakes, which are all reported. */
export const renderBrief = (
  brief: Brief,
  template: Template,
  options: RenderOptions,
  report: Report,
): HtmlSource | null => {
  const labels = labelsFor(options.language ?? brief.lang, brief, template, report);
  const main = template.partials.byName[template.main];
  if (!labels || !main) return null;
  const citations = new CitationRegister();
  const printing: Printing = { brief, template, labels, language: labels.language, paper: options.paper, citations };
  const log = new DiagnosticLog();
  const text = write(main, printing, log.report);
  for (const diagnostic of log.entries) report(diagnostic);
  if (text === null || log.hasErrors) return null;
  return {
    html: { path: `${brief.id}.html`, text },
    stylesheets: template.styles,
    assets: options.assets,
  };
};

/** The labels of a language, or of the language that it is a variety of. */
const labelsFor = (language: string, brief: Brief, { labels, name }: Template, report: Report): Labels | null => {
  const found = labels.get(language) ?? labels.get(language.split('-')[0] ?? '');
  if (found) return found;
  const message = `the template "${name}" has no labels in the language "${language}"`;
  const hint = `add labels/${language}.yaml, or use one of ${[...labels.keys()].join(', ')}`;
  report({ severity: 'error', code: 'TEMPLATE-language', message, span: brief.locate(['lang']), hint });
  return null;
};

const write = (main: HandlebarsTemplateDelegate, printing: Printing, report: Report): string | null => {
  const { brief, template, language, paper } = printing;
  try {
    return main(brief, {
      helpers: { ...bindHelpers(printing, report) },
      partials: { ...template.partials.byName, [emptyPartial]: () => '' },
      data: { root: brief, language, paper },
      allowProtoPropertiesByDefault: false,
      allowProtoMethodsByDefault: false,
    });
  } catch (error) {
    reportFailure(error, printing, report);
    return null;
  }
};

/** What Handlebars itself refuses while it writes, and partials that call themselves without end. */
const reportFailure = (error: unknown, { template }: Printing, report: Report): void => {
  const span = startOf(template.mainFile);
  if (error instanceof RangeError) {
    const hint = 'look for a partial that calls itself';
    report({
      severity: 'error',
      code: 'TEMPLATE-recursion',
      message: 'the partials are nested without end',
      span,
      hint,
    });
    return;
  }
  const message = `Handlebars cannot write the page: ${error instanceof Error ? error.message : String(error)}`;
  report({ severity: 'error', code: 'TEMPLATE-failure', message, span });
};
