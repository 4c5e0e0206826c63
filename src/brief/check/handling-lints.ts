import type { Brief } from '../brief.ts';
import { strictness } from '../schema/tlp.ts';
import { type Finding, forEach, type Lint } from './lint.ts';

const label = ['handling', 'tlp'];

const green: Lint = {
  id: 'TLP-green-community',
  check: ({ handling }) =>
    handling.tlp === 'TLP:GREEN' && handling.restrictions.length === 0
      ? [
          {
            path: label,
            message: 'GREEN does not say which community may read it',
            hint: 'name the community under "restrictions"',
          },
        ]
      : [],
};

const portions: Lint = {
  id: 'PORTION-exceeds',
  check: (brief) =>
    forEach(brief.sections, ['sections'], ({ portion }, path) =>
      portion !== null && strictness(portion) > strictness(brief.handling.tlp)
        ? {
            path: [...path, 'portion'],
            message: `${portion} is stricter than the label of the brief, ${brief.handling.tlp}`,
            hint: 'raise "handling.tlp"',
          }
        : null,
    ),
};

const everyPortion: Lint = {
  id: 'PORTION-some',
  check: (brief) => {
    const marked = brief.sections.filter(({ portion }) => portion !== null).length;
    if (marked === 0 || !brief.handling.portion_marking) return [];
    return forEach(brief.sections, ['sections'], ({ portion }, path) =>
      portion === null
        ? { path: [...path, 'block'], message: 'this section has no portion mark, and others have one' }
        : null,
    );
  },
};

const classified =
  /\b(TOP SECRET|SECRET|CONFIDENTIAL|NATO (RESTRICTED|UNCLASSIFIED)|(RESTREINT|CONFIDENTIEL|SECRET) UE|COSMIC|NOFORN)\b/;

/** A tool for open papers must not print the marks of classified ones. */
const classification: Lint = {
  id: 'MARK-classified',
  check: (brief) =>
    markings(brief)
      .filter(({ text }) => classified.test(text))
      .map(({ path, text }) => ({
        path,
        message: `"${classified.exec(text)?.[0]}" is a mark of classified papers`,
        hint: 'this tool is for open papers; leave the mark out',
      })),
};

const markings = ({ handling }: Brief): readonly { path: (string | number)[]; text: string }[] => {
  const { marking, statement } = handling;
  const lists = { restrictions: handling.restrictions, caveats: handling.caveats };
  const listed = Object.entries(lists).flatMap(([name, texts]) =>
    texts.map((text, index) => ({ path: ['handling', name, index], text })),
  );
  const marks = Object.entries(marking ?? {}).flatMap(([name, value]) =>
    [value].flat().map((text) => ({ path: ['handling', 'marking', name], text: text ?? '' })),
  );
  return [...listed, { path: ['handling', 'statement'], text: statement ?? '' }, ...marks];
};

const cui: Lint = {
  id: 'MARK-cui',
  check: ({ handling: { marking } }): readonly Finding[] =>
    marking?.scheme === 'cui' && marking.distribution_statement !== null && marking.dissemination !== null
      ? [
          {
            path: ['handling', 'marking', 'dissemination'],
            message: 'a distribution statement and a dissemination control exclude each other',
          },
        ]
      : [],
};

export const handlingLints: readonly Lint[] = [green, portions, everyPortion, classification, cui];
