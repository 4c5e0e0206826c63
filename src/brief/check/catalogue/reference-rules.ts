import { adjustable, fixed, type Rule } from './rule.ts';

export const referenceRules: readonly Rule[] = [
  fixed({
    id: 'REF-unresolved',
    rule: 'Every id that is referred to belongs to an item of the brief.',
    why: 'A claim that has lost its evidence is the commonest slip of papers that are pasted together. Sources and claims are data here, and the text refers to them by id.',
    example: {
      failing: 'summary: The council has asked for more money [[s2 L9]].',
      says: 'no item has the id "s2"',
      mend: ['[[s2 L9]]', '[[s1 L9]]'],
    },
  }),
  fixed({
    id: 'REF-duplicate-id',
    rule: 'An id belongs to one item only.',
    why: 'With two items under one id, nobody can tell which of them a reference means. Ids stay the same over languages and versions.',
    example: {
      failing: `
timeline:
  - { id: start, date: "2022-03", title: Work begins, src: s1 L2 }
  - { id: start, date: "2023-03", title: Work stops, src: s1 L3 }`,
      says: 'the id "start" already belongs to a timeline item',
      mend: ['id: start, date: "2023-03"', 'id: stop, date: "2023-03"'],
    },
  }),
  adjustable('warning', 'error', {
    id: 'REF-no-source',
    rule: 'What a text cites leads to a source.',
    why: 'A mark in the text promises evidence (B1, B2). An item that names no source has none to give.',
    example: {
      failing: 'summary: The mayor blames the weather [[mayor]].',
      says: '"mayor" names no source that could be cited',
      mend: ['[[mayor]]', '[[s1 L7]]'],
    },
  }),
];
