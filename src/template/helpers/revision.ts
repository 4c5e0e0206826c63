import type { Helper } from './helper.ts';

/**
 * The newest revision; none when the brief lists none.
 *
 * Usage: `{{#with (currentRevision)}}{{version}}{{/with}}`
 */
export const currentRevision: Helper = ({ printing: { brief } }) => brief.revisions.at(-1) ?? null;

/**
 * The date to print: that of the last revision that is more than a minor one, for typing errors do not move it.
 *
 * Usage: `{{date (issueDate)}}`
 */
export const issueDate: Helper = ({ printing: { brief } }) =>
  brief.revisions.findLast(({ kind }) => kind !== 'minor')?.date ?? null;
