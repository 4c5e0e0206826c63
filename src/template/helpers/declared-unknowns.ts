import { unknownsIn } from '../../brief/index.ts';
import { wordsOf } from '../labels.ts';
import type { Helper } from './helper.ts';

/**
 * The gaps that the brief states outside its list of unknowns, each once: `field` in words, and `why`.
 *
 * Usage: `{{#each (declaredUnknowns)}}`
 */
export const declaredUnknowns: Helper = ({ printing: { brief, labels } }) => {
  const found = unknownsIn(brief).map(({ path, why }) => {
    const name = String(path.findLast((step) => typeof step === 'string') ?? '');
    return { field: wordsOf(labels, `field.${name}`) ?? name.replaceAll('_', ' '), why };
  });
  return found.filter(
    ({ field, why }, index) => found.findIndex((other) => other.field === field && other.why === why) === index,
  );
};
