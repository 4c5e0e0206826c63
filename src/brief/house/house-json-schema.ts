import { jsonSchemaDocument, jsonSchemaTextOf } from '../schema/json-schema-document.ts';
import { houseSchema } from './house-schema.ts';

/** The JSON Schema of house files, for editors. */
export const houseJsonSchema = (): Record<string, unknown> =>
  jsonSchemaDocument(houseSchema, 'house.schema.json', 'Briefpress house file');

/** The text of `house.schema.json`. */
export const houseJsonSchemaText = (): string => jsonSchemaTextOf(houseJsonSchema());
