import type { Brief, By, Source } from './brief.ts';
import { reliabilityCodes } from './scales.ts';
import { isUnknown } from './texts.ts';

/** What can be counted of the sources of a brief, for the source summary statement (ICD 206). */
export interface SourceCounts {
  readonly sources: number;
  /** Distinct origins; a source that passes on nobody's reporting is its own. */
  readonly origins: number;
  /** How many sources have each reliability that occurs, best first. */
  readonly ratings: readonly { readonly letter: Source['reliability']; readonly count: number }[];
  readonly claims: number;
  /** Claims with at least two named origins. */
  readonly corroborated: number;
}

const keyOf = (by: By | null): string | null => {
  if (by === null || isUnknown(by)) return null;
  return typeof by === 'string' ? by : by.name.toLowerCase();
};

const originsOf = (sources: readonly Source[]): ReadonlySet<string> =>
  new Set(sources.map(({ id, origin }) => keyOf(origin) ?? `source ${id}`));

const namedOrigins = ({ origin, origins }: Brief['claims'][number]): number =>
  new Set([origin, ...origins].map(keyOf).filter((key) => key !== null)).size;

/** Counts the sources of a brief, their origins and ratings, and the claims that more than one origin bears out. */
export const countSources = ({ sources, claims }: Brief): SourceCounts => ({
  sources: sources.length,
  origins: originsOf(sources).size,
  ratings: reliabilityCodes
    .map((letter) => ({ letter, count: sources.filter(({ reliability }) => reliability === letter).length }))
    .filter(({ count }) => count > 0),
  claims: claims.length,
  corroborated: claims.filter((claim) => namedOrigins(claim) >= 2).length,
});
