import type { Brief, Source } from '../brief.ts';
import { citedPlaces } from './check-copies.ts';
import { type SavedCopy, type SourceArchive, searchable } from './source-archive.ts';

/** How a source stands: its copy against the recorded hash, and the places that the brief cites in it. */
export interface SourceState {
  readonly source: Source;
  readonly copy: 'sound' | 'changed' | 'unrecorded' | 'missing' | 'none';
  /** Cited places that were looked up and are there. */
  readonly placesFound: number;
  /** Cited places that are not there, each once. */
  readonly placesAbsent: readonly string[];
  /** Cited places that nobody can look up: a time, an article, or a copy without text. */
  readonly placesUnchecked: number;
}

const stateOf = ({ sha256 }: Source, copy: SavedCopy | undefined): SourceState['copy'] => {
  if (!copy) return 'none';
  if (copy.kind === 'missing') return 'missing';
  if (sha256 === null) return 'unrecorded';
  return copy.sha256 === sha256.toLowerCase() ? 'sound' : 'changed';
};

/** The state of each source of a brief. */
export const sourceStates = (brief: Brief, archive: SourceArchive): readonly SourceState[] => {
  const cited = citedPlaces(brief);
  return brief.sources.map((source) => {
    const copy = archive.get(source.id);
    const locator = copy?.kind === 'read' ? searchable(copy.text).locator : null;
    const places = [...new Set(cited.filter(({ id }) => id === source.id).map(({ at }) => at))];
    const located = places.map((at) => ({ at, kind: locator?.locate(at).kind ?? 'unchecked' }));
    return {
      source,
      copy: stateOf(source, copy),
      placesFound: located.filter(({ kind }) => kind === 'lines').length,
      placesAbsent: located.filter(({ kind }) => kind === 'absent').map(({ at }) => at),
      placesUnchecked: located.filter(({ kind }) => kind === 'unchecked').length,
    };
  });
};
