import { formatCitation, itemsIn, sourceById } from '../../brief/index.ts';
import { nameHint } from '../../diagnostics/index.ts';
import type { Helper } from './helper.ts';

/**
 * A source in full, by id: author, title, outlet, date, address; with a place in it when one is given.
 *
 * @param id the id of a source
 * @param at a place in it
 *
 * Usage: `{{citation id}}`, `{{citation source.id at}}`
 */
export const citation: Helper = ({ args: [id, at], printing: { brief, language }, problem }) => {
  const source = sourceById(brief, String(id));
  if (source) return formatCitation(source, typeof at === 'string' ? at : null, language);
  const known = itemsIn(brief).flatMap((entry) => (entry.kind === 'source' ? [entry.id] : []));
  return problem(`there is no source "${String(id)}" in the brief`, nameHint(String(id), known));
};
