import { type Brief, type Period, parseEdtf, type Reaction } from '../../brief/index.ts';
import { isRecord } from './guards.ts';
import type { Helper } from './helper.ts';

/** One actor's reactions, sorted into the periods of the table, and what others guess about that actor. */
interface StanceRow {
  readonly actor: string;
  readonly cells: readonly (readonly Reaction[])[];
  readonly inferred: Reaction['inferred'];
}

/**
 * The rows of the stance table: `actor`, `cells` (one list of reactions for each period of the brief, or one in all) and
 * `inferred`.
 *
 * @param refs the ids of reactions or actors
 *
 * Usage: `{{#each (stanceRows refs)}}`
 */
export const stanceRows: Helper = ({ args: [refs], printing: { brief } }) => rowsOf(refs, brief);

/** The rows of the actors or reactions that some ids name; all of them when no ids are given. */
export const rowsOf = (refs: unknown, brief: Brief): readonly StanceRow[] => {
  const wanted = Array.isArray(refs) && refs.length > 0 ? new Set<unknown>(refs) : null;
  const reactions = brief.reactions.filter(({ id, actor }) => !wanted || wanted.has(id) || wanted.has(actor));
  const actors = [...new Set(reactions.map((reaction) => reaction.actor))];
  return actors.map((actor) => rowOf(actor, reactions, brief));
};

/**
 * Whether any row of the stance table holds a guess.
 *
 * @param rows the rows of `stanceRows`
 *
 * Usage: `{{#if (hasInferred rows)}}`
 */
export const hasInferred: Helper = ({ args: [rows] }) =>
  Array.isArray(rows) && rows.some((row) => isRecord(row) && Array.isArray(row.inferred) && row.inferred.length > 0);

const rowOf = (actor: string, reactions: readonly Reaction[], { periods }: Brief): StanceRow => {
  const own = reactions.filter((reaction) => reaction.actor === actor);
  const cells =
    periods.length === 0 ? [own] : periods.map((period) => own.filter((reaction) => isIn(reaction, period, periods)));
  return { actor, cells, inferred: own.flatMap(({ inferred }) => inferred) };
};

/** A reaction belongs to the period it names, else to the one that holds its date, else to the first. */
const isIn = (reaction: Reaction, period: Period, periods: readonly Period[]): boolean => {
  if (reaction.period !== null) return reaction.period === period.id;
  const holder = periods.find((candidate) => holds(candidate, reaction.date ?? reaction.as_of)) ?? periods[0];
  return holder === period;
};

const holds = (period: Period, date: string | null): boolean => {
  const within = parseEdtf(period.date);
  const at = date === null ? null : parseEdtf(date);
  if (!within?.earliest || !within.latest || !at?.earliest) return false;
  return at.earliest >= within.earliest && at.earliest <= within.latest;
};
