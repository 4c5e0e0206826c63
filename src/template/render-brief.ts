import { type Brief, CitationRegister } from '../brief/index.ts';
import { DiagnosticLog, type Report, type Span } from '../diagnostics/index.ts';
import type { AssetReader, HtmlSource } from '../engine/index.ts';
import { type BriefPlaces, briefPlaces, type Reading } from './brief-places.ts';
import { checkKind } from './check-kind.ts';
import { checkPrintedBlocks } from './check-printed-blocks.ts';
import { layeredAssets } from './layered-assets.ts';
import { aroundStyles } from './parameters/parameter-sheet.ts';
import { withChosen } from './parameters/resolve-parameters.ts';
import { labelsFor, printPartial } from './print-partial.ts';
import type { Printing } from './printing.ts';
import { subjectPartial } from './render-letter.ts';
import { plainSetting, type Setting } from './setting.ts';
import type { Paper, Template } from './template.ts';
import type { Traced } from './trace-origins.ts';

export interface RenderOptions {
  /** The language of labels, dates and numbers; the brief's own when left out. */
  readonly language?: string;
  readonly paper: Paper;
  /** How it is set; the plain setting when left out. */
  readonly setting?: Setting;
  /** Values of the template's parameters, as they were typed, by name. */
  readonly parameters?: ReadonlyMap<string, string>;
  /** The way to the pictures and fonts that the page names. */
  readonly assets: AssetReader;
}

/** A printed page that knows which line of the template wrote each part of it. */
export interface RenderedBrief extends HtmlSource {
  /** The place in the template that wrote a part of the HTML; null for spans of other files. */
  readonly originOf: (span: Span) => Span | null;
  /** The place in the brief whose words a part of the HTML shows; null where it shows none. */
  readonly dataOf: (span: Span) => Span | null;
}

/** A template may be for readers of large type by itself; a reader who asks for more still gets it. */
const settingFor = (template: Template, setting: Setting): Setting =>
  setting.profile === 'standard' ? { ...setting, profile: template.profile } : setting;

/** The brief is gone through when somebody first asks. */
const dataFinder = (brief: Brief, traced: Traced, readings: readonly Reading[]): RenderedBrief['dataOf'] => {
  let places: BriefPlaces | null = null;
  return ({ start, end }) => {
    places ??= briefPlaces(brief);
    const read = traced.readingsIn(start, end).map(([from, to]) => readings.slice(from, to));
    const words = unescaped(traced.text.slice(start, end)).trim();
    return places.ofReadings(read.flat()) ?? places.ofWords(words);
  };
};

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#x27': "'",
  '#x60': '`',
  '#x3D': '=',
};

/** The text that Handlebars has escaped. */
const unescaped = (text: string): string =>
  text.replace(/&([#\w]+);/g, (whole, name: string) => entities[name] ?? whole);

const reportLetter = (brief: Brief, { name }: Template, report: Report): null => {
  const message = `the template "${name}" prints the message that carries a copy, and no briefs`;
  const hint = 'choose a template for briefs, such as standard';
  report({ severity: 'error', code: 'TEMPLATE-letter', message, span: brief.locate(['template']), hint });
  return null;
};

/** Prints a brief as HTML; null when the template has mistakes, which are all reported. */
export const renderBrief = (
  brief: Brief,
  template: Template,
  options: RenderOptions,
  report: Report,
): RenderedBrief | null => {
  if (Object.hasOwn(template.partials.byName, subjectPartial)) return reportLetter(brief, template, report);
  const labels = labelsFor(options.language ?? brief.lang, brief, template, report);
  const main = template.partials.byName[template.main];
  if (!labels || !main) return null;
  const log = new DiagnosticLog();
  const parameters = withChosen(template.parameters, options.parameters ?? new Map(), log.report);
  const citations = new CitationRegister();
  const printing: Printing = {
    brief,
    template,
    labels,
    language: labels.language,
    paper: options.paper,
    setting: settingFor(template, options.setting ?? plainSetting),
    parameters,
    citations,
    asked: new Set(),
    readings: [],
  };
  const traced = printPartial(main, brief, printing, log.report);
  for (const diagnostic of log.entries) report(diagnostic);
  if (!traced || log.hasErrors) return null;
  checkKind(printing, report);
  checkPrintedBlocks(printing, report);
  const html = { path: `${brief.id}.html`, text: traced.text };
  return {
    html,
    originOf: ({ file, start, end }) => (file === html ? traced.originOf(start, end) : null),
    dataOf: dataFinder(brief, traced, printing.readings),
    stylesheets: aroundStyles(parameters, template.styles),
    assets: layeredAssets(options.assets, template.folders),
  };
};
