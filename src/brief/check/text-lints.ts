import type { Brief } from '../brief.ts';
import { stringsIn } from '../texts.ts';
import { acronym } from './acronym-lint.ts';
import { forEach, type Lint } from './lint.ts';
import { loadedTerm } from './loaded-term-lint.ts';
import { wordCount } from './words.ts';

const bottomLine: Lint = {
  id: 'BLUF-long',
  check: ({ bottom_line: text }, { house }) => {
    const count = wordCount(text ?? '');
    const message = `the bottom line has ${count} words; it may have ${house.bottomLineWords}`;
    return count > house.bottomLineWords ? [{ path: ['bottom_line'], message }] : [];
  },
};

const noBottomLine: Lint = {
  id: 'BLUF-none',
  check: ({ kind, bottom_line: text }) =>
    text === null && kind !== 'fact-sheet' && kind !== 'annex'
      ? [
          {
            path: ['bottom_line'],
            message: 'the brief has no bottom line',
            hint: 'add "bottom_line": the message in at most 60 words',
          },
        ]
      : [],
};

const unusedTerm: Lint = {
  id: 'GLOSS-unused',
  check: (brief) => {
    const texts = everyTextOf(brief);
    return forEach(brief.glossary, ['glossary'], ({ term, aka }, path) =>
      [term, ...aka].some((form) => texts.includes(form.toLowerCase()))
        ? null
        : { path: [...path, 'term'], message: `the term "${term}" is not used in the brief` },
    );
  },
};

const everyTextOf = (brief: Brief): string =>
  stringsIn(brief)
    .filter(({ path }) => path[0] !== 'glossary')
    .map(({ text }) => text.toLowerCase())
    .join('\n');

const control: Lint = {
  id: 'TEXT-control',
  check: (brief) =>
    stringsIn(brief).flatMap(({ path, text }) => {
      const found = /[\x00-\x08\x0b-\x1f\x7f]/.exec(text);
      if (!found) return [];
      const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      return [
        { path, message: `this text holds the control character U+${code}`, hint: 'remove it; nothing can print it' },
      ];
    }),
};

export const textLints: readonly Lint[] = [control, bottomLine, noBottomLine, unusedTerm, acronym, loadedTerm];
