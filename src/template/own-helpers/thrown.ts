/** What a thrown value says, in one line. */
export const wordsOfError = (thrown: unknown): string => {
  const words = thrown instanceof Error ? thrown.message : String(thrown);
  return words.split('\n')[0] ?? '';
};

/** The line of a module that threw, from 1; null where the stack does not tell. */
export const lineThrown = (thrown: unknown, path: string): number | null => {
  const stack = thrown instanceof Error ? (thrown.stack ?? '').replaceAll('\\', '/') : '';
  const after = stack.split(`/${path}:`)[1];
  const line = after === undefined ? Number.NaN : Number.parseInt(after, 10);
  return line > 0 ? line : null;
};
