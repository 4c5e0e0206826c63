import { createHash } from 'node:crypto';
import { CommanderError } from 'commander';
import { type ExitCode, exitCode } from './exit-code.ts';
import { createProgram } from './program.ts';
import type { Environment, Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** A code that is the same for the same fault, so that two reports of it can be told to be one. */
const faultCode = (error: Error): string => {
  const calls = (error.stack ?? error.message).match(/at \S+/g) ?? [error.message];
  return createHash('sha256')
    .update(`${error.name} ${calls.slice(0, 5).join()}`)
    .digest('hex')
    .slice(0, 8);
};

/** A fault of ours: the user gets a code to report it by, and a stack only on request. */
const reportFault = (thrown: unknown, terminal: Terminal, environment: Environment): ExitCode => {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  terminal.message(`error [INTERNAL-${faultCode(error)}] briefpress itself failed: ${error.message.split('\n')[0]}`);
  terminal.message('  hint: this is a fault of the program, not of your file; please report the code and the input');
  if (environment.BRIEFPRESS_DEBUG) terminal.message(error.stack ?? 'no stack');
  return exitCode.inputErrors;
};

/** Runs one command line to its exit code. Nothing escapes: every failure ends in a message and a code. */
export const runCommandLine = async (
  words: readonly string[],
  terminal: Terminal,
  environment: Environment,
): Promise<ExitCode> => {
  let code: ExitCode = exitCode.done;
  try {
    const program = createProgram(terminal, (result) => {
      code = result;
    });
    await program.parseAsync(words, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.done : exitCode.wrongUsage;
    if (!(error instanceof UsageError)) return reportFault(error, terminal, environment);
    terminal.message(`error: ${error.message}`);
    return exitCode.wrongUsage;
  }
};
