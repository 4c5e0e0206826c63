import { readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { wordTable } from '../../diagnostics/index.ts';
import type { PreviewAnswer } from '../../preview/index.ts';
import { packageFolder, readBytes } from '../../resources/index.ts';

const types: Readonly<Record<string, string>> = wordTable({
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
});

const startPage = 'preview.html';

/** The files of the page in the browser, by the names that it asks for; the page itself has none. */
export const readOwnFiles = (): ReadonlyMap<string, PreviewAnswer> => {
  const folder = join(packageFolder, 'src/preview/page');
  const answers = new Map<string, PreviewAnswer>();
  for (const name of readdirSync(folder)) {
    const type = types[extname(name)];
    const answer = readBytes(join(folder, name), name);
    if (type !== undefined && answer.kind === 'found')
      answers.set(name === startPage ? '' : name, { type, body: answer.bytes });
  }
  return answers;
};
