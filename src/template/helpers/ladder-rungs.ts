import { isRecord } from './guards.ts';
import type { Helper } from './helper.ts';

/**
 * The rungs of a ladder, highest first: `number`, `name` and the `places` of those who stand on it.
 *
 * @param ladder the ladder of a treaty
 *
 * Usage: `{{#each (ladderRungs treaty.ladder)}}`
 */
export const ladderRungs: Helper = ({ args: [ladder], problem }) => {
  if (!isRecord(ladder) || !Array.isArray(ladder.rungs) || !Array.isArray(ladder.places)) {
    return problem('"ladderRungs" needs a ladder');
  }
  const places: readonly unknown[] = ladder.places;
  const rungs = ladder.rungs.map((name: unknown, index) => ({
    number: index + 1,
    name,
    places: places.filter((place) => isRecord(place) && place.rung === index + 1),
  }));
  return rungs.reverse();
};
