import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { readTextFile, type TextAnswer } from './text-file.ts';

export const houseFileName = 'briefpress.yaml';

/** The folder of a file and those above it, nearest first, up to the project folder where it is among them. */
const foldersAbove = (file: string, projectFolder: string): readonly string[] => {
  const folders: string[] = [];
  let folder = dirname(file);
  while (!folders.includes(folder) && folder !== projectFolder) {
    folders.push(folder);
    folder = dirname(folder);
  }
  return [...folders, projectFolder];
};

/** The house file of a brief: the nearest above it, or that of the project folder; null when there is none. */
export const findHouseFile = (briefPath: string, projectFolder: string): TextAnswer | null => {
  const folders = foldersAbove(resolve(projectFolder, briefPath), resolve(projectFolder));
  const path = folders.map((folder) => join(folder, houseFileName)).find((candidate) => existsSync(candidate));
  return path === undefined ? null : readTextFile(path, relative(projectFolder, path).replaceAll(sep, '/'));
};
