import { nameHint } from '../../diagnostics/index.ts';
import type { Printing } from '../printing.ts';
import { isRecord, whyUnknown } from './guards.ts';
import type { Helper } from './helper.ts';
import type { Markup } from './markup.ts';
import { unknownMark } from './unknown-mark.ts';

/**
 * The name of an actor by id, a free name as it is, or that nobody is known to be behind it.
 *
 * @param by an actor’s id, a free name, or a stated gap
 * @param form= "short" for short names
 *
 * Usage: `{{actor by}}`, `{{actor by form="short"}}` for tables
 */
export const actor: Helper = ({ args: [who], hash, printing, problem }) => {
  const name = nameOf(who, printing, hash.form === 'short');
  if (name !== null) return name;
  const hint = nameHint(
    String(who),
    printing.brief.actors.map(({ id }) => id),
  );
  return problem(`there is no actor "${String(who)}" in the brief`, hint);
};

const nameOf = (who: unknown, printing: Printing, isShort: boolean): string | Markup | null => {
  const why = whyUnknown(who);
  if (why !== null) return unknownMark(why, printing);
  if (isRecord(who)) return typeof who.name === 'string' ? who.name : null;
  const found = printing.brief.actors.find(({ id }) => id === who);
  if (!found) return null;
  return isShort ? (found.short_name ?? found.name) : found.name;
};
