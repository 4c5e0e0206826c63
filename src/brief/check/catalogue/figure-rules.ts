import { adjustable, fixed, type Rule } from './rule.ts';

export const figureRules: readonly Rule[] = [
  fixed({
    id: 'FIG-merge',
    rule: 'Figures that count different things are not merged into one range.',
    why: 'B10: to pool unlike numbers is the classic error. Deployed is not projected, and last June is not this December.',
    example: {
      failing: `
figures:
  - id: f-workers
    measure: Workers on the bridge
    unit: persons
    merge: compatible
    entries:
      - { bound: approx, value: 200, state: present, as_of: "2024-12", by: mayor, src: s1 L8 }
      - { bound: up_to, value: 900, state: projected, as_of: "2024-12", by: council, src: s1 L9 }`,
      says: 'the entries of "f-workers" cannot be merged: they count different states',
      mend: ['merge: compatible', 'merge: forbid'],
    },
  }),
  fixed({
    id: 'FIG-number',
    rule: 'A figure holds the numbers that its bound speaks of.',
    why: 'B10: a range has two ends, the lower one first; every other bound has one value. A source without a number is quoted in its own words.',
    example: {
      failing: `
figures:
  - id: f-cost
    measure: Cost of the delay
    unit: million
    entries:
      - { bound: range, min: 9, max: 4, state: projected, by: council, src: s1 L9 }`,
      says: 'the range starts at 9 and ends at 4',
      mend: ['min: 9, max: 4', 'min: 4, max: 9'],
    },
  }),
  adjustable('warning', 'warning', {
    id: 'FIG-no-claimant',
    rule: 'At least one entry of a figure has a claimant.',
    why: 'B10: who says it is half of what a figure says. A number that nobody stands by travels further than it should.',
    example: {
      failing: `
figures:
  - id: f-cost
    measure: Cost of the delay
    unit: million
    entries:
      - { bound: approx, value: 4, state: projected, by: { unknown: the paper names nobody }, src: s1 L9 }`,
      says: 'no entry of "f-cost" has a claimant',
      mend: ['by: { unknown: the paper names nobody }', 'by: council'],
    },
  }),
];
