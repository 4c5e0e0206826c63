import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { mock, test } from 'node:test';
import { type JournalFile, openJournalFile, readJournal, verifyJournal } from '../../../src/delivery/journal/index.ts';
import { factsOf } from '../../../src/delivery/journal/process-facts.ts';
import { journalBytes, newJournalPath, open, opened, stepsOf } from './journal-fixture.ts';

const stepsAt = (path: string): readonly string[] => {
  const reading = readJournal(readFileSync(path), path);
  assert.equal(reading.kind, 'sound');
  return reading.kind === 'sound' ? reading.entries.map(({ kind }) => kind) : [];
};

const codeOf = async (path: string, choices = {}): Promise<string> => {
  const answer = await open(path, choices);
  if (answer.kind === 'open') answer.journal.close();
  return answer.kind === 'open' ? 'open' : answer.diagnostic.code;
};

test('a new journal begins with what it is about, and a second run goes on after it', async () => {
  const path = newJournalPath();
  (await opened(path)).close();
  const journal = await opened(path);
  for (const step of stepsOf('r1')) journal.note(step);
  journal.close();
  assert.deepEqual(stepsAt(path), ['opened', 'made', 'handing-over', 'handed-over']);
  assert.equal(verifyJournal(readFileSync(path), path, journal.head).diagnostics.length, 0);
});

test('each line is in the file as soon as it is noted', async () => {
  const path = newJournalPath();
  const journal = await opened(path);
  journal.note(stepsOf('r1')[0]!);
  assert.deepEqual(stepsAt(path), ['opened', 'made']);
  journal.close();
});

test('the journal of another brief or version is refused', async () => {
  const path = newJournalPath();
  writeFileSync(path, journalBytes([]));
  assert.equal(await codeOf(path, { version: '1.1' }), 'JOURNAL-other-brief');
  assert.equal(await codeOf(path, { brief: 'second' }), 'JOURNAL-other-brief');
});

test('readers that are not those of the first line are told to the caller', async () => {
  const path = newJournalPath();
  writeFileSync(path, journalBytes([]));
  const answer = await open(path, { readers: 'b'.repeat(64) });
  assert.ok(answer.kind === 'open' && answer.readersChanged);
  answer.journal.close();
});

test('a line cut anywhere is torn: kept without consent, cut off and recorded with it', async () => {
  const whole = journalBytes(stepsOf('r1'));
  const lastLine = whole.lastIndexOf('\n', whole.length - 2) + 1;
  for (const at of [lastLine + 1, lastLine + 20, whole.length - 1]) {
    const path = newJournalPath();
    writeFileSync(path, whole.subarray(0, at));
    assert.equal(await codeOf(path), 'JOURNAL-torn');
    assert.equal(readFileSync(path).length, at);
    (await opened(path, { mayCut: async () => true })).close();
    assert.deepEqual(stepsAt(path), ['opened', 'made', 'handing-over', 'cut']);
    assert.match(readFileSync(path, 'utf8'), /"kind":"cut","bytes":\d+/);
  }
});

test('a first line that was cut short leaves a journal that begins anew', async () => {
  const path = newJournalPath();
  writeFileSync(path, journalBytes([]).subarray(0, 10));
  (await opened(path, { mayCut: async () => true })).close();
  assert.deepEqual(stepsAt(path), ['opened', 'cut']);
});

test('damage before the last line is refused, whatever is consented to', async () => {
  const path = newJournalPath();
  writeFileSync(path, journalBytes(stepsOf('r1')).toString().replace('r1.pdf', 'r2.pdf'));
  assert.equal(await codeOf(path, { mayCut: async () => true }), 'JOURNAL-damaged');
});

test('a second process is refused at once and told the number of the first', async () => {
  const path = newJournalPath();
  const holder = spawn(process.execPath, ['-e', 'process.stdin.resume()'], { stdio: ['pipe', 'ignore', 'ignore'] });
  await once(holder, 'spawn');
  writeFileSync(`${path}.lock`, JSON.stringify(factsOf(holder.pid ?? 0)));
  const answer = await open(path);
  assert.ok(answer.kind === 'refused' && answer.diagnostic.message.includes(`process ${holder.pid} `));
  holder.kill();
  await once(holder, 'exit');
  assert.equal(await codeOf(path), 'open');
});

test('the same process cannot open a journal twice', async () => {
  const path = newJournalPath();
  const journal = await opened(path);
  assert.equal(await codeOf(path), 'JOURNAL-held');
  journal.close();
  assert.ok(!existsSync(`${path}.lock`));
  assert.equal(await codeOf(path), 'open');
});

const own = factsOf(process.pid);
const endedPid = spawnSync(process.execPath, ['-e', '']).pid;
const leftovers: readonly (readonly [string, object])[] = [
  ['of a process that has ended', { ...own, pid: endedPid }],
  ...(own.start ? ([['of a process whose number another one has now', { ...own, start: '1' }]] as const) : []),
  ...(own.boot ? ([['of the time before the machine was started again', { ...own, boot: 'earlier' }]] as const) : []),
];
for (const [name, facts] of leftovers)
  test(`the lock ${name} is removed`, async () => {
    const path = newJournalPath();
    writeFileSync(`${path}.lock`, JSON.stringify(facts));
    assert.equal(await codeOf(path), 'open');
  });

test('the lock of another machine is kept, since nothing is known of its processes', async () => {
  const path = newJournalPath();
  writeFileSync(`${path}.lock`, JSON.stringify({ ...own, pid: endedPid, host: `not-${hostname()}` }));
  assert.equal(await codeOf(path), 'JOURNAL-held');
});

test('a lock file that tells of no process is not taken for a leftover', async () => {
  const path = newJournalPath();
  writeFileSync(`${path}.lock`, '');
  assert.equal(await codeOf(path), 'JOURNAL-unwritable');
});

test('a clock that jumps back does not break the order', async () => {
  const path = newJournalPath();
  mock.timers.enable({ apis: ['Date'], now: Date.parse('2026-05-01T00:00:00Z') });
  const journal = await opened(path);
  mock.timers.setTime(Date.parse('1999-01-01T00:00:00Z'));
  for (const step of stepsOf('r1')) journal.note(step);
  journal.close();
  mock.timers.reset();
  assert.deepEqual(stepsAt(path), ['opened', 'made', 'handing-over', 'handed-over']);
});

/** A disk that takes a piece of the line and then says that it is full. */
const fullDisk =
  (room: number) =>
  (path: string): JournalFile => {
    const file = openJournalFile(path);
    const append = (bytes: Uint8Array): void => {
      const taken = bytes.subarray(0, Math.max(0, room - file.size()));
      file.append(taken);
      if (taken.length < bytes.length) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    };
    return { ...file, append };
  };

test('on a full disk the line is not noted, said so, and taken back', async () => {
  const path = newJournalPath();
  const journal = await opened(path, { openFile: fullDisk(500) });
  const [made] = stepsOf('r1');
  assert.throws(() => {
    for (let count = 0; count < 10; count++) journal.note(made!);
  }, /the disk is full/);
  journal.close();
  assert.equal(stepsAt(path)[0], 'opened');
  assert.ok(stepsAt(path).length < 10);
});

test('a device that is full, and a folder that is none, are told in words', async () => {
  const device = { openFile: () => openJournalFile('/dev/full') };
  const answer = await open(newJournalPath(), device);
  assert.ok(answer.kind === 'refused' && /cannot be kept: the disk is full/.test(answer.diagnostic.message));
  const nowhere = join(newJournalPath(), 'x.journal');
  const missing = await open(nowhere);
  assert.ok(missing.kind === 'refused' && /there is no such file/.test(missing.diagnostic.message));
});

test('a folder that may not be written to is told in words', async () => {
  const answer = await open('/proc/briefpress.journal');
  assert.ok(answer.kind === 'refused' && answer.diagnostic.code === 'JOURNAL-unwritable');
});

test('lines that another process adds in spite of the lock stop the run', async () => {
  const path = newJournalPath();
  const journal = await opened(path);
  appendFileSync(path, 'x\n');
  assert.throws(() => journal.note(stepsOf('r1')[0]!), /another process has written to it/);
  journal.close();
});
