/** A test for names in a list; a final `*` stands for any ending. */
export const namePatterns = (list: string): ((name: string) => boolean) => {
  const patterns = list.trim().split(/\s+/);
  const names = new Set(patterns.filter((pattern) => !pattern.endsWith('*')));
  const beginnings = patterns.filter((pattern) => pattern.endsWith('*')).map((pattern) => pattern.slice(0, -1));
  return (name) => names.has(name) || beginnings.some((beginning) => name.startsWith(beginning));
};
