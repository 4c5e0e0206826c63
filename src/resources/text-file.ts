import { readFileSync, statSync } from 'node:fs';
import { type Diagnostic, type SourceFile, startOf } from '../diagnostics/index.ts';
import { fileProblem } from './file-problem.ts';

interface Failure {
  readonly kind: 'error';
  readonly diagnostic: Diagnostic;
}

export type BytesAnswer = { readonly kind: 'found'; readonly bytes: Uint8Array } | Failure;

export type TextAnswer = { readonly kind: 'found'; readonly file: SourceFile } | Failure;

/** Far beyond any text that people write by hand. */
const largestFile = 64 * 1024 * 1024;

const failure = (path: string, code: string, message: string, hint: string): Failure => ({
  kind: 'error',
  diagnostic: { severity: 'error', code, message, span: startOf({ path, text: '' }), hint },
});

const tooLarge = (path: string, limit: number): Failure =>
  failure(
    path,
    'FILE-too-large',
    `the file is larger than ${Math.round(limit / 1024 / 1024)} MB`,
    'name a smaller one',
  );

/** Refuses bytes that came another way and are more than the limit. */
export const checkSize = (bytes: Uint8Array, shownPath: string, limit: number): BytesAnswer =>
  bytes.length > limit ? tooLarge(shownPath, limit) : { kind: 'found', bytes };

/** Reads a file that the user named. `shownPath` is the path as it was written, for messages. */
export const readBytes = (path: string, shownPath: string, limit: number = largestFile): BytesAnswer => {
  try {
    const facts = statSync(path);
    if (facts.isDirectory())
      return failure(shownPath, 'FILE-folder', 'it is a folder, not a file', 'name a file in it');
    if (facts.size > limit) return tooLarge(shownPath, limit);
    return { kind: 'found', bytes: readFileSync(path) };
  } catch (error) {
    const message = `the file cannot be read: ${fileProblem(error)}`;
    return failure(shownPath, 'FILE-unreadable', message, 'check the path and its permissions');
  }
};

const decode = (bytes: Uint8Array, path: string): TextAnswer => {
  try {
    return { kind: 'found', file: { path, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) } };
  } catch {
    return failure(path, 'FILE-not-text', 'the file is not text in UTF-8', 'save it as UTF-8');
  }
};

/** Reads a file that must be UTF-8 text. */
export const readTextFile = (path: string, shownPath: string, limit?: number): TextAnswer => {
  const answer = readBytes(path, shownPath, limit);
  return answer.kind === 'found' ? decode(answer.bytes, shownPath) : answer;
};
