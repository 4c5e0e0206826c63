#!/usr/bin/env node
/** The command `briefpress`: parses the arguments, runs, sets the exit code. */
import * as nodeModule from 'node:module';
import process from 'node:process';

// Node 22.1 keeps compiled code between runs; Node 20 has no such cache.
if ('enableCompileCache' in nodeModule && typeof nodeModule.enableCompileCache === 'function')
  nodeModule.enableCompileCache();

const [{ runCommandLine }, { createTerminal }] = await Promise.all([
  import('./cli/run-command-line.ts'),
  import('./cli/terminal.ts'),
]);
process.exitCode = await runCommandLine(process.argv.slice(2), createTerminal(process, process.env), process.env);
