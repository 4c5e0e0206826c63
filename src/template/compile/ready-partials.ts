import type { SourceFile } from '../../diagnostics/index.ts';
import type { MarkedPlace } from './mark-places.ts';
import type { KnownNames } from './rewrite-partial.ts';

/** A partial as the text of a script, whose marks count from its own first place. */
export interface PreparedPartial {
  readonly name: string;
  readonly file: SourceFile;
  readonly script: string;
  readonly places: readonly MarkedPlace[];
}

/** A partial of one of our own templates as it was prepared when the program was built. */
export interface ReadyPartial {
  readonly name: string;
  readonly text: string;
  readonly script: string;
  readonly places: readonly Omit<MarkedPlace, 'file'>[];
}

/**
 * Partials that need no parser: preparing those of a template takes a sixth of the time of a first print. They hold
 * with just the helpers that they were prepared with, since a helper takes the name of a field.
 */
export interface ReadyPartials {
  readonly helpers: readonly string[];
  readonly partials: readonly ReadyPartial[];
}

export const noReadyPartials: ReadyPartials = { helpers: [], partials: [] };

/** What was prepared of a partial with the same words; null when there is none, or something that it calls is missing. */
export type FindReady = (name: string, file: SourceFile) => PreparedPartial | null;

export const findReady = ({ helpers, partials }: ReadyPartials, known: KnownNames): FindReady => {
  const holds = helpers.length === known.helpers.size && helpers.every((name) => known.helpers.has(name));
  if (!holds) return () => null;
  return (name, file) => {
    const ready = partials.find((each) => each.name === name && each.text === file.text);
    if (!ready || !calledIn(file.text).every((each) => known.partials.has(each))) return null;
    return { name, file, script: ready.script, places: ready.places.map((place) => ({ ...place, file })) };
  };
};

/** The partials that a text calls by name. */
const calledIn = (text: string): readonly string[] =>
  Array.from(text.matchAll(/\{\{~?#?>\s*["']?([\w./-]+)/g), ([, name = '']) => name);

/** What can be found ready later; a partial that several templates share is kept once. */
export const keepReady = (helpers: readonly string[], prepared: Iterable<PreparedPartial>): ReadyPartials => {
  const partials = new Map<string, ReadyPartial>();
  for (const { name, file, script, places } of prepared) {
    const withoutFile = places.map(({ kind, start, length }) => ({ kind, start, length }));
    partials.set(`${name}\n${file.text}`, { name, text: file.text, script, places: withoutFile });
  }
  return { helpers, partials: [...partials.values()] };
};
