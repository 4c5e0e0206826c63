import * as fc from 'fast-check';

const labels = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:RED'] as const;

/** A brief whose texts say of themselves whether a reader with the ceiling may read them. */
export interface RandomBrief {
  readonly yaml: string;
  /** Words that the copy must show. */
  readonly open: readonly string[];
}

/** Every text that must not be in the copy holds this, and a letter that no other text holds. */
export const secret = 'zqhidden';
export const secretLetter = 'Щ';

interface Shape {
  readonly label: number;
  readonly ceiling: number;
  readonly sections: readonly { readonly block: string; readonly portion: number | null; readonly other: number }[];
}

const blocks = [
  'text',
  'claims',
  'judgments',
  'table',
  'timeline',
  'watch',
  'quotes',
  'glossary',
  'sources',
  'summary',
];

const shapes = fc.record({
  label: fc.integer({ min: 1, max: 3 }),
  ceiling: fc.integer({ min: 0, max: 2 }),
  sections: fc.array(
    fc.record({
      block: fc.constantFrom(...blocks),
      portion: fc.option(fc.integer({ min: 0, max: 3 })),
      other: fc.nat({ max: 20 }),
    }),
    { minLength: 1, maxLength: 7 },
  ),
});

const write = ({ label, ceiling, sections }: Shape): RandomBrief => {
  const open: string[] = [];
  const mayReadUnmarked = label <= ceiling;
  const word = (name: string, isOpen: boolean): string => {
    if (isOpen) open.push(`zqshown${name}`);
    return isOpen ? `zqshown${name}` : `${secret}${name} ${secretLetter}`;
  };
  const hidden = (name: string): string => (mayReadUnmarked ? `maybe${name}` : `${secret}${name} ${secretLetter}`);
  const once = new Set<string>();
  const kept = [{ block: 'text', portion: 0, other: 0 }, ...sections]
    .map((section) => ({ ...section, portion: section.portion === null ? null : Math.min(section.portion, label) }))
    .filter(({ block }) => !['glossary', 'sources', 'summary'].includes(block) || (!once.has(block) && once.add(block)))
    .map((section, index) => ({ ...section, index, isOpen: (section.portion ?? label) <= ceiling }));
  const side = (isOpen: boolean): string => (isOpen ? 'open' : 'shut');
  const other = (index: number): string => {
    const items = kept.filter(({ block }) => ['claims', 'timeline', 'watch', 'quotes', 'judgments'].includes(block));
    return items.length === 0 ? '' : ` [[${idOf(items[index % items.length]!)}]]`;
  };
  const idOf = ({ block, index }: { readonly block: string; readonly index: number }): string => `${block}-${index}`;
  const items = (block: string) => kept.filter((section) => section.block === block);
  const text = (name: string, isOpen: boolean): string => JSON.stringify(word(name, isOpen));
  const claims = items('claims').map(
    (one) =>
      `{ id: ${idOf(one)}, text: ${text(`claim${one.index}x`, one.isOpen)}, status: asserted, by: ${side(one.isOpen)}, credibility: 3, src: [${side(one.isOpen)}-s L1], supports: [${items('quotes').map(idOf).join(', ')}] }`,
  );
  const judgments = items('judgments').map(
    (one) =>
      `{ id: ${idOf(one)}, question: ${text(`question${one.index}x`, one.isOpen)}, likelihood: likely, statement: It is likely., confidence: low, confidence_basis: One source., rests_on: [${['c0', ...items('claims').map(idOf)].join(', ')}], alternatives: [It fails], indicators: [${items('watch').map(idOf).join(', ')}], change: { relation: initial } }`,
  );
  const timeline = items('timeline').map(
    (one) =>
      `{ id: ${idOf(one)}, date: "2024-01", title: ${text(`event${one.index}x`, one.isOpen)}, src: [${side(one.isOpen)}-s L2] }`,
  );
  const watch = items('watch').map(
    (one) =>
      `{ id: ${idOf(one)}, indicator: ${text(`watch${one.index}x`, one.isOpen)}, points_to: x, threshold: y, state: open, affects: [${items('judgments').map(idOf).join(', ')}] }`,
  );
  const quotes = items('quotes').map(
    (one) =>
      `{ id: ${idOf(one)}, speaker: ${side(one.isOpen)}, role_then: Envoy, date: "2024-01", text: ${text(`quote${one.index}x`, one.isOpen)}, lang: en, rendering: original, editorial: none, src: [${side(one.isOpen)}-s L3] }`,
  );
  const section = (one: (typeof kept)[number]): string => {
    const { block, index, portion, isOpen } = one;
    const refs = ['claims', 'judgments', 'timeline', 'watch', 'quotes'].includes(block) ? `refs: [${idOf(one)}], ` : '';
    const mark = portion === null ? '' : `portion: "${labels[portion]}", `;
    const title = isOpen ? `Part ${index}` : word(`title${index}`, false);
    const body =
      block === 'text'
        ? `text: ${JSON.stringify(word(`text${index}x`, isOpen) + other(one.other))}, `
        : block === 'table'
          ? `table: { columns: [a, b], rows: [[${text(`cell${index}x`, isOpen)}, "1"]] }, `
          : '';
    return `  - { id: sec-${index}, block: ${block}, ${refs}${mark}${body}title: ${JSON.stringify(title)} }`;
  };
  const isShown = (block: string): boolean => items(block).some(({ isOpen }) => isOpen);
  const yaml = `schema: briefing/1
id: random
lang: en
title: A random brief
kind: note
as_of: "2024-12-05"
keywords: [${hidden('keyword')}]
handling: { tlp: "${labels[label]}", restrictions: ["Community: testers"], caveats: [${hidden('caveat')}] }
updates: { id: earlier, title: ${hidden('update')} }
bottom_line: ${hidden('bottom')}
summary: [${JSON.stringify(items('summary').length > 0 ? word('summary', isShown('summary')) : hidden('summary'))}]
key_facts: [{ label: ${hidden('fact')}, value: x }]
actors: [{ id: open, kind: state, name: Aland }, { id: shut, kind: state, name: ${secret}actor ${secretLetter} }]
sources:
  - { id: open-s, csl: { type: webpage, title: Seen }, reliability: B }
  - { id: shut-s, csl: { type: webpage, title: ${secret}source ${secretLetter}, container-title: ${secret}outlet }, reliability: B }
claims: [${[`{ id: c0, text: ${hidden('c0')}, status: asserted, by: shut, credibility: 3, src: [shut-s L1] }`, ...claims].join(', ')}]
judgments: [${judgments.join(', ')}]
timeline: [${timeline.join(', ')}]
watch: [${watch.join(', ')}]
quotes: [${quotes.join(', ')}]
glossary: [{ term: ${secret}title1, gloss: ${hidden('gloss')} }]
unknowns: { none: ${hidden('unknown')} }
revisions: [{ version: "1.0", date: "2024-12-06", kind: initial, note: ${hidden('revision')} }]
sections:
${kept.map(section).join('\n')}
distribution:
  numbered: true
  readers:
    - { id: second, name: B. Zweiter, copy: 2 }
    - { id: first, name: A. First, copy: 1, ceiling: "${labels[ceiling]}" }
`;
  return { yaml, open: open.filter((name) => !/summary/.test(name)) };
};

export const randomBrief = shapes.filter(({ label, ceiling }) => ceiling < label).map(write);
