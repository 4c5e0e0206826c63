import { once } from 'node:events';
import { join } from 'node:path';
import { pressBrief, proofBrief } from '../../press.ts';
import {
  emptyState,
  type PreviewAnswer,
  type PreviewServer,
  type PreviewState,
  showProblem,
  showProof,
  startPreviewServer,
} from '../../preview/index.ts';
import { packageFolder, readBytes, watchFolder } from '../../resources/index.ts';
import { briefNames, readBriefInput } from '../brief-inputs.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { openCurrentProject, type PrintOptions } from '../open-current-project.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

export interface PreviewOptions extends PrintOptions {
  readonly port?: string;
}

const ownFiles: ReadonlyMap<string, readonly [file: string, type: string]> = new Map([
  ['', ['preview.html', 'text/html; charset=utf-8']],
  ['preview.css', ['preview.css', 'text/css; charset=utf-8']],
  ['preview.js', ['preview.js', 'text/javascript; charset=utf-8']],
]);

const ownFile = (name: string): PreviewAnswer | null => {
  const [file, type] = ownFiles.get(name) ?? [];
  if (file === undefined || type === undefined) return null;
  const answer = readBytes(join(packageFolder, 'src/preview/page', file), file);
  return answer.kind === 'found' ? { type, body: answer.bytes } : null;
};

const proofAgain = async (last: PreviewState, options: PreviewOptions, terminal: Terminal): Promise<PreviewState> => {
  const input = await readBriefInput(last.brief, process.cwd(), terminal);
  if (input.kind === 'error') return showProblem(last, input.diagnostic);
  return showProof(last, proofBrief(openCurrentProject(options).jobFor(input.file)));
};

const printed = async (name: string, options: PreviewOptions, terminal: Terminal): Promise<Uint8Array | null> => {
  const input = await readBriefInput(name, process.cwd(), terminal);
  return input.kind === 'found' ? pressBrief(openCurrentProject(options).jobFor(input.file)).pdf : null;
};

const portOf = (text: string | undefined): number => {
  const port = Number(text ?? 0);
  if (Number.isInteger(port) && port >= 0 && port < 65536) return port;
  throw new UsageError(`--port takes a number from 0 to 65535, not ${text}`);
};

const start = async (port: number, answer: Parameters<typeof startPreviewServer>[1]): Promise<PreviewServer> => {
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
  let state = await proofAgain(emptyState(name), options, terminal);
  const server = await start(portOf(options.port), async (wanted) => {
    if (wanted === 'state') return { type: 'application/json', body: JSON.stringify(state) };
    if (wanted === 'brief.pdf') {
      const pdf = await printed(name, options, terminal);
      return pdf && { type: 'application/pdf', body: pdf };
    }
    return ownFile(wanted);
  });
  const renew = async (): Promise<void> => {
    state = await proofAgain(state, options, terminal);
    server.announce();
  };
  const complain = (error: unknown): void =>
    terminal.message(`The pages are not renewed: ${error instanceof Error ? error.message : String(error)}`);
  let renewing = Promise.resolve();
  const renewAfterThat = (): void => {
    renewing = renewing.then(renew).catch(complain);
  };
  const watcher = watchFolder(process.cwd(), renewAfterThat, complain);
  terminal.result(`${server.url}\n`);
  terminal.message(`Showing ${name}; ctrl-C ends it.`);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  watcher.close();
  await server.close();
  return exitCode.done;
};
