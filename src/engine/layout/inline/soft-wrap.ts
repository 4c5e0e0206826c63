import type { ParagraphBox } from '../../box/box.ts';
import type { ComputedStyle } from '../../style/computed-style.ts';
import { type BreakOpportunities, type BreakRules, breakOpportunities } from '../../text/index.ts';
import { textLength } from './inline-content.ts';

const isTailored = ({ wordBreak, lineBreak }: ComputedStyle): boolean =>
  wordBreak === 'break-all' || wordBreak === 'keep-all' || lineBreak === 'anywhere' || lineBreak === 'strict';

const ordinary: BreakRules = { wordBreak: 'normal', lineBreak: 'auto' };

/** Opportunities in a text by the rules of a style; each set of rules is gone through once. */
const rememberBreaks = (text: string): ((rules: BreakRules) => BreakOpportunities) => {
  const known = new Map<string, BreakOpportunities>();
  return (rules) => {
    const key = `${rules.wordBreak} ${rules.lineBreak}`;
    const found = known.get(key) ?? breakOpportunities(text, rules);
    known.set(key, found);
    return found;
  };
};

/** Break opportunities of a whole paragraph: context counts across inline boxes, rules are those of each text's style. */
export const paragraphBreaks = ({ text, items }: ParagraphBox): BreakOpportunities => {
  const breaksBy = rememberBreaks(text);
  const found = breaksBy(ordinary).slice();
  let start = 0;
  for (const item of items) {
    const end = start + textLength(item);
    if (item.kind === 'text' && isTailored(item.style)) {
      found.set(breaksBy(item.style).subarray(start + 1, end + 1), start + 1);
    }
    start = end;
  }
  return found;
};
