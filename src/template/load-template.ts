import { type Diagnostic, nameHint, type Report, type SourceFile, type Span, startOf } from '../diagnostics/index.ts';
import { compilePartials } from './compile/compile-partials.ts';
import { helperNames } from './helpers/index.ts';
import { type Labels, readLabels } from './labels.ts';
import type { Template, TemplateFiles } from './template.ts';
import { readTemplateManifest, type TemplateManifest } from './template-manifest.ts';

const manifestPath = 'template.yaml';

/** Reads, checks and compiles a template folder; null when a message says what is wrong with it. */
export const loadTemplate = (files: TemplateFiles, report: Report): Template | null => {
  const file = files.read(manifestPath);
  if (!file) return reportMissingManifest(report);
  let isSound = true;
  const reportAndFail: Report = (diagnostic) => {
    if (diagnostic.severity === 'error') isSound = false;
    report(diagnostic);
  };
  const manifest = readTemplateManifest(file, reportAndFail);
  const template = manifest ? assemble(manifest, { files, manifest: file, report: reportAndFail }) : null;
  return isSound ? template : null;
};

const reportMissingManifest = (report: Report): null => {
  const message = `the template has no ${manifestPath}`;
  const hint = 'a template is a folder with template.yaml, *.hbs partials, a stylesheet and labels/<language>.yaml';
  report({ severity: 'error', code: 'TEMPLATE-missing', message, span: null, hint });
  return null;
};

interface Folder {
  readonly files: TemplateFiles;
  readonly manifest: SourceFile;
  readonly report: Report;
}

const assemble = (manifest: TemplateManifest, folder: Folder): Template | null => {
  const styles = manifest.styles.map((path) => readNamed(path, folder));
  const main = readNamed(manifest.main, folder);
  const labels = readAllLabels(manifest.labels, folder);
  const partials = compilePartials(partialFiles(folder), helperNames, folder.report);
  if (!main) return null;
  return {
    name: manifest.name,
    description: manifest.description,
    main: partialName(manifest.main),
    mainFile: main,
    styles: styles.filter((style) => style !== null),
    labels,
    partials,
  };
};

const readNamed = (path: string, { files, manifest, report }: Folder): SourceFile | null => {
  const file = files.read(path);
  if (file) return file;
  const at = manifest.text.indexOf(path);
  const span: Span = at < 0 ? startOf(manifest) : { file: manifest, start: at, end: at + path.length };
  if (files.list().includes(path)) {
    report(unreadable(path, span));
    return null;
  }
  const message = `the template has no file "${path}"`;
  report({ severity: 'error', code: 'TEMPLATE-missing', message, span, hint: nameHint(path, files.list()) });
  return null;
};

const unreadable = (path: string, span: Span): Diagnostic => ({
  severity: 'error',
  code: 'TEMPLATE-unreadable',
  message: `the template's file "${path}" cannot be read`,
  span,
  hint: 'check its permissions and save it as text in UTF-8',
});

const readAllLabels = (languages: readonly string[], folder: Folder): ReadonlyMap<string, Labels> => {
  const all = new Map<string, Labels>();
  for (const language of languages) {
    const file = readNamed(`labels/${language}.yaml`, folder);
    const labels = file ? readLabels(language, file, folder.report) : null;
    if (labels) all.set(language, labels);
  }
  return all;
};

const partialName = (path: string): string => path.replace(/\.hbs$/, '');

const partialFiles = ({ files, manifest, report }: Folder): ReadonlyMap<string, SourceFile> => {
  const partials = new Map<string, SourceFile>();
  for (const path of files.list().filter((name) => name.endsWith('.hbs'))) {
    const file = files.read(path);
    if (file) partials.set(partialName(path), file);
    else report(unreadable(path, startOf(manifest)));
  }
  return partials;
};
