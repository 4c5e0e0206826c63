import { adjustable, fixed, type Rule } from './rule.ts';

/** A judgment that keeps all rules, with some of its lines replaced. */
const judgment = (replaced: Readonly<Record<string, string>>): string => {
  const lines = {
    question: 'Will the bridge open in spring?',
    likelihood: 'unlikely',
    statement: 'It is unlikely that the bridge opens in spring.',
    confidence: 'moderate',
    confidence_basis: 'One paper; the council has not answered.',
    rests_on: '[s1]',
    alternatives: '[One lane opens early]',
    change: '{ relation: initial }',
    ...replaced,
  };
  const written = Object.entries(lines).map(([field, value]) => `    ${field}: ${value}`);
  return ['', 'judgments:', '  - id: j-spring', ...written].join('\n');
};

export const judgmentRules: readonly Rule[] = [
  fixed({
    id: 'JUDG-term',
    rule: 'The likelihood of a judgment is a term of the scale that the brief declares.',
    why: 'A1 to A3: the same word must mean the same odds to writer and reader, and the legend explains one scale only.',
    example: {
      failing: judgment({ likelihood: 'highly unlikely' }),
      says: '"highly unlikely" is not a term of ICD 203',
      mend: ['likelihood: highly unlikely', 'likelihood: unlikely'],
    },
  }),
  adjustable('error', 'error', {
    id: 'JUDG-mixed-scale',
    rule: 'A statement holds the declared term, and no other term of likelihood.',
    why: 'A3: two terms in one statement are two judgments, or none. English and Ukrainian statements are checked.',
    example: {
      failing: judgment({ statement: 'It is probable that the bridge opens late.' }),
      says: 'the statement says "probable", the judgment "unlikely"',
      mend: ['It is probable that the bridge opens late.', 'It is unlikely that the bridge opens in spring.'],
    },
  }),
  adjustable('error', 'error', {
    id: 'JUDG-same-sentence',
    rule: 'Likelihood and confidence never stand in one sentence.',
    why: 'A4 (ICD 203): "likely" and "high confidence" answer different questions, and readers multiply them when they stand together.',
    example: {
      failing: judgment({ confidence_basis: 'It is unlikely with moderate confidence, since one paper says so.' }),
      says: 'one sentence holds a likelihood and a confidence level',
      mend: ['It is unlikely with moderate confidence, since one paper says so.', 'One paper says so.'],
    },
  }),
  adjustable('error', 'error', {
    id: 'JUDG-no-basis',
    rule: 'A judgment names what it rests on, and why its confidence is what it is.',
    why: 'A5: a level of confidence without its basis cannot be weighed.',
    example: {
      failing: judgment({ rests_on: '[]' }),
      says: '"j-spring" rests on nothing',
      mend: ['rests_on: []', 'rests_on: [s1]'],
    },
  }),
  adjustable('warning', 'error', {
    id: 'JUDG-no-alternative',
    rule: 'A judgment between 20 and 80 per cent, or of high impact, names an alternative.',
    why: 'A8: where the odds are open, the other outcome is what readers have to plan for.',
    example: {
      failing: judgment({ alternatives: '[]' }),
      says: '"j-spring" has no alternative',
      mend: ['alternatives: []', 'alternatives: [One lane opens early]'],
    },
  }),
  adjustable('warning', 'error', {
    id: 'JUDG-no-change',
    rule: 'A judgment says how it stands to the earlier one, and why it moved.',
    why: 'A9: readers of a series look for what is new before anything else.',
    example: {
      failing: judgment({ change: '{ relation: lowered }' }),
      says: '"j-spring" does not say why it is lowered',
      mend: ['{ relation: lowered }', '{ relation: lowered, why: The steel has not come }'],
    },
  }),
  adjustable('warning', 'error', {
    id: 'STANCE-silence',
    rule: 'A silence says until when it was searched, and has no quote.',
    why: 'A7: "no statement found" tells of a search. Without its date it reads like a statement about the actor.',
    example: {
      failing: `
reactions:
  - { actor: council, stance: none_found }`,
      says: 'the silence of "council" has no date',
      mend: ['stance: none_found', 'stance: none_found, as_of: "2024-12-05"'],
    },
  }),
  adjustable('error', 'error', {
    id: 'STANCE-inferred-as-stated',
    rule: 'A stance rests on what the actor said or did, not on what others guess.',
    why: 'A6: reported, assumed and assessed never share a type. A guess prints in a column of its own, with the name of the guesser.',
    example: {
      failing: `
reactions:
  - actor: council
    stance: 1
    as_of: "2024-12-05"
    inferred: [{ stance: 1, by: mayor, gist: Silent consent, src: s1 L20 }]`,
      says: 'the stance of "council" rests only on what others guess',
      mend: ['    stance: 1\n', '    stance: none_found\n'],
    },
  }),
];
