import type { DataPath, Figure, FigureEntry } from '../brief.ts';
import { parseEdtf } from '../edtf.ts';
import { isUnknown } from '../texts.ts';
import { type Finding, forEach, type Lint } from './lint.ts';

const merge: Lint = {
  id: 'FIG-merge',
  check: (brief) =>
    forEach(brief.figures, ['figures'], (figure, path) => {
      const reason = figure.merge === 'compatible' ? whyUnlike(figure) : null;
      if (!reason) return null;
      const message = `the entries of "${figure.id}" cannot be merged: ${reason}`;
      return {
        path: [...path, 'merge'],
        message,
        hint: 'write "merge: forbid"; each entry then keeps a row of its own',
      };
    }),
};

const whyUnlike = ({ entries }: Figure): string | null => {
  if (new Set(entries.map((entry) => entry.state)).size > 1) return 'they count different states';
  if (!windowsOverlap(entries)) return 'their dates do not overlap';
  return null;
};

const windowsOverlap = (entries: readonly FigureEntry[]): boolean => {
  const windows = entries.map(({ as_of: date }) => (typeof date === 'string' ? parseEdtf(date) : null));
  if (windows.some((window) => window === null)) return false;
  const latestStart =
    windows
      .map((window) => window?.earliest ?? '')
      .sort()
      .at(-1) ?? '';
  const [firstEnd = ''] = windows.map((window) => window?.latest ?? '9999').sort();
  return latestStart <= firstEnd;
};

const number: Lint = {
  id: 'FIG-number',
  check: (brief) =>
    brief.figures.flatMap((figure, index) =>
      forEach(figure.entries, ['figures', index, 'entries'], (entry, path) => numberProblem(entry, path)),
    ),
};

const numberProblem = ({ bound, value, min, max, words }: FigureEntry, path: DataPath): Finding | null => {
  const at = [...path, 'bound'];
  if (bound === 'unstated') {
    return words === null
      ? { path: at, message: 'an entry without a number needs the wording of its source', hint: 'add "words"' }
      : null;
  }
  if (bound !== 'range') {
    return value === null || min !== null || max !== null
      ? {
          path: at,
          message: `a figure with the bound "${bound}" has one "value"`,
          hint: 'only a range has "min" and "max"',
        }
      : null;
  }
  if (min === null || max === null || value !== null)
    return { path: at, message: 'a range has "min" and "max", and no "value"' };
  return min > max ? { path: [...path, 'min'], message: `the range starts at ${min} and ends at ${max}` } : null;
};

const claimant: Lint = {
  id: 'FIG-no-claimant',
  check: (brief) =>
    forEach(brief.figures, ['figures'], (figure, path) =>
      figure.entries.every(({ by }) => isUnknown(by))
        ? {
            path: [...path, 'id'],
            message: `no entry of "${figure.id}" has a claimant`,
            hint: 'say so wherever the figure is used',
          }
        : null,
    ),
};

export const figureLints: readonly Lint[] = [merge, number, claimant];
