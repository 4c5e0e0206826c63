import type { BriefContent } from '../brief.ts';
import { fieldOf } from '../check/lint.ts';
import { referenceFields } from '../check/reference-fields.ts';
import { referencesIn } from '../references.ts';
import { type PlacedText, stringsIn } from '../texts.ts';

/** Sources that something cites, actors that something names, and terms that some text uses. */
export const keepApparatus = (content: BriefContent): BriefContent => {
  const bare = { ...content, sources: [], actors: [], glossary: [] };
  const cited = idsIn(bare);
  const sources = content.sources.filter(({ id }) => cited.has(id));
  const named = idsIn({ ...bare, sources });
  const actors = content.actors.filter(({ id }) => named.has(id));
  const words = stringsIn(bare)
    .map(({ text }) => text)
    .join('\n');
  const glossary = content.glossary.filter(({ term, aka }) => [term, ...aka].some((form) => words.includes(form)));
  const known = new Set(actors.map(({ id }) => id));
  return { ...content, sources, glossary, actors: actors.map((actor) => withoutStranger(actor, known)) };
};

type Actor = BriefContent['actors'][number];

const withoutStranger = (actor: Actor, known: ReadonlySet<string>): Actor =>
  actor.of !== null && !known.has(actor.of) ? { ...actor, of: null } : actor;

const idsIn = (content: BriefContent): ReadonlySet<string> => new Set(stringsIn(content).flatMap(idsAt));

const sourceField = /(^|\.)s$/;

const idsAt = ({ path, text }: PlacedText): readonly string[] => {
  const field = fieldOf(path);
  if (sourceField.test(field) || referenceFields.has(field) || field === 'sections.*.refs.*') return [text];
  return referencesIn(text).map(({ target }) => target);
};
