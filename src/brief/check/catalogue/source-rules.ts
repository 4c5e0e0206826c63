import { adjustable, type Rule } from './rule.ts';

export const sourceRules: readonly Rule[] = [
  adjustable('error', 'error', {
    id: 'SRC-missing',
    rule: 'Every quote, claim, figure, reaction, provision, forecast and event names a source.',
    why: 'B1 (ICD 206): all reporting on which judgments rest has a consistent, structured source.',
    example: {
      failing: `
claims:
  - id: c-steel
    text: The steel was ordered too late.
    status: asserted
    by: mayor
    credibility: 3`,
      says: 'this claim names no source',
      mend: ['    credibility: 3', '    credibility: 3\n    src: s1 L12'],
    },
  }),
  adjustable('warning', 'error', {
    id: 'SRC-locator',
    rule: 'A source is cited with the place in it.',
    why: 'B1: a locator (line, page, paragraph, time, article) lets a reader check the statement in a minute, and not in an hour.',
    example: {
      failing: `
timeline:
  - { date: "2022-03", title: Work begins, src: s1 }`,
      says: 'the place in "s1" is missing',
      mend: ['src: s1', 'src: s1 L2'],
    },
  }),
  adjustable('error', 'error', {
    id: 'SRC-single-origin',
    rule: 'What is called confirmed has two independent origins.',
    why: 'B6 and B7: credibility 1 means confirmed by other independent sources. Two outlets that relay one agency are one origin.',
    example: {
      failing: `
claims:
  - id: c-steel
    text: The steel was ordered too late.
    status: confirmed
    credibility: 1
    by: mayor
    origin: mayor
    src: s1 L12`,
      says: 'confirmation needs two independent origins, and this claim names fewer',
      mend: ['    origin: mayor', '    origin: mayor\n    origins: [council]'],
    },
  }),
  adjustable('warning', 'error', {
    id: 'SRC-descriptor',
    rule: 'A source rated C or worse says in one line what affects its quality.',
    why: 'B3 (ICD 206, source descriptor): completeness, precision, access, bias and age decide how much a reader may lean on it.',
    example: {
      failing: `
sources:
  - id: s1
    csl: { type: post, title: Seen from the quay }
    reliability: D
    rated_by: A. Sample`,
      says: 'source "s1" is rated D and has no descriptor',
      mend: ['    rated_by: A. Sample', '    rated_by: A. Sample\n    descriptor: One bystander, no name given'],
    },
  }),
  adjustable('off', 'error', {
    id: 'SRC-unrated',
    rule: 'Somebody has rated every source.',
    why: 'B6 and B8: without a rating the annex prints F, cannot be judged. That is an answer only when somebody has tried.',
    example: {
      failing: `
sources:
  - id: s1
    csl: { type: article-newspaper, title: Bridge delayed }
    descriptor: Local paper`,
      says: 'nobody has rated the source "s1"',
      mend: ['    descriptor: Local paper', '    descriptor: Local paper\n    reliability: C\n    rated_by: A. Sample'],
    },
  }),
  adjustable('off', 'warning', {
    id: 'CLAIM-unrated',
    rule: 'Every claim has a credibility of its own.',
    why: 'B6 and B8: source and item are judged separately, since a good source may carry a bad item. Without a rating, 6 is printed.',
    example: {
      failing: `
claims:
  - id: c-steel
    text: The steel was ordered too late.
    status: asserted
    by: mayor
    src: s1 L12`,
      says: '"c-steel" has no credibility',
      mend: ['    by: mayor', '    by: mayor\n    credibility: 3'],
    },
  }),
  adjustable('warning', 'error', {
    id: 'SRC-unused',
    rule: 'Every source of the annex is cited.',
    why: 'B4: a list that is longer than the evidence makes the paper look better founded than it is.',
    example: {
      failing: `
sources:
  - { id: s1, csl: { type: article-newspaper, title: Bridge delayed }, reliability: B, rated_by: A. Sample }
  - { id: s2, csl: { type: book, title: Bridges of the world }, reliability: B, rated_by: A. Sample }
summary: Work has stopped [[s1 L6]].`,
      says: 'nothing cites the source "s2"',
      mend: ['[[s1 L6]]', '[[s1 L6]], as with two bridges before it [[s2 p. 12]]'],
    },
  }),
];
