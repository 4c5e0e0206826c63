/** The reproducible-builds variable, in seconds since 1970; anything else is ignored. */
const fromEnvironment = (sourceDateEpoch: string | null): Date | null =>
  sourceDateEpoch !== null && /^\d{1,11}$/.test(sourceDateEpoch) ? new Date(Number(sourceDateEpoch) * 1000) : null;

/** The day that a text such as `2024-12-05` or `2024-12` begins with; months and years stand for their first day. */
const fromText = (text: string): Date | null => {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(text) ?? [];
  const date = year === undefined ? null : new Date(`${year}-${month}-${day}T00:00:00Z`);
  return date && !Number.isNaN(date.getTime()) ? date : null;
};

/** What the file says of its making: never the clock, so that the same input gives the same bytes. */
export const documentDate = (revisionDates: readonly string[], sourceDateEpoch: string | null): Date => {
  const times = revisionDates.map((date) => fromText(date)?.getTime() ?? 0);
  return fromEnvironment(sourceDateEpoch) ?? new Date(Math.max(0, ...times));
};
