import type { Diagnostic, Report } from '../../diagnostics/index.ts';
import type { DisplayList } from '../display-list.ts';
import { clearerColor, hexOf } from './contrast-ratio.ts';
import { type FaintText, findFaintText } from './find-faint-text.ts';

/**
 * Tells of text that people with weak eyes, and all others on a bad printer, cannot read: its contrast to what is painted
 * under it is below that of WCAG 2.2, 1.4.3. One message for each kind of element and pair of colours. Text on pictures
 * and gradients is left to the reader's eyes, and what only decorates is not looked at.
 */
export const checkContrast = (lists: readonly DisplayList[], report: Report): void => {
  const told = new Set<string>();
  for (const list of lists) {
    for (const faint of findFaintText(list)) {
      const key = keyOf(faint);
      if (!told.has(key)) report(messageFor(faint));
      told.add(key);
    }
  }
};

const keyOf = ({ element, color, ground, wanted }: FaintText): string =>
  JSON.stringify([element.name, element.attributes.get('class'), hexOf(color), hexOf(ground), wanted]);

const messageFor = ({ element, color, ground, ratio, wanted }: FaintText): Diagnostic => ({
  severity: 'warning',
  code: 'TEXT-contrast',
  message:
    `text in ${hexOf(color)} on ${hexOf(ground)} has a contrast of ${roundedDown(ratio)}:1, ` +
    `and ${wanted}:1 is the least at this size`,
  span: element.span,
  hint: `${hexOf(clearerColor(color, ground, wanted))} would do; text that only decorates has aria-hidden="true"`,
});

/** 4.49 is not 4.5. */
const roundedDown = (ratio: number): string => (Math.floor(ratio * 100) / 100).toString();
