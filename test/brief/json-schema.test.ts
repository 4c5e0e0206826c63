import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { jsonSchema, jsonSchemaText } from '../../src/brief/schema/json-schema.ts';

test('brief.schema.json is the schema that briefs are read with', () => {
  const committed = readFileSync(new URL('../../../brief.schema.json', import.meta.url), 'utf8');
  assert.ok(committed === jsonSchemaText(), 'brief.schema.json is out of date; write it again');
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
});
