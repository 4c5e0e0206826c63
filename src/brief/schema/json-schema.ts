import * as z from 'zod/mini';
import { actor, source } from './actor.ts';
import { briefSchema } from './brief-schema.ts';
import { sourceReference } from './citation.ts';
import { section } from './content.ts';
import { edtf, zone } from './date.ts';
import { claim, figure, reaction, stance } from './evidence.ts';
import { by, id, language, text, unknown } from './field.ts';
import { jsonSchemaDocument, jsonSchemaTextOf } from './json-schema-document.ts';
import { judgment, watchItem } from './judgment.ts';
import { quote } from './quote.ts';
import { treaty } from './treaty.ts';

/** The parts that get a definition of their own; everything else is written out where it stands. */
const definitions = {
  actor,
  by,
  claim,
  edtf,
  figure,
  id,
  judgment,
  language,
  quote,
  reaction,
  section,
  source,
  sourceReference,
  stance,
  text,
  treaty,
  unknown,
  watchItem,
  zone,
};

for (const [id, type] of Object.entries(definitions)) {
  z.globalRegistry.add(type, { ...z.globalRegistry.get(type), id });
}

/** The JSON Schema of a written brief, for editors. It stands apart so that reading a brief does not load its writer. */
export const jsonSchema = (): Record<string, unknown> =>
  jsonSchemaDocument(briefSchema, 'brief.schema.json', 'Briefpress brief');

/** The text of `brief.schema.json`. */
export const jsonSchemaText = (): string => jsonSchemaTextOf(jsonSchema());
