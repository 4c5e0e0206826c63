import { resolve } from 'node:path';
import type { Diagnostic, SourceFile } from '../diagnostics/index.ts';
import type { HtmlSource } from '../engine/index.ts';
import { type BytesAnswer, checkSize, decodeHtml, projectAssets, readBytes, readTextFile } from '../resources/index.ts';
import { pageFolders } from './page-folders.ts';
import { standardStream } from './standard-stream.ts';
import type { Terminal } from './terminal.ts';

export interface PageOptions {
  readonly css?: readonly string[];
  readonly root?: string;
}

export type PageInput =
  | { readonly kind: 'found'; readonly source: HtmlSource }
  | { readonly kind: 'error'; readonly diagnostics: readonly Diagnostic[] };

/** Ten thousand pages of dense text are a fifth of this. */
const largestPage = 256 * 1024 * 1024;

const bytesOf = async (page: string, terminal: Terminal): Promise<BytesAnswer> =>
  page === standardStream
    ? checkSize(await terminal.readInput(largestPage), '<stdin>', largestPage)
    : readBytes(page, page, largestPage);

const readStylesheets = (paths: readonly string[], found: Diagnostic[]): readonly SourceFile[] =>
  paths.flatMap((path) => {
    const answer = readTextFile(resolve(path), path);
    if (answer.kind === 'found') return [answer.file];
    found.push(answer.diagnostic);
    return [];
  });

/** Reads a page and the stylesheets of the command line, and says where its pictures and fonts may be read. */
export const readPageInput = async (page: string, options: PageOptions, terminal: Terminal): Promise<PageInput> => {
  const answer = await bytesOf(page, terminal);
  const problems: Diagnostic[] = answer.kind === 'error' ? [answer.diagnostic] : [];
  const stylesheets = readStylesheets(options.css ?? [], problems);
  if (answer.kind === 'error' || problems.length > 0) return { kind: 'error', diagnostics: problems };
  const isPiped = page === standardStream;
  const html = { path: isPiped ? '<stdin>' : page, text: decodeHtml(answer.bytes) };
  const assets = projectAssets(pageFolders(isPiped ? 'stdin.html' : page, process.cwd(), options.root));
  return { kind: 'found', source: { html, stylesheets, assets } };
};
