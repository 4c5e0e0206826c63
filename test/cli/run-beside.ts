import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { account, certificatePath } from '../delivery/mail/honest-server.ts';
import { shippedCommand } from '../support/shipped-command.ts';

export const credentials = { BRIEFPRESS_SMTP_USER: account.user, BRIEFPRESS_SMTP_PASSWORD: account.password };

export interface RunningCommand {
  readonly child: ChildProcess;
  /** Answers when the process has ended, by itself or not. */
  readonly ended: Promise<EndedCommand>;
}

export interface EndedCommand {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts the command beside this process, whose server must go on answering. */
export const startBeside = (
  folder: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>> = credentials,
): RunningCommand => {
  const env = { ...process.env, NODE_EXTRA_CA_CERTS: certificatePath, ...environment };
  const child = spawn(process.execPath, [shippedCommand, ...words], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [results, messages]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (piece: Buffer) => results.push(piece));
  child.stderr.on('data', (piece: Buffer) => messages.push(piece));
  const ended = once(child, 'close').then(([code]) => ({
    code,
    stdout: Buffer.concat(results).toString(),
    stderr: Buffer.concat(messages).toString(),
  }));
  return { child, ended };
};

/** Runs the command beside this process to its end. */
export const runBeside = (
  folder: string,
  words: readonly string[],
  environment?: Readonly<Record<string, string>>,
): Promise<EndedCommand> => startBeside(folder, words, environment).ended;
