import { adjustable, fixed, type Rule } from './rule.ts';

const treaty = (fields: string): string => `
treaty:
  id: ferry-pact
  title: Agreement on the River Ferry
  type: bilateral
${fields}`;

export const treatyRules: readonly Rule[] = [
  adjustable('error', 'error', {
    id: 'TREATY-order',
    rule: 'An agreement is signed, then ratified, then in force.',
    why: 'T1 and T3: each step presupposes the one before. Only dates that leave no doubt are compared.',
    example: {
      failing: treaty(`  lifecycle:
    - { event: signed, date: "2024-06-19", src: s1 L10 }
    - { event: entered_into_force, date: "2024-05", src: s1 L11 }`),
      says: '"entered into force" on 2024-05 lies before "signed" on 2024-06-19',
      mend: ['"2024-05"', '"2024-07"'],
    },
  }),
  adjustable('error', 'error', {
    id: 'TREATY-registered-early',
    rule: 'A treaty is registered with the United Nations only when it is in force.',
    why: 'T2 (Charter, Article 102; Regulations, Article 1(2)).',
    example: {
      failing: treaty(`  lifecycle:
    - { event: entered_into_force, date: "2024-07-01", src: s1 L11 }
    - { event: registered_un, date: "2024-06-20", src: s1 L12 }`),
      says: 'the treaty is registered before it is in force',
      mend: ['2024-06-20', '2024-08-20'],
    },
  }),
  fixed({
    id: 'TREATY-rung',
    rule: 'Whoever stands on a ladder stands on one of its rungs.',
    why: 'T6: rungs are counted from 1 at the bottom; another number would be printed nowhere.',
    example: {
      failing: treaty(`  ladder:
    name: Grades of partnership
    rungs: [neighbours, partners]
    places: [{ actor: council, rung: 3 }]
    src: s1 L30`),
      says: 'there is no rung 3; the ladder has 2',
      mend: ['rung: 3', 'rung: 2'],
    },
  }),
];
