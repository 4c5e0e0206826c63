import { countSources } from '../../brief/index.ts';
import type { Helper } from './helper.ts';

/**
 * What can be counted of the sources: `sources`, `origins`, `ratings` (each `letter` and `count`), `claims` and
 * `corroborated`.
 *
 * Usage: `{{#with (sourceCounts)}}{{label "source.count" count=sources}}{{/with}}`
 */
export const sourceCounts: Helper = ({ printing: { brief } }) => countSources(brief);
