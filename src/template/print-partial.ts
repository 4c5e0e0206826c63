import type { Brief } from '../brief/index.ts';
import { type Report, startOf } from '../diagnostics/index.ts';
import { bindHelpers, emptyPartial } from './bind-helpers.ts';
import type { Labels } from './labels.ts';
import { Halt, limitRepeats } from './limit-repeats.ts';
import { valuesOf } from './parameters/resolve-parameters.ts';
import type { Printing } from './printing.ts';
import type { Template } from './template.ts';
import { type Traced, traceOrigins } from './trace-origins.ts';

/** The labels of a language, or of the language that it is a variety of. */
export const labelsFor = (
  language: string,
  brief: Brief,
  { labels, name }: Template,
  report: Report,
): Labels | null => {
  const found = labels.get(language) ?? labels.get(language.split('-')[0] ?? '');
  if (found) return found;
  const message = `the template "${name}" has no labels in the language "${language}"`;
  const hint = `add labels/${language}.yaml, or use one of ${[...labels.keys()].join(', ')}`;
  report({ severity: 'error', code: 'TEMPLATE-language', message, span: brief.locate(['lang']), hint });
  return null;
};

/** Prints one partial of a template from a value; null when Handlebars refuses to go on, which is reported. */
export const printPartial = (
  partial: HandlebarsTemplateDelegate,
  value: object,
  printing: Printing,
  report: Report,
): Traced | null => {
  const { template, language, paper } = printing;
  const parameters = Object.fromEntries(valuesOf(printing.parameters));
  const { partials, each } = limitRepeats(template);
  try {
    const marked = partial(value, {
      helpers: { ...bindHelpers(printing, report), each },
      partials: { ...partials, [emptyPartial]: () => '' },
      data: { root: value, language, paper, orientation: template.orientation, parameters, ...settingData(printing) },
      allowProtoPropertiesByDefault: false,
      allowProtoMethodsByDefault: false,
    });
    return traceOrigins(marked, template.partials.places);
  } catch (error) {
    reportFailure(error, printing, report);
    return null;
  }
};

/** The data variables that tell a template how the brief is set; `stacked`: the type is too large for columns. */
const settingData = ({ setting }: Printing): Record<string, unknown> => ({
  profile: setting.profile,
  stacked: setting.profile !== 'standard',
  copy: setting.copy,
  embargoed: setting.isEmbargoed,
  duplex: setting.isDuplex,
  cropMarks: setting.hasCropMarks,
});

/** What Handlebars itself refuses while it writes, and what would never end. */
const reportFailure = (error: unknown, { template }: Printing, report: Report): void => {
  if (error instanceof Halt) {
    report(error.diagnostic);
    return;
  }
  const message = `Handlebars cannot write the page: ${error instanceof Error ? error.message : String(error)}`;
  report({ severity: 'error', code: 'TEMPLATE-failure', message, span: startOf(template.mainFile) });
};
