import { adjustable, fixed, type Rule } from './rule.ts';

export const dateRules: readonly Rule[] = [
  fixed({
    id: 'DATE-edtf',
    rule: 'A date is written in the Extended Date/Time Format, levels 0 and 1.',
    why: 'X3: only a date that a machine can read can be sorted, compared with the cut-off and printed in another language. Doubt has signs of its own: ? uncertain, ~ approximate, X an unknown digit.',
    example: {
      failing: `
timeline:
  - { date: "March 2022", title: Work begins, src: s1 L2 }`,
      says: '"March 2022" is not a date',
      mend: ['March 2022', '2022-03'],
    },
  }),
  fixed({
    id: 'DATE-after-cutoff',
    rule: 'Nothing that is reported is dated after the information cut-off.',
    why: 'F10: readers take the cut-off for the last day of which the paper knows anything.',
    example: {
      failing: `
timeline:
  - { date: "2024-12-06", title: Work resumes, src: s1 L2 }`,
      says: '2024-12-06 lies after the information cut-off 2024-12-05',
      mend: ['2024-12-06', '2024-12-04'],
    },
  }),
  adjustable('warning', 'error', {
    id: 'DATE-zone',
    rule: 'Two neighbouring dates of one event tell their time zones.',
    why: 'X4: one flight lands on two dates. What looks like a contradiction of sources is often one moment seen from two places.',
    example: {
      failing: `
timeline:
  - date: "2024-06-18"
    zone: Europe/Kyiv
    title: The mayor lands
    src: s1 L2
    alt:
      - { date: "2024-06-19", why: Local time, src: s1 L3 }`,
      says: '2024-06-18 and 2024-06-19 may be one moment in two time zones',
      mend: ['date: "2024-06-19", why', 'date: "2024-06-19", zone: Asia/Seoul, why'],
    },
  }),
  adjustable('warning', 'error', {
    id: 'DATE-order',
    rule: 'A timeline stands in the order of its dates.',
    why: 'Readers look for an event where its date puts it, and take what stands later to have come later.',
    example: {
      failing: `
timeline:
  - { date: "2023", title: Work stops, src: s1 L3 }
  - { date: "2022", title: Work begins, src: s1 L2 }`,
      says: '2022 stands after 2023',
      mend: [
        '  - { date: "2023", title: Work stops, src: s1 L3 }\n  - { date: "2022", title: Work begins, src: s1 L2 }',
        '  - { date: "2022", title: Work begins, src: s1 L2 }\n  - { date: "2023", title: Work stops, src: s1 L3 }',
      ],
    },
  }),
];
