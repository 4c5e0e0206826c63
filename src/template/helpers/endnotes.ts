import { sourceById } from '../../brief/index.ts';
import type { Helper } from './helper.ts';

/**
 * The endnotes cited so far, by number: `number`, `source` and `at`. It belongs after everything that cites.
 *
 * Usage: `{{#each (endnotes)}}<li id="note-{{this.number}}">...</li>{{/each}}`
 */
export const endnotes: Helper = ({ printing }) =>
  printing.citations.citations.map(({ number, source, at }) => ({
    number,
    at,
    source: sourceById(printing.brief, source),
  }));
