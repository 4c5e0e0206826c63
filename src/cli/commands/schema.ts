import { jsonSchema } from '../../brief/schema/json-schema.ts';
import { answerJson } from '../answer.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import type { Terminal } from '../terminal.ts';

/** Prints the JSON Schema of briefs. */
export const schema = (terminal: Terminal): ExitCode => {
  answerJson(jsonSchema(), terminal);
  return exitCode.done;
};
