import { adjustable, type Rule } from './rule.ts';

export const languageRules: readonly Rule[] = [
  adjustable('warning', 'error', {
    id: 'I18N-missing-text',
    rule: 'A text that is given in several languages is given in that of the brief.',
    why: 'P8: where the language is missing, another is printed in its place, and readers of the brief may not know it.',
    example: {
      failing: 'subtitle: { uk: Що відомо в грудні }',
      says: 'this text is not given in "en"; "uk" is printed instead',
      mend: ['{ uk:', '{ en: What is known in December, uk:'],
    },
  }),
  adjustable('error', 'error', {
    id: 'I18N-ids',
    rule: 'Two editions of one brief in different languages hold the same items.',
    why: 'Principle 5 of the model: ids are the same in every language, so that what a reader finds under an id is the same statement.',
    example: {
      failing: `
timeline: [{ id: start, date: "2022-03", title: Work begins, src: s1 L2 }]
translations: [{ lang: uk, file: brief.uk.yaml, of: "1.0", by: human, reviewed: true }]
revisions: [{ version: "1.0", date: "2024-12-05", kind: initial, note: First issue }]`,
      translation: 'timeline: [{ id: pochatok, date: "2022-03", title: Початок робіт, src: s1 L2 }]',
      says: 'the edition "brief.uk.yaml" lacks the timeline item "start"',
      mend: ['id: start', 'id: pochatok'],
    },
  }),
  adjustable('warning', 'error', {
    id: 'I18N-outdated',
    rule: 'A translation is that of the newest version.',
    why: 'A reader of another language must not be left with a judgment that has since been changed.',
    example: {
      failing: `
translations: [{ lang: uk, of: "1.0", by: human, reviewed: true }]
revisions:
  - { version: "1.0", date: "2024-11-05", kind: initial, note: First issue }
  - { version: "2.0", date: "2024-12-05", kind: significant, note: The delay is longer }`,
      says: 'the edition in "uk" is that of version 1.0, and this is version 2.0',
      mend: ['of: "1.0"', 'of: "2.0"'],
    },
  }),
];
