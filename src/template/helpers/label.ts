import { nameHint } from '../../diagnostics/index.ts';
import { wordsOf } from '../labels.ts';
import type { Helper } from './helper.ts';

/**
 * A fixed word of the template in the brief's language. Positional arguments after the first extend the key with dots;
 * named arguments fill `{name}` in the label, and `count` chooses its plural.
 *
 * @param key the key of a label, or its first part
 * @param more further parts of the key
 * @param name= a value for `{name}` in the label; `count` chooses its plural
 *
 * Usage: `{{label "block.watch"}}`, `{{label "topic" topic}}`, `{{label "sources" count=sources.length}}`
 */
export const label: Helper = ({ args, hash, printing: { labels }, problem }) => {
  const key = args.map(String).join('.');
  const words = wordsOf(labels, key, hash);
  if (words !== null) return words;
  return problem(
    `there is no label "${key}" in labels/${labels.language}.yaml`,
    nameHint(key, [...labels.texts.keys()]),
  );
};
