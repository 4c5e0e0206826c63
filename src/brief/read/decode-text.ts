import type { Diagnostic, SourceFile } from '../../diagnostics/index.ts';
import { startOf } from '../../diagnostics/index.ts';

/** Larger files are refused: a brief is a text that people write. */
export const sizeLimit = 4 * 1024 * 1024;

/** The text of a file, or the reason why it is none. */
export const decodeText = (bytes: Uint8Array, path: string): SourceFile | Diagnostic => {
  if (bytes.length > sizeLimit) return tooLarge(path, bytes.length);
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) {
    return notText(path, 'the file is in UTF-16, not in UTF-8', 'save it as UTF-8');
  }
  if (bytes.includes(0)) return notText(path, 'the file is not text', 'give a YAML file, saved as UTF-8');
  try {
    return { path, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return notText(path, 'the file is not in UTF-8', 'save it as UTF-8');
  }
};

const startsWith = (bytes: Uint8Array, first: number, second: number): boolean =>
  bytes[0] === first && bytes[1] === second;

const notText = (path: string, message: string, hint: string): Diagnostic => ({
  severity: 'error',
  code: 'FILE-not-text',
  message,
  span: startOf({ path, text: '' }),
  hint,
});

/** The message for a file above the limit. */
export const tooLarge = (path: string, size: number): Diagnostic => ({
  severity: 'error',
  code: 'FILE-too-large',
  message: `the file is ${Math.ceil(size / 1024 / 1024)} MB large; a brief may have ${sizeLimit / 1024 / 1024} MB`,
  span: startOf({ path, text: '' }),
  hint: 'split it, or check whether it is the right file',
});
