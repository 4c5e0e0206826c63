import { readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { decodeText, sizeLimit } from '../brief/index.ts';
import type { Diagnostic, SourceFile } from '../diagnostics/index.ts';
import { type BytesAnswer, readBytes } from '../resources/index.ts';
import { standardStream } from './standard-stream.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** One brief of the command line, read or not. */
export type BriefInput = { readonly name: string } & (
  | { readonly kind: 'found'; readonly file: SourceFile }
  | { readonly kind: 'error'; readonly diagnostic: Diagnostic }
);

const yamlName = /\.ya?ml$/i;

const briefsOfFolder = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder)
      .filter((name) => yamlName.test(name) && !name.startsWith('.'))
      .sort()
      .map((name) => `${folder}/${name}`);
  } catch {
    return [];
  }
};

/** The briefs to work on: those that are named, else all of the folder `briefs`. */
export const briefNames = (named: readonly string[], projectFolder: string): readonly string[] => {
  if (named.length > 0) return [...new Set(named)];
  const found = briefsOfFolder(join(projectFolder, 'briefs')).map((path) => `briefs/${basename(path)}`);
  if (found.length > 0) return found;
  throw new UsageError(
    'there is no brief here: the folder briefs/ has no YAML file\n' +
      '  hint: name a file (briefpress build my-brief.yaml) or run this in the folder that holds briefs/',
  );
};

const bytesOf = async (name: string, folder: string, terminal: Terminal): Promise<BytesAnswer> =>
  name === standardStream
    ? { kind: 'found', bytes: await terminal.readInput(sizeLimit) }
    : readBytes(resolve(folder, name), name.replaceAll('\\', '/'));

/** Reads one brief, from a file or from standard input. */
export const readBriefInput = async (name: string, folder: string, terminal: Terminal): Promise<BriefInput> => {
  const answer = await bytesOf(name, folder, terminal);
  if (answer.kind === 'error') return { name, ...answer };
  const file = decodeText(answer.bytes, name === standardStream ? '<stdin>' : name.replaceAll('\\', '/'));
  return 'code' in file ? { name, kind: 'error', diagnostic: file } : { name, kind: 'found', file };
};

/** The name of a brief's PDF: that of the brief with another ending. */
export const pdfName = (briefName: string): string =>
  briefName === standardStream ? 'briefing.pdf' : `${basename(briefName).replace(yamlName, '')}.pdf`;
