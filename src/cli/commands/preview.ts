import { once } from 'node:events';
import {
  type AnswerRequest,
  answerRequest,
  PreviewDesk,
  type PreviewServer,
  startPreviewServer,
} from '../../preview/index.ts';
import { watchFolder } from '../../resources/index.ts';
import { briefNames } from '../brief-inputs.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import type { PrintOptions } from '../open-current-project.ts';
import { openPress } from '../preview/open-press.ts';
import { readOwnFiles } from '../preview/own-files.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

export interface PreviewOptions extends PrintOptions {
  readonly port?: string;
}

const portOf = (text: string | undefined): number => {
  const port = Number(text ?? 0);
  if (Number.isInteger(port) && port >= 0 && port < 65536) return port;
  throw new UsageError(`--port takes a number from 0 to 65535, not ${text}`);
};

const start = async (port: number, answer: AnswerRequest): Promise<PreviewServer> => {
  try {
    return await startPreviewServer(port, answer);
  } catch {
    throw new UsageError(`the port ${port} cannot be used; leave --port out to take any that is free`);
  }
};

/** Shows a brief in the browser until it is interrupted, and again whenever a file of the project changes. */
export const preview = async (
  named: string | undefined,
  options: PreviewOptions,
  terminal: Terminal,
): Promise<ExitCode> => {
  const [name = ''] = briefNames(named === undefined ? [] : [named], process.cwd());
  const press = openPress(name, options, terminal);
  const desk = new PreviewDesk(press);
  const server = await start(portOf(options.port), answerRequest(desk, press, readOwnFiles()));
  const complain = (error: unknown): void =>
    terminal.message(`The files are no longer watched: ${error instanceof Error ? error.message : String(error)}`);
  const renew = (): void => {
    desk.outdate();
    server.announce();
  };
  const watcher = watchFolder(process.cwd(), renew, complain);
  terminal.result(`${server.url}\n`);
  terminal.message(`Showing ${name}; ctrl-C ends it.`);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  watcher.close();
  await server.close();
  return exitCode.done;
};
