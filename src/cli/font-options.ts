import type { FontChoices } from '../resources/index.ts';
import { UsageError } from './usage-error.ts';

/** What the command line says about fonts. */
export interface FontOptions {
  readonly fonts?: readonly string[];
  readonly generic?: readonly string[];
}

const parseGeneric = (entry: string): readonly [string, string] => {
  const [, name, family] = /^\s*([a-z-]+)\s*=\s*["']?(.+?)["']?\s*$/i.exec(entry) ?? [];
  if (name && family) return [name.toLowerCase(), family];
  throw new UsageError(`--generic takes name=family, for instance serif="Noto Serif", not ${entry}`);
};

export const fontChoices = (options: FontOptions): FontChoices => ({
  folders: options.fonts ?? [],
  generic: new Map((options.generic ?? []).map(parseGeneric)),
});
