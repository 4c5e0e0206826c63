import { posix } from 'node:path';

/** Addresses with a scheme, absolute ones and fragments mean the same everywhere. */
const isFixed = (url: string): boolean => /^(?:[a-z][a-z0-9+.-]*:|\/|\\|#|$)/i.test(url);

/** An address written in a stylesheet, as the document would write it. */
export const rebaseUrl = (url: string, sheetPath: string, documentPath: string): string => {
  const [from, to] = [posix.dirname(sheetPath), posix.dirname(documentPath)];
  return isFixed(url) || from === to ? url : posix.join(posix.relative(to, from), url);
};
