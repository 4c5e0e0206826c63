import { adjustable, fixed, type Rule } from './rule.ts';

export const contentRules: readonly Rule[] = [
  adjustable('warning', 'error', {
    id: 'BLUF-none',
    rule: 'A brief has a bottom line.',
    why: 'A10: the main message comes first, on the first page. Fact sheets and annexes need none.',
    example: {
      failing: 'kind: note',
      says: 'the brief has no bottom line',
      mend: ['kind: note', 'kind: note\nbottom_line: The bridge will not open before autumn.'],
    },
  }),
  adjustable('warning', 'error', {
    id: 'BLUF-long',
    rule: 'The bottom line has at most 60 words; a house may set another limit.',
    why: 'A10: what does not fit into 60 words is not the main message yet.',
    example: {
      failing: `
bottom_line: >-
  The bridge will not open before autumn [[s1 L4]], because the steel that was ordered in spring has
  not come, the firm that was to lay it has gone to another site, the council has not met since the
  mayor went abroad, and the money that was set aside for the work has been spent on the ferry, which
  will need a new engine before the end of the winter in any case.`,
      says: 'the bottom line has 71 words; it may have 60',
      mend: [', which\n  will need a new engine before the end of the winter in any case', ''],
    },
  }),
  adjustable('warning', 'error', {
    id: 'UNK-none',
    rule: 'A brief says what is not known, or why nothing is listed.',
    why: 'A5 and A7: gaps that are told are part of the finding; gaps that are left out are not seen.',
    example: {
      failing: 'unknowns: []',
      says: 'the brief does not say what is unknown',
      mend: ['unknowns: []', 'unknowns: { none: The council has answered every question }'],
    },
  }),
  adjustable('warning', 'error', {
    id: 'WATCH-few',
    rule: 'A military brief, an executive summary and an update name at least three things to watch.',
    why: 'A12: indicators that can be observed tell a reader when the judgment no longer holds.',
    example: {
      failing: 'kind: update\nbottom_line: The bridge will not open before autumn.',
      says: 'a brief of the kind "update" names at least three things to watch',
      mend: ['kind: update', 'kind: timeline'],
    },
  }),
  adjustable('error', 'error', {
    id: 'REV-first',
    rule: 'The first revision is the initial one.',
    why: 'F3: the history of a paper begins with its first issue, and the printed date moves only with significant changes.',
    example: {
      failing: 'revisions: [{ version: "1.1", date: "2024-12-05", kind: minor, note: Spelling }]',
      says: 'the first revision is the initial one',
      mend: ['kind: minor, note: Spelling', 'kind: initial, note: First issue'],
    },
  }),
  fixed({
    id: 'SECTION-content',
    rule: 'A section of text has a text, a table section a table, and no other section has one.',
    why: 'What a section does not show would be lost in silence.',
    example: {
      failing: 'sections: [key-facts, { block: text, title: The ferry }]',
      says: 'a text section needs "text"',
      mend: ['title: The ferry', 'title: The ferry, text: It sails until spring.'],
    },
  }),
  adjustable('warning', 'error', {
    id: 'SECTION-empty',
    rule: 'A section has something to show.',
    why: 'A heading above nothing looks as if a page were missing.',
    example: {
      failing: 'sections: [key-facts, timeline]',
      says: 'the block "timeline" has nothing to show',
      mend: ['timeline', 'unknowns'],
    },
  }),
  fixed({
    id: 'TABLE-columns',
    rule: 'Each row of a table has as many cells as the table has columns.',
    why: 'A cell that is missing moves all others under the wrong heads.',
    example: {
      failing: `
sections:
  - block: table
    table:
      columns: [Year, Ferries]
      rows: [["2023", "2"], ["2024"]]`,
      says: 'this row has 1 cells, the table 2 columns',
      mend: ['["2024"]', '["2024", "1"]'],
    },
  }),
  adjustable('warning', 'error', {
    id: 'GLOSS-unused',
    rule: 'Every term of the glossary is used in the brief.',
    why: 'A list of words that do not occur sends readers looking for them.',
    example: {
      failing: 'glossary: [{ term: Caisson, gloss: A chamber for work under water }]',
      says: 'the term "Caisson" is not used in the brief',
      mend: ['glossary:', 'summary: A caisson leaks [[s1 L18]].\nglossary:'],
    },
  }),
  adjustable('warning', 'error', {
    id: 'GLOSS-acronym',
    rule: 'An acronym is spelled out where it stands, or stands in the glossary.',
    why: 'P2 and plain writing: letters that everybody at the desk knows are a riddle elsewhere. The house file lists those that all of its readers know.',
    example: {
      failing: 'summary: The RTA has no answer [[s1 L18]].',
      says: 'the acronym "RTA" is not explained',
      mend: ['The RTA', 'The River Transport Authority (RTA)'],
    },
  }),
  adjustable('warning', 'error', {
    id: 'LOADED-term',
    rule: 'The wording of an outlet or of a party to the matter stands in quotes only.',
    why: 'A6: loaded words take sides before the evidence does. The house file adds terms to the list, or takes some off it.',
    example: {
      failing: 'summary: The so-called River Party stays silent [[s1 L18]].',
      says: '"so-called" takes sides',
      mend: ['so-called ', ''],
    },
  }),
  fixed({
    id: 'TEXT-control',
    rule: 'A text holds no control characters.',
    why: 'Nothing can print them, and they often hide text that was pasted by mistake.',
    example: {
      failing: 'summary: "Work has\\u0007 stopped [[s1 L6]]."',
      says: 'this text holds the control character U+0007',
      mend: ['\\u0007', ''],
    },
  }),
  adjustable('warning', 'error', {
    id: 'YAML-comment',
    rule: 'A text does not end before "#" by mistake.',
    why: 'YAML takes a number sign after a space for a comment, so that "item #5" silently becomes "item".',
    example: {
      failing: 'subtitle: Pier #5',
      says: 'this text ends before "#5", which YAML takes for a comment',
      mend: ['Pier #5', '"Pier #5"'],
    },
  }),
];
