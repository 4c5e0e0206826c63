import { adjustable, fixed, type Rule } from './rule.ts';

const reader = (id: string, copy: number, more = ''): string =>
  `    - { id: ${id}, name: ${id === 'r1' ? 'O. Example' : 'E. Ejemplo'}, copy: ${copy}${more} }`;

const readers = (...lines: readonly string[]): string => ['', 'distribution:', '  readers:', ...lines].join('\n');

export const readerRules: readonly Rule[] = [
  adjustable('error', 'error', {
    id: 'TLP-strict-org',
    rule: 'The readers of an AMBER+STRICT brief belong to one organisation.',
    why: 'H4 and H5: the label keeps a paper inside one organisation, without its clients.',
    example: {
      failing: `handling: { tlp: "TLP:AMBER+STRICT" }${readers(reader('r1', 1, ', org: River Council'), reader('r2', 2, ', org: Ferry Company'))}`,
      says: 'AMBER+STRICT stays inside one organisation, and the readers have several',
      mend: ['Ferry Company', 'River Council'],
    },
  }),
  adjustable('error', 'error', {
    id: 'TLP-red-names',
    rule: 'A RED brief names its readers and numbers its copies.',
    why: 'H4, H5 and H12: RED is for named persons and nobody else, and each copy can be asked for.',
    example: {
      failing: `handling: { tlp: "TLP:RED" }${readers(reader('r1', 1))}`,
      says: 'copies of a RED brief are numbered',
      mend: ['distribution:\n', 'distribution:\n  numbered: true\n'],
    },
  }),
  adjustable('error', 'error', {
    id: 'COPY-gap',
    rule: 'Copies are numbered from 1 without gaps.',
    why: 'H12: "copy 3 of 2" sends a reader looking for a copy that was never made.',
    example: {
      failing: readers(reader('r1', 1), reader('r2', 3)),
      says: 'the copies are not numbered from 1 to 2 without gaps: there is no copy 2',
      mend: ['copy: 3', 'copy: 2'],
    },
  }),
  fixed({
    id: 'COPY-same-number',
    rule: 'No two readers have the same copy.',
    why: 'H12: the number of a copy leads to one reader, or to nobody.',
    example: {
      failing: readers(reader('r1', 1), reader('r2', 1)),
      says: 'copy 1 already belongs to the reader "r1"',
      mend: ['Ejemplo, copy: 1', 'Ejemplo, copy: 2'],
    },
  }),
  fixed({
    id: 'READER-same-address',
    rule: 'No two readers have the same address.',
    why: "H13: each copy is one reader's own; at a shared address each would get the copy of the other.",
    example: {
      failing: readers(reader('r1', 1, ', email: desk@example.org'), reader('r2', 2, ', email: desk@example.org')),
      says: 'desk@example.org is already the address of the reader "r1"',
      mend: ['Ejemplo, copy: 2, email: desk', 'Ejemplo, copy: 2, email: ejemplo'],
    },
  }),
  fixed({
    id: 'READER-no-address',
    rule: 'A reader who is to get a copy by e-mail has an address.',
    why: 'H13: a copy that cannot be sent is missed only when it is needed.',
    example: {
      failing: readers(reader('r1', 1, ', deliver: e-mail')),
      says: 'this copy goes by e-mail, and the reader has no address',
      mend: ['deliver: e-mail', 'deliver: e-mail, email: example@example.org'],
    },
  }),
  fixed({
    id: 'READER-group',
    rule: 'A reader belongs to a group that is described.',
    why: 'H13: what a reader may read comes from the group; a group that is not there permits nothing and forbids nothing.',
    example: {
      failing: readers(reader('r1', 1, ', group: press')),
      says: 'no group is called "press"',
      mend: ['  readers:', '  groups: [{ id: press, paper: A4 }]\n  readers:'],
    },
  }),
  fixed({
    id: 'READER-section',
    rule: 'The sections of a copy are sections of the brief.',
    why: 'H7: a name with a slip leaves out what the reader was to get.',
    example: {
      failing: readers(reader('r1', 1, ', sections: [key-facts, unknown]')),
      says: 'no section is called "unknown"',
      mend: ['unknown]', 'unknowns]'],
    },
  }),
  fixed({
    id: 'READER-nothing',
    rule: 'Something is left for every reader below their ceiling.',
    why: "H7: a section without a portion mark has the label of the brief, and a copy never exceeds its reader's ceiling.",
    example: {
      failing: `handling: { tlp: "TLP:AMBER" }${readers(reader('r1', 1, ', ceiling: "TLP:CLEAR"'))}`,
      says: 'nothing of this brief is left for the reader "r1"',
      mend: ['ceiling: "TLP:CLEAR"', 'ceiling: "TLP:AMBER"'],
    },
  }),
];
