import { resolve } from 'node:path';
import type { Report } from '../diagnostics/index.ts';
import type { FontCollection } from '../engine/index.ts';
import { readFontFolder } from './font-folder.ts';
import { genericFamilies } from './generic-families.ts';
import { installedFonts } from './installed-fonts.ts';
import { packageFolder } from './package-folder.ts';

export interface FontChoices {
  /** Folders of TTF and OTF files, relative to the project folder. */
  readonly folders: readonly string[];
  /** What a generic family stands for, where it is not what we would choose. */
  readonly generic: ReadonlyMap<string, string>;
}

export const usualFonts: FontChoices = { folders: [], generic: new Map() };

/** Fonts that were brought along come first, then those of the project's packages, then ours. */
export const collectFonts = (choices: FontChoices, projectFolder: string, report: Report): FontCollection => {
  const brought = choices.folders.flatMap((folder) => {
    const { fonts, diagnostics } = readFontFolder(resolve(projectFolder, folder));
    diagnostics.forEach(report);
    return fonts;
  });
  const installed = installedFonts([projectFolder, packageFolder]);
  const sources = [...brought, ...installed];
  return {
    sources,
    generic: genericFamilies(brought, installed, choices.generic),
    fallback: [...new Set(sources.map(({ family }) => family))],
  };
};
