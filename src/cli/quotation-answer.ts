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

/** What became of all quotations of a run; empty when fewer than two briefs were compared with their copies. */
export const totalInWords = (checks: readonly (CopyCheck | null)[]): string => {
  const verdicts = checks.flatMap((check) => (check?.kind === 'checked' ? [check.verdict] : []));
  if (verdicts.length < 2) return '';
  const total: SourceVerdict = {
    verified: verdicts.reduce((sum, { verified }) => sum + verified, 0),
    failed: verdicts.reduce((sum, { failed }) => sum + failed, 0),
    unverified: verdicts.flatMap(({ unverified }) => unverified),
  };
  return `${counted(verdicts.length, 'brief')}: ${verdictInWords(total)}\n`;
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
