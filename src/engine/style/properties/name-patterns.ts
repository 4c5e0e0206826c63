/** A test for names in a list; a final `*` stands for any ending. */
export const namePatterns = (patterns: readonly string[]): ((name: string) => boolean) => {
  const names = new Set(patterns.filter((pattern) => !pattern.endsWith('*')));
  const beginnings = patterns.filter((pattern) => pattern.endsWith('*')).map((pattern) => pattern.slice(0, -1));
  return (name) => names.has(name) || beginnings.some((beginning) => name.startsWith(beginning));
};

/** The words of a list that is written over several lines. */
export const wordsOf = (list: string): readonly string[] => list.trim().split(/\s+/);
