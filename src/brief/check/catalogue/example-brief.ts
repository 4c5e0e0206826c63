import type { Example } from './rule.ts';

/** A brief that keeps every rule; the fields of an example replace those of the same name. */
export const exampleBrief = `schema: briefing/1
id: bridge
lang: en
kind: fact-sheet
title: The bridge will be late
as_of: "2024-12-05"
handling: { tlp: "TLP:CLEAR" }
key_facts:
  - { label: Opening, value: Not before autumn, src: s1 L4 }
unknowns: [{ topic: Who pays for the ferry, why: The council has not met }]
actors:
  - { id: council, kind: organisation, name: River Council }
  - { id: mayor, kind: person, name: Ann Rivers }
sources:
  - { id: s1, csl: { type: article-newspaper, title: Bridge delayed }, reliability: B, rated_by: A. Sample }
`;

/** The top-level fields of a YAML text, each with the lines that belong to it. */
const fieldsOf = (yaml: string): ReadonlyMap<string, string> => {
  const parts = yaml.split(/\n(?=[a-z_]+:)/).map((part) => part.replace(/^\n+|\n+$/g, ''));
  return new Map(parts.filter((part) => part !== '').map((part) => [part.slice(0, part.indexOf(':')), part]));
};

/** The example brief with some of its fields replaced. */
export const briefWith = (fields: string): string =>
  `${[...new Map([...fieldsOf(exampleBrief), ...fieldsOf(fields)]).values()].join('\n')}\n`;

/** The fields of an example as they are when the rule is kept. */
export const mendedFields = ({ failing, mend: [from, to] }: Example): string => failing.replace(from, () => to);
