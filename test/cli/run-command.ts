import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { after } from 'node:test';
import { runCommandLine } from '../../src/cli/run-command-line.ts';
import { createTerminal } from '../../src/cli/terminal.ts';
import { shippedCommand } from '../support/shipped-command.ts';

export interface CommandResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly bytes: Buffer;
  readonly stderr: string;
}

/** Runs the command as a process of its own, as a person would in that folder. */
export const runCommand = (
  folder: string,
  words: readonly string[],
  { input = '', environment = {} }: { input?: string | Uint8Array; environment?: Record<string, string> } = {},
): CommandResult => {
  const { NO_COLOR: _, FORCE_COLOR: __, SOURCE_DATE_EPOCH: ___, ...inherited } = process.env;
  const env = { ...inherited, ...environment };
  const options = { cwd: folder, input, env, maxBuffer: 1 << 28, timeout: 60_000 };
  const { status, stdout, stderr } = spawnSync(process.execPath, [shippedCommand, ...words], options);
  return { code: status, stdout: stdout.toString(), bytes: stdout, stderr: stderr.toString() };
};

const recorder = (chunks: Buffer[]): Writable =>
  new Writable({
    write: (chunk, _, done) => {
      chunks.push(Buffer.from(chunk));
      done();
    },
  });

/** Runs the command in this process, which is quicker. Not for two at a time: it changes the current folder. */
export const runHere = async (
  folder: string,
  words: readonly string[],
  { input = '', environment = {} }: { input?: string | Readable; environment?: Record<string, string> } = {},
): Promise<CommandResult> => {
  const [results, messages]: [Buffer[], Buffer[]] = [[], []];
  const stdin = typeof input === 'string' ? Readable.from([Buffer.from(input)]) : input;
  const streams = { stdin, stdout: recorder(results), stderr: recorder(messages) };
  process.chdir(folder);
  const code = await runCommandLine(words, createTerminal(streams, environment), environment);
  const bytes = Buffer.concat(results);
  return { code, stdout: bytes.toString(), bytes, stderr: Buffer.concat(messages).toString() };
};

/** An empty folder with the given files, removed when the tests are done. */
export const temporaryFolder = (files: Readonly<Record<string, string | Uint8Array>> = {}): string => {
  const folder = mkdtempSync(join(tmpdir(), 'briefpress-cli-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  after(() => {
    process.chdir(tmpdir());
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
};

/** The smallest brief that is complete. */
export const smallBrief = `schema: briefing/1
id: first
lang: en
kind: note
title: A bridge across the river
as_of: "2024-12-05"
handling: { tlp: "TLP:CLEAR" }
bottom_line: The ferry will stop in spring, and the bridge will not be ready before autumn.
unknowns: [{ topic: Who pays for the bus in between, why: The council has not met }]
revisions: [{ version: "1.0", date: "2024-12-05", kind: initial, note: First edition }]
`;
