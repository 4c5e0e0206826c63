import { isSilence } from '../stance.ts';
import { forEach, type Lint } from './lint.ts';

const inferredAsStated: Lint = {
  id: 'STANCE-inferred-as-stated',
  check: (brief) =>
    forEach(brief.reactions, ['reactions'], ({ actor, stance, src, inferred }, path) =>
      !isSilence(stance) && src.length === 0 && inferred.length > 0
        ? {
            path: [...path, 'stance'],
            message: `the stance of "${actor}" rests only on what others guess`,
            hint: 'write "stance: none_found" and keep the guess under "inferred"',
          }
        : null,
    ),
};

const silence: Lint = {
  id: 'STANCE-silence',
  check: (brief) =>
    forEach(brief.reactions, ['reactions'], ({ actor, stance, as_of: asOf, quote }, path) => {
      if (isSilence(stance) && quote !== null) {
        return { path: [...path, 'quote'], message: `"${actor}" is said to be silent and is quoted` };
      }
      if (stance !== 'none_found' || asOf !== null) return null;
      return {
        path: [...path, 'stance'],
        message: `the silence of "${actor}" has no date`,
        hint: 'add "as_of": until when it was searched',
      };
    }),
};

export const stanceLints: readonly Lint[] = [inferredAsStated, silence];
