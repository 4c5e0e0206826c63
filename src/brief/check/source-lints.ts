import type { Brief, By, DataPath, Provision, SourceReference } from '../brief.ts';
import type { House } from '../house/house.ts';
import { referencesIn } from '../references.ts';
import { isSilence } from '../stance.ts';
import { isUnknown, stringsIn } from '../texts.ts';
import { type Finding, fieldOf, forEach, type Lint } from './lint.ts';

interface Sourced {
  readonly path: DataPath;
  readonly what: string;
  readonly src: readonly SourceReference[];
}

/** Everything that must say where it comes from. */
const sourcedItems = (brief: Brief): readonly Sourced[] => [
  ...sourced(brief.quotes, ['quotes'], 'quote'),
  ...sourced(brief.claims, ['claims'], 'claim'),
  ...brief.figures.flatMap((figure, index) => sourced(figure.entries, ['figures', index, 'entries'], 'figure')),
  ...sourced(brief.forecasts, ['forecasts'], 'forecast'),
  ...sourced(brief.timeline, ['timeline'], 'timeline item'),
  ...sourced((brief.treaty?.provisions ?? []).map(withTextSources), ['treaty', 'provisions'], 'provision'),
  ...sourcedReactions(brief),
];

const withTextSources = ({ src, text }: Provision): Pick<Provision, 'src'> => ({
  src: src.length > 0 ? src : (text?.src ?? []),
});

const sourced = (
  items: readonly { readonly src: readonly SourceReference[] }[],
  path: DataPath,
  what: string,
): readonly Sourced[] => items.map(({ src }, index) => ({ path: [...path, index], what, src }));

const sourcedReactions = (brief: Brief): readonly Sourced[] =>
  brief.reactions.flatMap(({ stance, src, inferred }, index) => [
    ...(isSilence(stance) || inferred.length > 0 ? [] : [{ path: ['reactions', index], what: 'reaction', src }]),
    ...sourced(inferred, ['reactions', index, 'inferred'], 'guess'),
  ]);

const missing: Lint = {
  id: 'SRC-missing',
  check: (brief) =>
    sourcedItems(brief)
      .filter(({ src }) => src.length === 0)
      .map(({ path, what }) => ({ path, message: `this ${what} names no source`, hint: 'add "src: [s1 L10]"' })),
};

const locator: Lint = {
  id: 'SRC-locator',
  check: (brief) =>
    sourcedItems(brief).flatMap(({ path, src }) =>
      forEach(src, [...path, 'src'], ({ s, at }, place) =>
        at === null
          ? {
              path: [...place, 's'],
              message: `the place in "${s}" is missing`,
              hint: 'add the line, page or paragraph',
            }
          : null,
      ),
    ),
};

/** The same for all names of one group, so that an agency and those that relay it count once. */
const originOf = (by: By, { oneOrigin }: House): string | null => {
  const name = nameOf(by);
  const group = oneOrigin.findIndex((names) => names.some((member) => member.toLowerCase() === name?.toLowerCase()));
  return group < 0 ? name : `group ${group}`;
};

const nameOf = (by: By): string | null => {
  if (isUnknown(by)) return null;
  return typeof by === 'string' ? by : by.name.toLowerCase();
};

const singleOrigin: Lint = {
  id: 'SRC-single-origin',
  check: (brief, { house }) =>
    forEach(brief.claims, ['claims'], ({ status, credibility, origin, origins }, path) => {
      if (status !== 'confirmed' && credibility !== 1) return null;
      const all = [...(origin === null ? [] : [origin]), ...origins];
      const named = all.map((by) => originOf(by, house)).filter((name) => name !== null);
      if (new Set(named).size >= 2) return null;
      const field = status === 'confirmed' ? 'status' : 'credibility';
      return {
        path: [...path, field],
        message: 'confirmation needs two independent origins, and this claim names fewer',
        hint: 'list the others under "origins", or lower the status and the credibility',
      };
    }),
};

const descriptor: Lint = {
  id: 'SRC-descriptor',
  check: (brief) =>
    forEach(brief.sources, ['sources'], (source, path) =>
      source.descriptor === null && !['A', 'B'].includes(source.reliability)
        ? {
            path: [...path, 'id'],
            message: `source "${source.id}" is rated ${source.reliability} and has no descriptor`,
            hint: 'say in one line what affects its quality',
          }
        : null,
    ),
};

const unratedSource: Lint = {
  id: 'SRC-unrated',
  check: (brief) =>
    forEach(brief.sources, ['sources'], ({ id, reliability, rated_by: ratedBy }, path) =>
      reliability === 'F' && ratedBy === null
        ? {
            path: [...path, 'id'],
            message: `nobody has rated the source "${id}"`,
            hint: 'add "reliability", A to F, and "rated_by"',
          }
        : null,
    ),
};

const unratedClaim: Lint = {
  id: 'CLAIM-unrated',
  check: (brief) =>
    forEach(brief.claims, ['claims'], ({ id, credibility }, path) =>
      credibility === null
        ? { path: [...path, 'id'], message: `"${id}" has no credibility`, hint: 'add "credibility", 1 to 6' }
        : null,
    ),
};

const unused: Lint = {
  id: 'SRC-unused',
  check: (brief): readonly Finding[] => {
    const strings = stringsIn(brief);
    const used = new Set([
      ...strings.filter(({ path }) => fieldOf(path).endsWith('.s')).map(({ text }) => text),
      ...strings.flatMap(({ text }) => referencesIn(text).map(({ target }) => target)),
      ...brief.sections.flatMap(({ refs }) => refs),
      ...brief.judgments.flatMap((judgment) => judgment.rests_on),
    ]);
    return forEach(brief.sources, ['sources'], ({ id }, path) =>
      used.has(id) ? null : { path: [...path, 'id'], message: `nothing cites the source "${id}"` },
    );
  },
};

export const sourceLints: readonly Lint[] = [
  missing,
  locator,
  singleOrigin,
  descriptor,
  unratedSource,
  unratedClaim,
  unused,
];
