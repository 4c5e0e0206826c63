import type { SourceVerdict } from '../brief/index.ts';
import type { CopyCheck } from '../project/check-saved-copies.ts';
import { counted } from './answer.ts';

const reasons = ({ unverified }: SourceVerdict): string => {
  const counts = new Map<string, number>();
  for (const { reason } of unverified) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([reason, count]) => `; ${count} not compared: ${reason}`).join('');
};

/** `4 quotations verified, 1 wrong; 1 not compared: the words are a translation of our own`. */
export const verdictInWords = (verdict: SourceVerdict): string => {
  const wrong = verdict.failed > 0 ? `, ${verdict.failed} wrong` : '';
  return `${counted(verdict.verified, 'quotation')} verified${wrong}${reasons(verdict)}`;
};

/** The same for machines. */
export const copiesToJson = (check: CopyCheck): object =>
  check.kind === 'skipped'
    ? { checked: false, note: check.note }
    : {
        checked: true,
        verified: check.verdict.verified,
        wrong: check.verdict.failed,
        unverified: check.verdict.unverified.map(({ path, ...rest }) => ({ field: path.join('.'), ...rest })),
      };
