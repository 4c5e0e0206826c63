import { adjustable, fixed, type Rule } from './rule.ts';

export const handlingRules: readonly Rule[] = [
  fixed({
    id: 'TLP-label',
    rule: 'The traffic-light label is one of the five of TLP 2.0.',
    why: 'H1 (FIRST, TLP 2.0): readers act on the label, so a label that nobody knows protects nothing.',
    example: {
      failing: 'handling: { tlp: "TLP:ORANGE" }',
      says: '"TLP:ORANGE" is not a TLP label',
      mend: ['TLP:ORANGE', 'TLP:AMBER'],
    },
  }),
  fixed({
    id: 'TLP-space',
    rule: 'A traffic-light label holds no space.',
    why: 'H1 (FIRST, TLP 2.0): labels must not contain spaces, so that programs find them.',
    example: {
      failing: 'handling: { tlp: "TLP: AMBER" }',
      says: 'the label "TLP: AMBER" holds a space',
      mend: ['TLP: AMBER', 'TLP:AMBER'],
    },
  }),
  fixed({
    id: 'TLP-white',
    rule: 'TLP:WHITE is called TLP:CLEAR.',
    why: 'H1: WHITE belongs to version 1 of the standard, which is withdrawn.',
    example: {
      failing: 'handling: { tlp: "TLP:WHITE" }',
      says: 'the label "TLP:WHITE" belongs to version 1 of TLP',
      mend: ['TLP:WHITE', 'TLP:CLEAR'],
    },
  }),
  fixed({
    id: 'I18N-tlp-translated',
    rule: 'A traffic-light label is never translated, neither as a field nor in a text.',
    why: 'H1 (FIRST, TLP 2.0): the content may be translated, the labels stay as they are in every language.',
    example: {
      failing: 'handling: { tlp: "TLP:ЗЕЛЕНИЙ" }',
      says: 'the label "TLP:ЗЕЛЕНИЙ" is translated',
      mend: ['tlp: "TLP:ЗЕЛЕНИЙ"', 'tlp: "TLP:GREEN", restrictions: ["Community: river towns"]'],
    },
  }),
  adjustable('error', 'error', {
    id: 'TLP-green-community',
    rule: 'GREEN says which community may read the brief.',
    why: 'H4: where no community is named, FIRST assumes that of computer security, which is hardly the one meant.',
    example: {
      failing: 'handling: { tlp: "TLP:GREEN" }',
      says: 'GREEN does not say which community may read it',
      mend: ['"TLP:GREEN" }', '"TLP:GREEN", restrictions: ["Community: river towns"] }'],
    },
  }),
  fixed({
    id: 'EMB-utc',
    rule: 'An embargo ends at an instant in UTC.',
    why: 'H14: a local time means several instants, and one of them is too early.',
    example: {
      failing: 'handling: { tlp: "TLP:CLEAR", embargo: { until: "2024-12-10T00:01" } }',
      says: '"2024-12-10T00:01" is not an instant in UTC',
      mend: ['2024-12-10T00:01', '2024-12-10T00:01:00Z'],
    },
  }),
  fixed({
    id: 'PORTION-exceeds',
    rule: 'No portion is marked more strictly than the brief.',
    why: 'H7: the label of the whole is that of its strictest part, or the part is not protected.',
    example: {
      failing: `
sections:
  - { block: text, portion: "TLP:AMBER", text: The council has no money left. }`,
      says: 'TLP:AMBER is stricter than the label of the brief, TLP:CLEAR',
      mend: ['TLP:AMBER', 'TLP:CLEAR'],
    },
  }),
  adjustable('warning', 'error', {
    id: 'PORTION-some',
    rule: 'Where portions are marked, all of them are.',
    why: 'H7: beside marked sections an unmarked one reads as free for everybody.',
    example: {
      failing: `
handling: { tlp: "TLP:AMBER", portion_marking: true }
sections:
  - { block: key-facts, portion: "TLP:AMBER" }
  - unknowns`,
      says: 'this section has no portion mark, and others have one',
      mend: ['  - unknowns', '  - { block: unknowns, portion: "TLP:CLEAR" }'],
    },
  }),
  fixed({
    id: 'MARK-classified',
    rule: 'No mark of classified papers is printed.',
    why: 'H11: a tool for open papers must not make something that looks like a classified one.',
    example: {
      failing: 'handling: { tlp: "TLP:CLEAR", statement: "SECRET until Monday" }',
      says: '"SECRET" is a mark of classified papers',
      mend: ['SECRET until Monday', 'Not to be passed on before Monday'],
    },
  }),
  adjustable('error', 'error', {
    id: 'MARK-cui',
    rule: 'A CUI block has a distribution statement or a dissemination control, not both.',
    why: 'H8 (CUI designation indicator): the two exclude each other.',
    example: {
      failing: `
handling:
  tlp: "TLP:CLEAR"
  marking:
    scheme: cui
    controlled_by: River Office
    category: PROPIN
    contact: A. Sample
    distribution_statement: Statement D
    dissemination: FED ONLY`,
      says: 'a distribution statement and a dissemination control exclude each other',
      mend: ['\n    dissemination: FED ONLY', ''],
    },
  }),
];
