import type { Report, SourceFile, Span } from '../diagnostics/index.ts';
import type { FindTemplate, TemplateFiles } from './template.ts';
import { readTemplateManifest, type TemplateManifest } from './template-manifest.ts';
import type { TemplateMemory } from './template-memory.ts';

export const manifestPath = 'template.yaml';

/** One template of a chain: its own files, and what they are for. */
export interface TemplateLayer {
  readonly files: TemplateFiles;
  readonly manifest: TemplateManifest;
  /** Where the description says something, for messages. */
  readonly locate: (path: readonly PropertyKey[]) => Span;
  /** `template.yaml`, for messages. */
  readonly file: SourceFile;
}

/** A template and those that it extends, itself first. */
export type TemplateChain = readonly [TemplateLayer, ...TemplateLayer[]];

/** More than this is a mistake: a house style extends one template, a variant of it another. */
const mostLayers = 16;

/** Follows a template to those that it extends; null when a message says why one of them cannot be had. */
export const readChain = (
  files: TemplateFiles,
  find: FindTemplate,
  memory: TemplateMemory,
  report: Report,
): TemplateChain | null => {
  const layers: TemplateLayer[] = [];
  const seen = new Set<string>();
  for (let next: TemplateFiles | null = files; next; ) {
    const layer = readLayer(next, memory, report);
    if (!layer) return null;
    layers.push(layer);
    const { extends: base } = layer.manifest;
    if (base === undefined) return chainOf(layers);
    if (seen.has(base) || layers.length === mostLayers) return reportEndless(base, layer, report);
    seen.add(base);
    next = findBase(base, layer, find, report);
  }
  return null;
};

const chainOf = ([own, ...bases]: readonly TemplateLayer[]): TemplateChain | null => (own ? [own, ...bases] : null);

const readLayer = (files: TemplateFiles, { manifests }: TemplateMemory, report: Report): TemplateLayer | null => {
  const file = files.read(manifestPath);
  if (!file) return reportMissingManifest(report);
  const key = `${file.path}\n${file.text}`;
  const located = manifests.take(key, report, (listen) => readTemplateManifest(file, listen));
  return located && { files, file, ...located };
};

const findBase = (name: string, layer: TemplateLayer, find: FindTemplate, report: Report): TemplateFiles | null => {
  const answer = find(name);
  if (answer.kind === 'found') return answer.files;
  report({
    severity: 'error',
    code: 'TEMPLATE-unknown',
    message: answer.message,
    span: placeOf(name, 'extends', layer),
  });
  return null;
};

const reportEndless = (name: string, layer: TemplateLayer, report: Report): null => {
  const message = `the templates extend each other without end, or more than ${mostLayers} deep`;
  const hint = 'let one of them extend none';
  report({ severity: 'error', code: 'TEMPLATE-endless', message, span: placeOf(name, 'extends', layer), hint });
  return null;
};

const reportMissingManifest = (report: Report): null => {
  const message = `the template has no ${manifestPath}`;
  const hint = 'a template is a folder with template.yaml, *.hbs partials, a stylesheet and labels/<language>.yaml';
  report({ severity: 'error', code: 'TEMPLATE-missing', message, span: null, hint });
  return null;
};

/** Where the description of a template says something in a field; the name of the field when it is written otherwise. */
export const placeOf = (words: string, field: keyof TemplateManifest, { file, locate }: TemplateLayer): Span => {
  const key = locate([field]);
  const at = file.text.indexOf(words, key.end);
  return at < 0 ? key : { file, start: at, end: at + words.length };
};
