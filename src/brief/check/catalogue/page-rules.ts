import { fixed, type Rule } from './rule.ts';

/** What only the finished pages or the written file show. */
export const pageRules: readonly Rule[] = [
  fixed({
    id: 'GLYPH-missing',
    rule: 'Every character of the brief has a glyph in one of the fonts.',
    why: 'P7: a box in the place of a letter is a word that nobody can read. Install a font for the script; the message names the package.',
    example: {
      failing: 'summary: The mark is \u{13000} [[s1 L18]].',
      says: 'No font has the character U+13000 "\u{13000}"',
      mend: ['\u{13000}', 'an eye'],
    },
  }),
  fixed({
    id: 'PAGE-too-many',
    rule: 'A brief has no more pages than its limit.',
    why: 'F1 and F2: one side means one side. Text is never shrunk to fit; the author decides what goes.',
    example: {
      failing: `
max_pages: 1
sections:
  - block: table
    table:
      columns: [Year]
      rows: [${Array.from({ length: 40 }, (_, index) => `["${1960 + index}"]`).join(', ')}]`,
      says: 'the brief fills 2 pages, but max_pages is 1',
      mend: ['max_pages: 1', 'max_pages: 2'],
    },
  }),
];
