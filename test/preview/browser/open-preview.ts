import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { after, type TestContext, test } from 'node:test';
import { type Browser, chromium, type Page } from 'playwright-core';
import { temporaryFolder } from '../../cli/run-command.ts';
import { shippedCommand } from '../../support/shipped-command.ts';
import { findChromium } from './find-chromium.ts';

/** It stays off the network, and does what it would do anywhere. */
const quietly = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const executablePath = findChromium();
let browser: Promise<Browser> | null = null;

const openBrowser = (path: string): Promise<Browser> => {
  browser ??= chromium.launch({ executablePath: path, args: quietly });
  return browser;
};

/** Each file of tests has a browser of its own. */
const closeBrowser = async (): Promise<void> => {
  const open = browser;
  browser = null;
  await (await open)?.close();
};

/** The preview of a project, and a browser that shows it. */
export interface ShownPreview {
  readonly page: Page;
  readonly url: string;
  /** The project folder. */
  readonly folder: string;
}

type Files = Readonly<Record<string, string | Uint8Array>>;

/** Starts the command in the folder; answers with the address that it prints. */
const startPreview = async (
  folder: string,
  words: readonly string[],
): Promise<{ readonly child: ChildProcess; readonly url: string }> => {
  const child = spawn(process.execPath, [shippedCommand, 'preview', ...words], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const first = await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
  const url = String(first[0]).trim();
  if (url.startsWith('http://127.0.0.1:')) return { child, url };
  throw new Error(`the preview did not start: ${url}`);
};

const endOf = async (child: ChildProcess): Promise<void> => {
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
};

/** A test with the preview of these files in a browser; skipped where there is no Chromium. */
export const testPreview = (
  name: string,
  files: Files,
  check: (shown: ShownPreview, context: TestContext) => Promise<void>,
  words: readonly string[] = [],
): void => {
  const skip = executablePath === null ? 'Chromium is not installed, so the preview is not tried in a browser' : false;
  after(closeBrowser);
  test(name, { skip }, async (context) => {
    const page = await (await openBrowser(executablePath ?? '')).newPage();
    const folder = temporaryFolder(files);
    const { child, url } = await startPreview(folder, words);
    try {
      page.setDefaultTimeout(15_000);
      await page.goto(url);
      await check({ page, url, folder }, context);
    } finally {
      await page.close();
      await endOf(child);
    }
  });
};
