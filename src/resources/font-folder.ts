import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Diagnostic, startOf } from '../diagnostics/index.ts';
import type { FontSource } from '../engine/index.ts';
import { fileProblem } from './file-problem.ts';
import { readFontHeader } from './font-header.ts';

export interface FontFolder {
  readonly fonts: readonly FontSource[];
  readonly diagnostics: readonly Diagnostic[];
}

const problem = (path: string, severity: Diagnostic['severity'], message: string, hint: string): Diagnostic => ({
  severity,
  code: 'FONT-unreadable',
  message,
  span: startOf({ path, text: '' }),
  hint,
});

const fontSource = (path: string): FontSource | null => {
  const header = readFontHeader(path);
  return header && { ...header, label: basename(path), load: () => readFileSync(path) };
};

const fontPaths = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ttf|otf)$/i.test(name))
    .sort()
    .map((name) => join(folder, name));

/** Finds every TrueType and OpenType font below a folder. The files are opened only as far as their names. */
export const readFontFolder = (folder: string): FontFolder => {
  const fonts: FontSource[] = [];
  const diagnostics: Diagnostic[] = [];
  try {
    for (const path of fontPaths(folder)) {
      const source = fontSource(path);
      if (source) fonts.push(source);
      else diagnostics.push(problem(path, 'warning', 'the font file is damaged and is left out', 'replace the file'));
    }
  } catch (error) {
    const message = `the font folder cannot be read: ${fileProblem(error)}`;
    diagnostics.push(problem(folder, 'error', message, 'give --fonts a folder of TTF or OTF files'));
  }
  return { fonts, diagnostics };
};
