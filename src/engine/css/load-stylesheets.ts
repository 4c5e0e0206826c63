import { type Report, type SourceFile, spanOf } from '../../diagnostics/index.ts';
import { type ElementTree, type StylesheetReference, stylesheetsOf } from '../html/index.ts';
import type { HtmlSource } from '../html-source.ts';
import { parseComponentValues } from './parse-component-values.ts';
import { parseMediaQueries } from './parse-media.ts';
import { parseStylesheet } from './parse-stylesheet.ts';
import type { Stylesheet } from './stylesheet.ts';

const forMedia = (sheet: Stylesheet, media: string): Stylesheet => {
  if (media.trim() === '') return sheet;
  const file: SourceFile = { path: 'media attribute', text: media };
  const values = parseComponentValues(spanOf(file, 0, media.length), () => {});
  return { rules: [{ kind: 'media', queries: parseMediaQueries(values), rules: sheet.rules }] };
};

const readReference = (reference: StylesheetReference, source: HtmlSource, report: Report): Stylesheet => {
  const options = { report, assets: source.assets };
  if (reference.kind === 'embedded') return parseStylesheet(reference.span, options);
  const answer = source.assets.read(reference.url, source.html);
  if (answer.kind === 'found') {
    return parseStylesheet({ path: answer.path, text: new TextDecoder().decode(answer.bytes) }, options);
  }
  const message = `the stylesheet "${reference.url}" is not read: ${answer.message}`;
  report({ severity: 'error', code: 'CSS-missing-stylesheet', message, span: reference.span });
  return { rules: [] };
};

/** All author stylesheets of a document in the order of the cascade: those given, then those linked or held. */
export const loadStylesheets = (tree: ElementTree, source: HtmlSource, report: Report): readonly Stylesheet[] => [
  ...source.stylesheets.map((file) => parseStylesheet(file, { report, assets: source.assets })),
  ...stylesheetsOf(tree).map((reference) => forMedia(readReference(reference, source, report), reference.media)),
];
