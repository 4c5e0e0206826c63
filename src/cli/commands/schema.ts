import { houseJsonSchema } from '../../brief/house/house-json-schema.ts';
import { jsonSchema } from '../../brief/schema/json-schema.ts';
import { answerJson } from '../answer.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import type { Terminal } from '../terminal.ts';

export interface SchemaOptions {
  readonly house?: boolean;
}

/** Prints the JSON Schema of briefs, or that of house files. */
export const schema = (options: SchemaOptions, terminal: Terminal): ExitCode => {
  answerJson(options.house ? houseJsonSchema() : jsonSchema(), terminal);
  return exitCode.done;
};
