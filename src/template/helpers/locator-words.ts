import { formatLocator } from '../../brief/index.ts';
import type { Helper } from './helper.ts';

/**
 * A place in a source in the words of the page's language: "line 46", "с. 12".
 *
 * Usage: `{{locatorWords at}}`
 */
export const locatorWords: Helper = ({ args: [at], printing: { language } }) =>
  typeof at === 'string' ? formatLocator(at, language) : '';
