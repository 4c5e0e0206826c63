import Handlebars from 'handlebars';
import { DiagnosticLog, type Report, type SourceFile } from '../../diagnostics/index.ts';
import { type MarkedPlace, markPlaces } from './mark-places.ts';
import { parsePartial } from './parse-partial.ts';
import { fieldHelper, type KnownNames, partialHelper, rewritePartial } from './rewrite-partial.ts';

/** Compiled partials by name, and the files that messages point into by path. */
export interface CompiledPartials {
  readonly byName: Readonly<Record<string, HandlebarsTemplateDelegate>>;
  readonly filesByPath: ReadonlyMap<string, SourceFile>;
  /** What the marks in printed text stand for. */
  readonly places: readonly MarkedPlace[];
}

const builtIn = ['each', 'if', 'unless', 'with'];

const handlebars = Handlebars.create();
for (const name of Object.keys(handlebars.helpers)) {
  if (!builtIn.includes(name) && !name.endsWith('Missing')) handlebars.unregisterHelper(name);
}

/** Parses, checks and compiles every partial, so that a batch of briefs pays for it once. */
export const compilePartials = (
  files: ReadonlyMap<string, SourceFile>,
  helperNames: readonly string[],
  report: Report,
): CompiledPartials => {
  const known = { helpers: new Set([...builtIn, ...helperNames]), partials: new Set(files.keys()) };
  const helpers = [...known.helpers, fieldHelper, partialHelper];
  const entries: string[] = [];
  const places: MarkedPlace[] = [];
  for (const [name, file] of files) {
    const program = readPartial(file, known, report);
    if (!program) continue;
    markPlaces(program, file, places);
    entries.push(`${JSON.stringify(name)}: ${String(handlebars.precompile(program, compileOptions(name, helpers)))}`);
  }
  const filesByPath = new Map([...files.values()].map((file) => [file.path, file] as const));
  return { byName: run(entries), filesByPath, places };
};

/** A partial that is ready to compile; null when a message says what is wrong with it. */
const readPartial = (file: SourceFile, known: KnownNames, report: Report): hbs.AST.Program | null => {
  const log = new DiagnosticLog();
  const program = parsePartial(file, log.report);
  if (program) rewritePartial(program, file, known, log.report);
  log.entries.forEach(report);
  return log.hasErrors ? null : program;
};

/** In a partial whose name ends so, values are printed as they are. */
const plainTextEnding = '.txt';

const compileOptions = (name: string, helpers: readonly string[]): PrecompileOptions => ({
  strict: true,
  noEscape: name.endsWith(plainTextEnding),
  preventIndent: true,
  knownHelpers: Object.fromEntries(helpers.map((name) => [name, true])),
  knownHelpersOnly: true,
});

/** One script for all partials: V8 then compiles each of their blocks when it is first printed, and not before. */
const run = (entries: readonly string[]): CompiledPartials['byName'] => {
  const specifications: Readonly<Record<string, TemplateSpecification>> = new Function(
    `return {${entries.join(',')}}`,
  )();
  return Object.fromEntries(
    Object.entries(specifications).map(([name, specification]) => [name, handlebars.template(specification)]),
  );
};
