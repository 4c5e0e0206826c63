/** Prints template-data.md: what templates see, made from the schema of briefs and the variables of the renderer. */

import { jsonSchemaText } from '../build/src/brief/schema/json-schema.js';
import { dataVariables } from '../build/src/template/data-variables.js';

const { properties, required, $defs } = JSON.parse(jsonSchemaText());

/** Definitions that have fields get a chapter of their own; the others are told in words. */
const hasFields = (name) => fieldsOf($defs[name]) !== null;
const nameOf = ({ $ref }) => $ref?.slice('#/$defs/'.length);

const fieldsOf = (schema) => {
  if (schema.properties) return schema;
  return (schema.anyOf ?? []).map(fieldsOf).find((found) => found !== null) ?? null;
};

const words = {
  id: 'id',
  language: 'language tag',
  text: 'text, by language or in one',
  edtf: 'date (EDTF)',
  zone: 'time zone',
  unknown: '`{ unknown: why }`',
  sourceReference: 'places `[{ s, at }]`',
  actor: 'id of an actor, or `{ unknown }`',
};

const kindOf = (schema) => {
  const name = nameOf(schema);
  if (name) return hasFields(name) && !words[name] ? `[${name}](#${name.toLowerCase()})` : (words[name] ?? name);
  if (schema.enum) return schema.enum.map((value) => `\`${value}\``).join(', ');
  if (schema.const !== undefined) return `\`${schema.const}\``;
  if (schema.type === 'array') return `list of ${kindOf(schema.items ?? {})}`;
  if (schema.properties) return 'fields';
  if (schema.anyOf) return [...new Set(schema.anyOf.map(kindOf))].join(' or ');
  if (schema.type === 'object') return 'map';
  return schema.type ?? 'any';
};

/** A field and, indented by its path, those in it. */
const rowsOf = (name, schema, must, depth = 0) => {
  const row = `| \`${name}\` | ${kindOf(schema)} | ${schema.description ?? ''}${must ? ' (must be there)' : ''} |`;
  const inner = fieldsOf(schema.type === 'array' ? (schema.items ?? {}) : schema);
  if (!inner || depth > 2) return [row];
  return [
    row,
    ...Object.entries(inner.properties).flatMap(([key, value]) => rowsOf(`${name}.${key}`, value, false, depth + 1)),
  ];
};

const table = (rows) => ['| Field | Holds | |', '|---|---|---|', ...rows].join('\n');

const chapter = (name) => {
  const { properties: fields, required: must = [] } = fieldsOf($defs[name]);
  return [
    `## ${name}`,
    table(Object.entries(fields).flatMap(([key, value]) => rowsOf(key, value, must.includes(key)))),
  ];
};

const introduction = `# What a template sees

Templates see the brief as it is written, checked and completed, under the names below: \`{{title}}\`, \`{{#each claims}}\`.
A text may be given by language; \`{{text title}}\` takes that of the page. A field that the author knows to be unknown holds
\`{ unknown: why }\`; \`{{text}}\`, \`{{date}}\` and the other [helpers](helpers.md) print that as words, and \`{{#if (known field)}}\`
asks. A list that the brief does not have is empty; any other field that it does not have is absent. In a reader's copy, what
is withheld from the reader is gone from this data. A name that stands nowhere on this page is a mistake with a line.`;

const parts = [
  introduction,
  '## Variables',
  [
    '| Variable | Holds |',
    '|---|---|',
    ...Object.entries(dataVariables).map(([name, meaning]) => `| \`@${name}\` | ${meaning} |`),
  ].join('\n'),
  '## The brief',
  table(Object.entries(properties).flatMap(([key, value]) => rowsOf(key, value, required.includes(key)))),
  ...Object.keys($defs)
    .filter((name) => hasFields(name) && !words[name])
    .flatMap(chapter),
];
process.stdout.write(`${parts.join('\n\n')}\n`);
