import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { nameHint, type SourceFile } from '../diagnostics/index.ts';
import type { TemplateAnswer, TemplateFiles } from '../template/index.ts';
import { packageFolder } from './package-folder.ts';
import { runModule } from './run-module.ts';
import { readTextFile } from './text-file.ts';

/** A folder on disk, and the name that messages give it. */
interface TemplateFolder {
  readonly path: string;
  readonly shownPath: string;
  /** The folder that it may not lead out of; null where a person gave its path, and so may lead anywhere. */
  readonly home: string | null;
}

const manifest = 'template.yaml';

const namesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(join(folder, 'templates')).filter((name) =>
      staysWithin(folder, join('templates', name, manifest)),
    );
  } catch {
    return [];
  }
};

const forwardSlashes = (path: string): string => path.replaceAll(sep, '/');

const candidates = (name: string, projectFolder: string): readonly TemplateFolder[] => {
  const path = resolve(projectFolder, name);
  if (/[/\\]/.test(name) || isAbsolute(name))
    return [{ path, shownPath: forwardSlashes(relative(projectFolder, path)), home: null }];
  const shownPath = `templates/${name}`;
  return [projectFolder, packageFolder].map((home) => ({ path: join(home, shownPath), shownPath, home }));
};

const listFiles = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => forwardSlashes(relative(folder, join(entry.parentPath, entry.name))))
    .sort();

/** Where a path leads in truth; null when it leads nowhere. */
const realPath = (path: string): string | null => {
  try {
    return realpathSync.native(path);
  } catch {
    return null;
  }
};

const isBelow = (folder: string | null, path: string | null): boolean => {
  if (folder === null || path === null) return false;
  const way = relative(folder, path);
  return !way.startsWith('..') && !isAbsolute(way);
};

const staysWithin = (folder: string, path: string): boolean => isBelow(realPath(folder), realPath(join(folder, path)));

/** The files of a template, none of them from outside its folder; with its code, if that may run. */
const templateFiles = (folder: TemplateFolder, allowCode: boolean): TemplateFiles => {
  const home = realPath(folder.path);
  return {
    list: () => listFiles(folder.path),
    read: (path) => {
      const file = realPath(join(folder.path, path));
      if (file === null || !isBelow(home, file)) return null;
      const answer = readTextFile(file, `${folder.shownPath}/${path}`);
      return answer.kind === 'found' ? answer.file : null;
    },
    ...(allowCode ? { run: (path) => runModule(folder.path, path) } : {}),
  };
};

const leadsOut = ({ home, shownPath }: TemplateFolder): boolean => home !== null && !staysWithin(home, shownPath);

/**
 * Looks a template up by name, in the project's own `templates` before ours, or by the path of its folder. A name never
 * leads out of the project, as no other path in it does; a path is followed, since a person gave it.
 */
export const findTemplate = (name: string, projectFolder: string, allowCode = false): TemplateAnswer => {
  const folder = candidates(name, projectFolder).find(({ path }) => existsSync(join(path, manifest)));
  if (folder && leadsOut(folder)) return { kind: 'missing', message: leadsOutMessage(name) };
  if (folder) return { kind: 'found', files: templateFiles(folder, allowCode) };
  const known = templateNames(projectFolder);
  return { kind: 'missing', message: `there is no template "${name}"; ${nameHint(name, known)}` };
};

const leadsOutMessage = (name: string): string =>
  `the template "${name}" is a link that leads out of the project: copy the folder, or give its path with --template`;

/** The templates that can be named: those of the project, then ours. */
export const templateNames = (projectFolder: string): readonly string[] => [
  ...new Set([...namesIn(projectFolder), ...namesIn(packageFolder)]),
];

/** The description of a template that lies in the project's own `templates`; null when it lies elsewhere. */
export const ownManifest = (name: string, projectFolder: string): SourceFile | null => {
  const shownPath = `templates/${name}/${manifest}`;
  if (!/^[\w-]+$/.test(name) || !staysWithin(projectFolder, shownPath)) return null;
  const answer = readTextFile(join(projectFolder, shownPath), shownPath);
  return answer.kind === 'found' ? answer.file : null;
};
