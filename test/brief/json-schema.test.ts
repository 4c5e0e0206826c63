import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { houseJsonSchema, houseJsonSchemaText } from '../../src/brief/house/house-json-schema.ts';
import { choiceMeanings } from '../../src/brief/schema/choice-meanings.ts';
import { jsonSchema, jsonSchemaText } from '../../src/brief/schema/json-schema.ts';

test('brief.schema.json is the schema that briefs are read with', () => {
  const committed = readFileSync(new URL('../../../brief.schema.json', import.meta.url), 'utf8');
  assert.ok(committed === jsonSchemaText(), 'brief.schema.json is out of date: npm run docs writes it anew');
});

test('house.schema.json is the schema that house files are read with', () => {
  const committed = readFileSync(new URL('../../../house.schema.json', import.meta.url), 'utf8');
  assert.ok(committed === houseJsonSchemaText(), 'house.schema.json is out of date: npm run docs writes it anew');
});

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const undescribed = (value: unknown, path: string): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap((item, index) => undescribed(item, `${path}/${index}`));
  if (!isRecord(value)) return [];
  const fields = isRecord(value.properties) ? Object.entries(value.properties) : [];
  const own = fields.filter(([, field]) => !isRecord(field) || !field.description).map(([name]) => `${path}/${name}`);
  return [...own, ...Object.entries(value).flatMap(([key, inner]) => undescribed(inner, `${path}/${key}`))];
};

test('every field has a description for editors to show', () => {
  assert.deepEqual(undescribed(jsonSchema(), ''), []);
  assert.deepEqual(undescribed(houseJsonSchema(), ''), []);
});

const choicesIn = (value: unknown): readonly (readonly [choices: string, meanings: number])[] => {
  if (Array.isArray(value)) return value.flatMap(choicesIn);
  if (!isRecord(value)) return [];
  const meanings = Array.isArray(value.enumDescriptions) ? value.enumDescriptions.length : 0;
  const own = Array.isArray(value.enum) ? [[value.enum.map(String).sort().join(), meanings] as const] : [];
  return [...own, ...Object.values(value).flatMap(choicesIn)];
};

test('editors show what the words of a list of choices mean', () => {
  const choices = choicesIn(jsonSchema());
  const known = choiceMeanings.map((meanings) => Object.keys(meanings).sort().join());
  for (const names of known)
    assert.ok(
      choices.some(([found, meanings]) => found === names && meanings > 0),
      `no list of choices is ${names}`,
    );
  assert.ok(choices.filter(([, meanings]) => meanings > 0).length > 25);
});

test('an editor completes the rules of a house file, and knows which cannot be lowered', () => {
  const text = houseJsonSchemaText();
  assert.match(
    text,
    /"FIG-merge": \{\s+"description": "[^"]*Always an error[^"]*",\s+"type": "string",\s+"const": "error"/,
  );
  assert.match(text, /"QUOTE-long": \{/);
});

const schemaLine = /^# yaml-language-server: \$schema=\S+\.schema\.json$/;

test('every shipped brief, and every whole brief in the documents, names its schema in the first line', () => {
  const root = new URL('../../../', import.meta.url);
  const briefs = readdirSync(new URL('briefs/', root)).filter((name) => name.endsWith('.yaml'));
  for (const name of briefs)
    assert.match(readFileSync(new URL(`briefs/${name}`, root), 'utf8').split('\n')[0] ?? '', schemaLine, name);
  const readme = readFileSync(new URL('README.md', root), 'utf8');
  const shown = [...readme.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml]) => yaml ?? '');
  for (const yaml of shown.filter((each) => each.includes('schema: briefing/1')))
    assert.match(yaml.split('\n')[0] ?? '', schemaLine);
});
