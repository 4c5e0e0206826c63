/** Writes lints.md and the JSON Schemas from the catalogue of rules and the formats, as compiled for the tests. */
import { writeFileSync } from 'node:fs';
import { lintReference } from '../build/src/brief/check/catalogue/lint-reference.js';
import { houseJsonSchemaText } from '../build/src/brief/house/house-json-schema.js';
import { jsonSchemaText } from '../build/src/brief/schema/json-schema.js';

writeFileSync(new URL('lints.md', import.meta.url), lintReference());
writeFileSync(new URL('../brief.schema.json', import.meta.url), jsonSchemaText());
writeFileSync(new URL('../house.schema.json', import.meta.url), houseJsonSchemaText());
