import { formatLocator } from '../../brief/index.ts';
import { isRecord } from './guards.ts';
import type { Helper } from './helper.ts';

/**
 * Where in one source an item is cited, in words; empty where it is not cited from there. A source that is cited as a
 * whole is marked with a dash.
 *
 * @param src the places that an item cites
 * @param source the id of a source
 *
 * Usage: `{{placesIn claim.src id}}` in the column of a source
 */
export const placesIn: Helper = ({ args: [src, source], printing: { language } }) => {
  const cited = (Array.isArray(src) ? src : []).filter(isRecord).filter(({ s }) => s === source);
  return cited.map(({ at }) => (typeof at === 'string' ? formatLocator(at, language) : '—')).join('; ');
};
