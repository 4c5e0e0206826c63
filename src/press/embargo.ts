import type { Brief } from '../brief/index.ts';
import { documentDate } from './document-date.ts';

/** Whether the embargo of a brief still holds on the day of the document; the clock is not asked. */
export const isEmbargoed = ({ handling, revisions }: Brief, sourceDateEpoch: string | null): boolean => {
  if (handling.embargo === null) return false;
  const dates = revisions.map(({ date }) => String(date));
  return documentDate(dates, sourceDateEpoch).getTime() < Date.parse(handling.embargo.until);
};
