/** Today in the local time zone, as YYYY-MM-DD: what a person begins today bears that date. */
export const today = (now = new Date()): string => {
  const part = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`;
};
