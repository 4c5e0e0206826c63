import { posix } from 'node:path';
import { type Diagnostic, nameHint, type Report, type SourceFile, type Span, startOf } from '../diagnostics/index.ts';
import { compilePartials } from './compile/compile-partials.ts';
import { helperNames } from './helpers/index.ts';
import { type Labels, readLabels } from './labels.ts';
import { gatherHelpers } from './own-helpers/gather-helpers.ts';
import { resolveParameters } from './parameters/resolve-parameters.ts';
import type { FindTemplate, Template, TemplateFiles } from './template.ts';
import { placeOf, readChain, type TemplateChain, type TemplateLayer } from './template-chain.ts';
import type { TemplateManifest } from './template-manifest.ts';
import { TemplateMemory } from './template-memory.ts';

/**
 * Reads, checks and compiles a template folder; null when a message says what is wrong with it. A file of its own takes
 * the place of the file of the same path in the template that it extends; its stylesheets come after those of that one,
 * and its labels replace single labels.
 */
export const loadTemplate = (
  files: TemplateFiles,
  find: FindTemplate,
  report: Report,
  memory: TemplateMemory = new TemplateMemory(),
): Template | null => {
  let isSound = true;
  const reportAndFail: Report = (diagnostic) => {
    if (diagnostic.severity === 'error') isSound = false;
    report(diagnostic);
  };
  const chain = readChain(files, find, memory, reportAndFail);
  const template = chain && assemble(chain, memory, reportAndFail);
  return isSound ? template : null;
};

const assemble = (chain: TemplateChain, memory: TemplateMemory, report: Report): Template | null => {
  const baseFirst = chain.toReversed();
  const styles = baseFirst.flatMap((layer) =>
    (layer.manifest.styles ?? []).map((path) => readNamed(path, placeOf(path, 'styles', layer), chain, report)),
  );
  const main = readMain(chain, report);
  const labels = mergeLabels(baseFirst, memory, report);
  const helpers = gatherHelpers(baseFirst, report);
  const names = [...helperNames, ...(helpers?.keys() ?? [])];
  const listen = helpers ? report : exceptUnknownHelpers(report);
  const partials = compilePartials(partialFiles(chain, report), names, memory, listen);
  if (!main || !helpers) return null;
  const { name, description } = chain[0].manifest;
  return {
    name,
    description,
    folders: chain.map(({ file }) => posix.dirname(file.path)),
    main: partialName(main.path),
    mainFile: main.file,
    kinds: nearest(chain, 'kinds') ?? null,
    leavesOut: chain.flatMap(({ manifest }) => manifest.leaves_out ?? []),
    orientation: nearest(chain, 'orientation') ?? 'portrait',
    profile: nearest(chain, 'profile') ?? 'standard',
    maxPages: nearest(chain, 'max_pages') ?? null,
    styles: styles.filter((style) => style !== null),
    labels,
    partials,
    helpers,
    parameters: resolveParameters(chain, report),
  };
};

/** Where the template's own helpers cannot be had, nobody knows which are missing. */
const exceptUnknownHelpers =
  (report: Report): Report =>
  (diagnostic) => {
    if (diagnostic.code !== 'TEMPLATE-unknown-helper') report(diagnostic);
  };

/** What the first template of the chain that says anything about it says. */
const nearest = <Name extends keyof TemplateManifest>(
  chain: TemplateChain,
  name: Name,
): TemplateManifest[Name] | undefined => chain.find(({ manifest }) => manifest[name] !== undefined)?.manifest[name];

const readMain = (
  chain: TemplateChain,
  report: Report,
): { readonly path: string; readonly file: SourceFile } | null => {
  const layer = chain.find(({ manifest }) => manifest.main !== undefined);
  const path = layer?.manifest.main;
  if (layer && path !== undefined) {
    const file = readNamed(path, placeOf(path, 'main', layer), chain, report);
    return file && { path, file };
  }
  const message = 'the template does not name the partial that writes the page';
  const hint = 'add "main: page.hbs", or let it extend another template';
  report({
    severity: 'error',
    code: 'TEMPLATE-manifest',
    message,
    span: startOf(chain[0].file),
    hint,
  });
  return null;
};

/** The first template of the chain that has a file provides it. */
const readLayered = (path: string, layers: readonly TemplateLayer[]): SourceFile | null => {
  for (const { files } of layers) {
    const file = files.read(path);
    if (file) return file;
  }
  return null;
};

const listLayered = (layers: readonly TemplateLayer[]): readonly string[] => [
  ...new Set(layers.flatMap(({ files }) => files.list())),
];

/** A file that the description of one template names; it may lie in another of the chain. */
const readNamed = (path: string, span: Span, layers: readonly TemplateLayer[], report: Report): SourceFile | null => {
  const file = readLayered(path, layers);
  if (file) return file;
  const known = listLayered(layers);
  if (known.includes(path)) {
    report(unreadable(path, span));
    return null;
  }
  const message = `the template has no file "${path}"`;
  report({ severity: 'error', code: 'TEMPLATE-missing', message, span, hint: nameHint(path, known) });
  return null;
};

const unreadable = (path: string, span: Span): Diagnostic => ({
  severity: 'error',
  code: 'TEMPLATE-unreadable',
  message: `the template's file "${path}" cannot be read`,
  span,
  hint: 'check its permissions and save it as text in UTF-8',
});

const mergeLabels = (
  baseFirst: readonly TemplateLayer[],
  memory: TemplateMemory,
  report: Report,
): ReadonlyMap<string, Labels> => {
  const all = new Map<string, Labels>();
  for (const layer of baseFirst) {
    for (const language of layer.manifest.labels ?? []) {
      const file = readNamed(`labels/${language}.yaml`, placeOf(language, 'labels', layer), [layer], report);
      const labels = file && rememberedLabels(language, file, memory, report);
      const base = all.get(language);
      if (labels) all.set(language, base ? { language, texts: new Map([...base.texts, ...labels.texts]) } : labels);
    }
  }
  return all;
};

const rememberedLabels = (
  language: string,
  file: SourceFile,
  { labels }: TemplateMemory,
  report: Report,
): Labels | null =>
  labels.take(`${language}\n${file.path}\n${file.text}`, report, (listen) => readLabels(language, file, listen));

const partialName = (path: string): string => path.replace(/\.hbs$/, '');

const partialFiles = (chain: TemplateChain, report: Report): ReadonlyMap<string, SourceFile> => {
  const partials = new Map<string, SourceFile>();
  for (const path of listLayered(chain).filter((name) => name.endsWith('.hbs'))) {
    const file = readLayered(path, chain);
    if (file) partials.set(partialName(path), file);
    else report(unreadable(path, startOf(chain[0].file)));
  }
  return partials;
};
