import type { Brief } from '../brief.ts';
import { parseEdtf } from '../edtf.ts';
import { stringsIn } from '../texts.ts';
import { type Finding, fieldOf, forEach, type Lint } from './lint.ts';

/** The dates of what a brief reports; plans, horizons and the brief's own dates may lie later. */
const reportedDates: ReadonlySet<string> = new Set([
  'treaty.lifecycle.*.date',
  'treaty.registration.date',
  'treaty.triggers.*.date',
  'treaty.names_used.*.date',
  'treaty.predecessors.*.date',
  'quotes.*.date',
  'claims.*.date',
  'figures.*.entries.*.as_of',
  'reactions.*.date',
  'reactions.*.as_of',
  'reactions.*.inferred.*.date',
  'forecasts.*.date',
  'forecasts.*.outcome_date',
  'timeline.*.date',
  'timeline.*.alt.*.date',
  'watch.*.seen_on',
  'sources.*.csl.issued',
]);

const afterCutoff: Lint = {
  id: 'DATE-after-cutoff',
  check: (brief) => {
    const cutoff = parseEdtf(brief.as_of)?.latest;
    if (!cutoff) return [];
    return stringsIn(brief)
      .filter(({ path, text }) => reportedDates.has(fieldOf(path)) && (parseEdtf(text)?.earliest ?? '') > cutoff)
      .map(({ path, text }) => ({
        path,
        message: `${text} lies after the information cut-off ${brief.as_of}`,
        hint: 'move "as_of", or leave the item out',
      }));
  },
};

const day = 24 * 60 * 60 * 1000;

/** Two neighbouring dates for one event are mostly one moment in two time zones. */
const zone: Lint = {
  id: 'DATE-zone',
  check: (brief) =>
    forEach(brief.timeline, ['timeline'], (item, path) =>
      forEach(item.alt, [...path, 'alt'], (other, place): Finding | null => {
        const isNear = distance(item.date, other.date) === day;
        if (!isNear || (item.zone !== null && other.zone !== null)) return null;
        const message = `${item.date} and ${other.date} may be one moment in two time zones`;
        return { path: [...place, 'date'], message, hint: 'give both dates a "zone"' };
      }),
    ),
};

const distance = (first: string, second: string): number => {
  const [a, b] = [first, second].map((text) => Date.parse(parseEdtf(text)?.earliest ?? ''));
  return Math.abs((a ?? 0) - (b ?? 0));
};

const order: Lint = {
  id: 'DATE-order',
  check: (brief: Brief) =>
    forEach(brief.timeline, ['timeline'], ({ date }, path) => {
      const before = brief.timeline[Number(path[1]) - 1];
      const isEarlier = before && earliest(date) < earliest(before.date);
      return isEarlier
        ? { path: [...path, 'date'], message: `${date} stands after ${before.date}`, hint: 'put the timeline in order' }
        : null;
    }),
};

const earliest = (text: string): string => parseEdtf(text)?.earliest ?? '';

export const dateLints: readonly Lint[] = [afterCutoff, zone, order];
