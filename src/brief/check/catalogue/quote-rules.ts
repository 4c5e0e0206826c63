import { adjustable, type Rule } from './rule.ts';

const quote = (fields: string): string => `
quotes:
  - id: q-mayor
    speaker: mayor
    date: "2024-11-30"
${fields}
    src: s1 L15`;

export const quoteRules: readonly Rule[] = [
  adjustable('warning', 'error', {
    id: 'QUOTE-long',
    rule: 'A quote has at most 40 words; a house may set another limit.',
    why: 'A long quote is text of others that nobody has weighed. Quote the words that matter, tell the rest.',
    example: {
      failing: quote(`    text: >-
      we will open the bridge when it is ready and not a day before that, because nobody in this
      town wants to stand on a bridge that was finished in a hurry, and nobody should have to
      explain later why we did not wait for one more summer
    lang: en
    rendering: original`),
      says: 'the quote has 48 words; 40 are enough',
      mend: [
        ' when it is ready and not a day before that, because nobody in this\n      town wants to stand on a bridge that was finished in a hurry, and nobody should have to\n      explain later why we did not wait for one more summer',
        '\n      when it is ready and not a day before',
      ],
    },
  }),
  adjustable('error', 'error', {
    id: 'QUOTE-editorial',
    rule: 'A quote says what was done to its words: cut, put in brackets, or left with a slip.',
    why: 'P9: quotation marks promise the words of the speaker. Whoever changes them says so.',
    example: {
      failing: quote(`    text: we will open it … not a day before
    lang: en
    rendering: original`),
      says: 'the quote is cut and does not say so',
      mend: ['    rendering: original', '    rendering: original\n    editorial: cut'],
    },
  }),
  adjustable('warning', 'error', {
    id: 'QUOTE-rendering',
    rule: 'A quote in translation says whose translation it is.',
    why: 'P9: translated words are never shown as those of the speaker.',
    example: {
      failing: quote(`    text: we will open it when it is ready
    lang: en
    original: { lang: uk, text: "відкриємо, коли буде готовий" }
    rendering: original`),
      says: 'words spoken in "uk" and given in "en" are not the original',
      mend: ['rendering: original', 'rendering: own-translation'],
    },
  }),
  adjustable('warning', 'error', {
    id: 'QUOTE-role',
    rule: 'The post of a speaker fits the date of the quote.',
    why: 'T6 and the actor model: a former minister does not speak for the ministry.',
    example: {
      failing: `
actors:
  - { id: mayor, kind: person, name: Ann Rivers, roles: [{ title: Mayor, from: "2020/2023" }] }
quotes:
  - id: q-mayor
    speaker: mayor
    role_then: Mayor of Northtown
    date: "2024-11-30"
    text: we will open it when it is ready
    lang: en
    rendering: original
    src: s1 L15`,
      says: 'Ann Rivers was not "Mayor of Northtown" on 2024-11-30, by the actor\'s own dates',
      mend: ['2020/2023', '2020/2025'],
    },
  }),
  adjustable('error', 'error', {
    id: 'QUOTE-chatham-house',
    rule: 'Under the Chatham House Rule no quote names its speaker or their post.',
    why: 'H15: what was said may be used, and who said it may not be told.',
    example: {
      failing: `
handling: { tlp: "TLP:CLEAR", chatham_house: true }
quotes:
  - id: q-mayor
    speaker: mayor
    date: "2024-11-30"
    text: we will open it when it is ready
    lang: en
    rendering: original
    src: s1 L15`,
      says: 'this quote names its speaker, and the Chatham House Rule applies',
      mend: ['speaker: mayor', 'speaker: { unknown: withheld under the Chatham House Rule }'],
    },
  }),
];
