import Handlebars from 'handlebars';
import { DiagnosticLog, type Memory, type Report, type SourceFile } from '../../diagnostics/index.ts';
import { type MarkedPlace, markPlaces, moveMarks } from './mark-places.ts';
import { parsePartial } from './parse-partial.ts';
import { findReady, type PreparedPartial, type ReadyPartials } from './ready-partials.ts';
import {
  fieldHelper,
  type KnownNames,
  partialHelper,
  printedHelper,
  readingHelper,
  rewritePartial,
} from './rewrite-partial.ts';

/** Compiled partials by name, and the files that messages point into by path. */
export interface CompiledPartials {
  readonly byName: Readonly<Record<string, HandlebarsTemplateDelegate>>;
  readonly filesByName: ReadonlyMap<string, SourceFile>;
  readonly filesByPath: ReadonlyMap<string, SourceFile>;
  /** What the marks in printed text stand for. */
  readonly places: readonly MarkedPlace[];
}

/** Helpers of Handlebars that templates may call. */
export const builtInHelpers = ['each', 'if', 'unless', 'with'];

const handlebars = Handlebars.create();

/** Names by which compiled partials call a helper, whether their author writes them or not. */
export const reservedHelpers: readonly string[] = [
  ...Object.keys(handlebars.helpers),
  fieldHelper,
  printedHelper,
  partialHelper,
  readingHelper,
];

for (const name of Object.keys(handlebars.helpers)) {
  if (!builtInHelpers.includes(name) && !name.endsWith('Missing')) handlebars.unregisterHelper(name);
}

/** What is kept of partials from one template to the next. */
export interface PartialMemory {
  readonly ready: ReadyPartials;
  readonly partials: Memory<PreparedPartial | null>;
  readonly together: PartialsTogether;
}

/** The partials of the template that was compiled last, by what they were prepared to. */
export class PartialsTogether {
  #last: Omit<CompiledPartials, 'filesByName' | 'filesByPath'> & { readonly prepared: readonly PreparedPartial[] } = {
    prepared: [],
    byName: {},
    places: [],
  };

  take(prepared: readonly PreparedPartial[]): Pick<CompiledPartials, 'byName' | 'places'> {
    const { prepared: before } = this.#last;
    const isSame = before.length === prepared.length && prepared.every((partial, at) => partial === before[at]);
    if (!isSame) this.#last = { prepared, ...compileTogether(prepared) };
    return this.#last;
  }
}

/** Parses, checks and compiles every partial, so that a batch of briefs pays for it once. */
export const compilePartials = (
  files: ReadonlyMap<string, SourceFile>,
  helperNames: readonly string[],
  memory: PartialMemory,
  report: Report,
): CompiledPartials => {
  const known = { helpers: new Set([...builtInHelpers, ...helperNames]), partials: new Set(files.keys()) };
  const ready = findReady(memory.ready, known);
  const names = JSON.stringify([...known.helpers, 0, ...known.partials]);
  const prepared = Array.from(files, ([name, file]) =>
    memory.partials.take(`${names}\n${file.path}\n${file.text}`, report, (listen) => {
      return ready(name, file) ?? prepare(name, file, known, listen);
    }),
  );
  const { byName, places } = memory.together.take(prepared.filter((partial) => partial !== null));
  const filesByPath = new Map([...files.values()].map((file) => [file.path, file] as const));
  return { byName, places, filesByName: files, filesByPath };
};

const compileTogether = (prepared: readonly PreparedPartial[]): Pick<CompiledPartials, 'byName' | 'places'> => {
  const places: MarkedPlace[] = [];
  const entries = prepared.map((partial) => {
    const entry = `[${JSON.stringify(partial.name)}]: ${moveMarks(partial.script, places.length)}`;
    places.push(...partial.places);
    return entry;
  });
  return { byName: run(`return {${entries.join(',')}}`), places };
};

const prepare = (name: string, file: SourceFile, known: KnownNames, report: Report): PreparedPartial | null => {
  const program = readPartial(file, known, report);
  if (!program) return null;
  const places: MarkedPlace[] = [];
  markPlaces(program, file, places);
  const helpers = [...known.helpers, fieldHelper, printedHelper, partialHelper, readingHelper];
  return { name, file, script: String(handlebars.precompile(program, compileOptions(name, helpers))), places };
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
const run = (script: string): CompiledPartials['byName'] => {
  const specifications: Readonly<Record<string, TemplateSpecification>> = new Function(script)();
  return Object.fromEntries(
    Object.entries(specifications).map(([name, specification]) => [name, handlebars.template(specification)]),
  );
};
