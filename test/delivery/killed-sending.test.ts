import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { deliveryStates, readJournal } from '../../src/delivery/journal/index.ts';
import { type RunningCommand, startBeside } from '../cli/run-beside.ts';
import { sendingFolder, sendWords } from '../cli/sending-folder.ts';
import { type HonestServer, startHonestServer } from './mail/honest-server.ts';

/** `npm run test:delivery` asks for 50. */
const kills = Number(process.env.BRIEFPRESS_KILLS ?? 3);
const readers = kills * 10;

const words = [...sendWords, '--yes', '--resend-unknown', '--mend-journal'];

/** Some kills fall into the start of the process, most into the sending, each at any moment of it. */
const killAtRandom = async ({ child }: RunningCommand, server: HonestServer): Promise<void> => {
  if (randomInt(5) === 0) await wait(randomInt(1500));
  else {
    const goal = server.taken.length + 1 + randomInt(14);
    while (server.taken.length < goal && child.exitCode === null) await wait(1);
    await wait(randomInt(25));
  }
  child.kill('SIGKILL');
};

const namedIn = (stderr: string): readonly string[] =>
  Array.from(stderr.matchAll(/^\d+ +(\S+) .*unknown: was being handed over$/gm), ([, reader = '']) => reader);

const countsBy = (keys: readonly string[]): ReadonlyMap<string, number> =>
  keys.reduce((counts, key) => counts.set(key, (counts.get(key) ?? 0) + 1), new Map<string, number>());

test(`of ${readers} readers nobody is missed though the process is killed ${kills} times`, async (context) => {
  const server = await startHonestServer();
  const folder = sendingFolder(readers, server.port);
  const named = new Set<string>();
  let killed = 0;
  for (let count = 0; count < kills; count++) {
    const run = startBeside(folder, words);
    await killAtRandom(run, server);
    for (const reader of namedIn((await run.ended).stderr)) named.add(reader);
    if (run.child.signalCode === 'SIGKILL') killed++;
  }
  const last = await startBeside(folder, words).ended;
  for (const reader of namedIn(last.stderr)) named.add(reader);
  assert.equal(last.code, 0, last.stderr);
  assert.ok(killed > kills / 2);

  const taken = countsBy(server.taken.map(({ to }) => to.replace(/@.*/, '')));
  assert.equal(taken.size, readers);
  const twice = [...taken].filter(([, count]) => count > 1).map(([reader]) => reader);
  for (const reader of twice) {
    const ids = new Set(server.taken.filter(({ to }) => to.startsWith(`${reader}@`)).map(({ messageId }) => messageId));
    assert.ok(named.has(reader), `${reader} was handed over twice and never named`);
    assert.equal(ids.size, 1, `${reader} got two Message-IDs`);
  }
  assert.ok(server.taken.length - readers <= kills);
  const path = join(folder, 'output/copies/first-v1.0.journal');
  const reading = readJournal(readFileSync(path), path);
  assert.ok(reading.kind === 'sound' && reading.torn === null);
  const states = deliveryStates(reading.entries);
  assert.ok([...states.values()].every(({ kind }) => kind === 'delivered'));
  context.diagnostic(
    `${killed} runs killed, ${named.size} deliveries named as unknown, ${twice.length} of them handed over twice`,
  );
});
