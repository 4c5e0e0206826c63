import { type House, readHouse, usualHouse } from '../brief/index.ts';
import type { Diagnostic, Report, SourceFile } from '../diagnostics/index.ts';

/** The house file that belongs to a brief, as far as it could be read. */
export type HouseAnswer =
  | { readonly kind: 'none' }
  | { readonly kind: 'found'; readonly file: SourceFile }
  | { readonly kind: 'error'; readonly diagnostic: Diagnostic };

const readAnswer = (answer: HouseAnswer, report: Report): House => {
  if (answer.kind === 'found') return readHouse(answer.file, report);
  if (answer.kind === 'error') report(answer.diagnostic);
  return usualHouse;
};

/** The house of a brief. Whoever asks for the strict set gets it, with the levels that the house sets for itself. */
export const houseOf = (answer: HouseAnswer, isStrict: boolean, report: Report): House => {
  const house = readAnswer(answer, report);
  return isStrict ? { ...house, set: 'strict' } : house;
};
