import { type Brief, itemById, itemsIn } from '../../brief/index.ts';
import { nameHint } from '../../diagnostics/index.ts';
import { captionOf } from './caption.ts';
import { isRecord } from './guards.ts';
import type { Helper } from './helper.ts';
import { escapeHtml, Markup } from './markup.ts';

/**
 * The item of the brief that has an id, for instance the quotation that a reaction names.
 *
 * @param id the id of any item
 *
 * Usage: `{{#with (item quote)}} ... {{/with}}`
 */
export const item: Helper = ({ args: [id], printing: { brief }, problem }) => {
  if (id === null) return null;
  const found = itemById(brief, String(id));
  if (found) return found.item;
  problem(missing(id), hintFor(id, brief));
  return null;
};

/**
 * The items of a list that a section asks for by `refs`, in that order; all of them when it asks for none.
 *
 * @param list a list of the brief
 * @param ids the ids to pick
 *
 * Usage: `{{#each (pick @root.quotes refs)}} ... {{/each}}`
 */
export const pick: Helper = ({ args: [list, ids], problem }) => {
  if (!Array.isArray(list) || !Array.isArray(ids)) return problem('"pick" needs a list and the ids to pick');
  if (ids.length === 0) return list;
  return ids.flatMap((id) => list.filter((entry) => isRecord(entry) && entry.id === id));
};

/**
 * A link to an item that is printed elsewhere in the brief, by what a reader would call it.
 *
 * @param id the id of any item
 *
 * Usage: `{{reference id}}`
 */
export const reference: Helper = ({ args: [id], printing, problem }) => {
  const found = itemById(printing.brief, String(id));
  if (!found) return problem(missing(id), hintFor(id, printing.brief));
  return new Markup(
    `<a class="reference" href="#${escapeHtml(found.id)}">${escapeHtml(captionOf(found, printing))}</a>`,
  );
};

const missing = (id: unknown): string => `there is no item "${String(id)}" in the brief`;

const hintFor = (id: unknown, brief: Brief): string =>
  nameHint(
    String(id),
    itemsIn(brief).map((entry) => entry.id),
  );
