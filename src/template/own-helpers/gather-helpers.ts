import { type Report, type SourceFile, type Span, spanOf } from '../../diagnostics/index.ts';
import { reservedHelpers } from '../compile/compile-partials.ts';
import { lineStart } from '../compile/location.ts';
import { isRecord } from '../helpers/guards.ts';
import { helperNames } from '../helpers/index.ts';
import type { OwnHelper } from '../template.ts';
import type { TemplateLayer } from '../template-chain.ts';
import { lineThrown, wordsOfError } from './thrown.ts';

/**
 * The helpers that the templates of a chain bring along, those of a template before those of the one that it extends.
 * Null when a message says why they cannot be had: they are code, which runs only when it is allowed.
 */
export const gatherHelpers = (
  baseFirst: readonly TemplateLayer[],
  report: Report,
): ReadonlyMap<string, OwnHelper> | null => {
  const layers = baseFirst.map((layer) => helpersOf(layer, report));
  if (layers.includes(null)) return null;
  return new Map(layers.flatMap((helpers) => [...(helpers ?? [])]));
};

type Helpers = ReadonlyMap<string, OwnHelper>;

const noHelpers: Helpers = new Map();

const helpersOf = (layer: TemplateLayer, report: Report): Helpers | null => {
  const path = layer.manifest.helpers;
  if (path === undefined) return noHelpers;
  const refuse = refusal(layer, report);
  if (!path.endsWith('.cjs'))
    return refuse(`"${path}" is no module of helpers`, 'name a CommonJS module, such as helpers.cjs');
  if (!layer.files.read(path)) return refuse(`the template has no file "${path}"`, 'it has to lie in its folder');
  if (!layer.files.run)
    return refuse(
      `the template wants to run its own code, ${path}`,
      'if you trust it, run this again with --allow-code',
    );
  return runModule(path, layer, layer.files.run, report);
};

const refusal =
  ({ locate }: TemplateLayer, report: Report) =>
  (message: string, hint: string): null => {
    report({ severity: 'error', code: 'TEMPLATE-code', message, span: locate(['helpers']), hint });
    return null;
  };

const runModule = (
  path: string,
  layer: TemplateLayer,
  run: NonNullable<TemplateLayer['files']['run']>,
  report: Report,
): Helpers | null => {
  const answer = run(path);
  if (answer.kind === 'found') return functionsIn(answer.exports, path, layer, report);
  const file = layer.files.read(path);
  const message = `the module of helpers cannot be run: ${wordsOfError(answer.error)}`;
  const span = file && lineSpan(file, lineThrown(answer.error, path) ?? 1);
  report({ severity: 'error', code: 'TEMPLATE-code', message, span, hint: `correct ${path}` });
  return null;
};

const lineSpan = (file: SourceFile, line: number): Span =>
  spanOf(file, lineStart(file.text, line), lineStart(file.text, line + 1));

const functionsIn = (exports: unknown, path: string, layer: TemplateLayer, report: Report): Helpers | null => {
  const refuse = refusal(layer, report);
  if (!isRecord(exports)) return refuse(`${path} hands out no helpers`, 'write module.exports = { name: (text) => … }');
  const helpers = new Map<string, OwnHelper>();
  for (const [name, call] of Object.entries(exports)) {
    const problem = problemWith(name, call);
    if (problem) return refuse(`${path}: ${problem}`, 'each helper is a function with a name of its own');
    if (isCallable(call)) helpers.set(name, { path, call });
  }
  return helpers;
};

const isCallable = (value: unknown): value is OwnHelper['call'] => typeof value === 'function';

const problemWith = (name: string, value: unknown): string | null => {
  if (!isCallable(value)) return `"${name}" is no function`;
  if (!/^[a-zA-Z]\w*$/.test(name)) return `"${name}" is no name of a helper`;
  return helperNames.includes(name) || reservedHelpers.includes(name) ? `there is a helper "${name}" already` : null;
};
