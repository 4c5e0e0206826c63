import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const sourceFolder = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'src');

/** Which area may import which others. The drawing of docs/architecture.md, in a form that can fail. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  diagnostics: [],
  'engine/html': ['diagnostics', 'engine'],
  'engine/css': ['diagnostics', 'engine', 'engine/html'],
  'engine/style': ['diagnostics', 'engine', 'engine/html', 'engine/css'],
  'engine/image': ['diagnostics', 'engine', 'engine/html', 'engine/css', 'engine/style'],
  'engine/text': ['diagnostics', 'engine', 'engine/html', 'engine/style'],
  'engine/box': ['diagnostics', 'engine', 'engine/html', 'engine/css', 'engine/image', 'engine/style', 'engine/text'],
  'engine/layout': ['diagnostics', 'engine/html', 'engine/style', 'engine/text', 'engine/box'],
  'engine/page': [
    'diagnostics',
    'engine/html',
    'engine/image',
    'engine/style',
    'engine/text',
    'engine/box',
    'engine/layout',
  ],
  engine: [
    'diagnostics',
    'engine/html',
    'engine/css',
    'engine/image',
    'engine/style',
    'engine/text',
    'engine/box',
    'engine/layout',
    'engine/page',
  ],
  paint: ['diagnostics', 'engine'],
  pdf: ['diagnostics', 'engine', 'paint'],
  brief: ['diagnostics'],
  template: ['diagnostics', 'engine', 'brief'],
  press: ['diagnostics', 'engine', 'paint', 'pdf', 'brief', 'template'],
  resources: ['diagnostics', 'engine', 'brief', 'template'],
  project: ['diagnostics', 'pdf', 'brief', 'template', 'press', 'resources'],
  'delivery/copies': ['diagnostics', 'engine', 'paint', 'pdf', 'brief', 'template', 'press', 'resources', 'project'],
  'delivery/journal': ['diagnostics', 'resources'],
  'delivery/mail': ['diagnostics', 'brief', 'template', 'delivery/journal'],
  preview: ['diagnostics', 'engine', 'paint', 'press'],
  cli: [
    'diagnostics',
    'engine',
    'paint',
    'brief',
    'template',
    'press',
    'resources',
    'project',
    'delivery/copies',
    'delivery/journal',
    'delivery/mail',
    'preview',
    'version',
  ],
  version: [],
  main: ['cli'],
  index: [
    'diagnostics',
    'engine',
    'paint',
    'pdf',
    'brief',
    'template',
    'press',
    'resources',
    'project',
    'delivery/copies',
    'version',
  ],
};

/** Packages and modules of Node that one place alone may use. */
const keptTo: Readonly<Record<string, readonly string[]>> = {
  pdfkit: ['pdf'],
  handlebars: ['template'],
  zod: ['brief', 'template', 'delivery/journal'],
  nodemailer: ['delivery/mail'],
  yaml: ['brief', 'template'],
  commander: ['cli'],
  unpdf: ['resources'],
  'csv-parse': ['delivery/copies'],
  tinypool: ['delivery/copies'],
  'node:fs': ['resources', 'cli', 'delivery/journal'],
};

interface Import {
  readonly from: string;
  readonly to: string;
}

const sourceFiles = readdirSync(sourceFolder, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
  .sort();

const specifiersOf = (file: string): readonly string[] => {
  const text = readFileSync(join(sourceFolder, file), 'utf8');
  const matches = text.matchAll(
    /(?:^|\n)(?:import|export|\})[^;'"]*?from\s+'([^']+)'|import\(\s*'([^']+)'|^import '([^']+)'/g,
  );
  return Array.from(matches, ([, from, lazy, bare]) => from ?? lazy ?? bare ?? '');
};

const imports: readonly Import[] = sourceFiles.flatMap((from) =>
  specifiersOf(from).map((specifier) => ({
    from,
    to: specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier) : specifier,
  })),
);

const partedAreas = ['engine', 'delivery'];

/** `engine/box` for `engine/box/box.ts`, `engine` for its own files, `press` for `press.ts` and what is below `press/`. */
const areaOf = (file: string): string => {
  const [first = '', second = '', third] = file.split('/');
  if (partedAreas.includes(first) && third !== undefined) return `${first}/${second}`;
  return first.replace(/\.ts$/, '');
};

const isSource = (path: string): boolean => path.endsWith('.ts');

test('every import goes the way that the architecture allows', () => {
  const wrong = imports.filter(({ from, to }) => {
    const [area, target] = [areaOf(from), areaOf(to)];
    return isSource(to) && area !== target && !allowed[area]?.includes(target);
  });
  assert.deepEqual(wrong, []);
});

test('from outside, the engine is entered by its index only', () => {
  const wrong = imports.filter(
    ({ from, to }) => !from.startsWith('engine/') && to.startsWith('engine/') && to !== 'engine/index.ts',
  );
  assert.deepEqual(wrong, []);
});

test('no part of the engine goes round by the index of the whole', () => {
  const wrong = imports.filter(({ from, to }) => from.startsWith('engine/') && to === 'engine/index.ts');
  assert.deepEqual(wrong, []);
});

test('a package that one part wraps is used by that part only', () => {
  const wrong = imports.filter(({ from, to }) => {
    const packageName = Object.keys(keptTo).find((name) => to === name || to.startsWith(`${name}/`));
    return packageName !== undefined && !keptTo[packageName]?.includes(areaOf(from));
  });
  assert.deepEqual(wrong, []);
});

test('the scales and shapes of d3 are used by charts only', () => {
  const users = imports.filter(({ to }) => to.startsWith('d3-')).map(({ from }) => from);
  assert.ok(users.length > 0);
  assert.deepEqual(
    users.filter((from) => !from.startsWith('template/charts/')),
    [],
  );
});

test('no code can reach the network, and only the preview listens to it', () => {
  const network = /^node:(https?|http2|net|tls|dgram|dns)(\/|$)/;
  assert.deepEqual(
    imports.filter(({ to }) => network.test(to)),
    [{ from: 'preview/preview-server.ts', to: 'node:http' }],
  );
});

test('no file imports itself through others, types included', () => {
  const targets = new Map(sourceFiles.map((file) => [file, imports.filter(({ from }) => from === file)]));
  const finished = new Set<string>();
  const cycleFrom = (file: string, path: readonly string[]): readonly string[] | null => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (finished.has(file)) return null;
    for (const { to } of targets.get(file) ?? []) {
      const cycle = isSource(to) ? cycleFrom(to, [...path, file]) : null;
      if (cycle) return cycle;
    }
    finished.add(file);
    return null;
  };
  const cycles = sourceFiles.map((file) => cycleFrom(file, [])).filter((cycle) => cycle !== null);
  assert.deepEqual(cycles, []);
});

test('the rules see the imports that are there', () => {
  assert.ok(imports.some(({ from, to }) => from === 'cli/program.ts' && to === 'commander'));
  assert.ok(imports.some(({ from, to }) => from === 'main.ts' && to === 'cli/run-command-line.ts'));
  for (const file of sourceFiles) assert.ok(areaOf(file) in allowed, `${file} belongs to no area of the architecture`);
});
