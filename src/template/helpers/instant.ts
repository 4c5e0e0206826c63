import { wordsOf } from '../labels.ts';
import type { Helper } from './helper.ts';

/**
 * An instant in UTC, with the local time of a zone beside it when one is given.
 *
 * @param instant an instant in UTC
 * @param zone an IANA time zone
 *
 * Usage: `{{instant until local_zone}}`
 */
export const instant: Helper = ({ args: [value, zone], printing, problem }) => {
  const at = new Date(String(value));
  if (Number.isNaN(at.getTime())) return problem(`"${String(value)}" is not an instant`);
  const { language, labels } = printing;
  const utc = `${clock(at, 'UTC', language)} UTC`;
  if (typeof zone !== 'string') return utc;
  return wordsOf(labels, 'date.local', { utc, local: clock(at, zone, language), zone: zone.replaceAll('_', ' ') });
};

const clock = (at: Date, timeZone: string, language: string): string => {
  const form = {
    timeZone,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  } as const;
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { ...form, hourCycle: 'h23' }).format(at);
};
