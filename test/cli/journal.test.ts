import assert from 'node:assert/strict';
import { test } from 'node:test';
import { journalBytes, stepsOf } from '../delivery/journal/journal-fixture.ts';
import { runHere, temporaryFolder } from './run-command.ts';

const sound = journalBytes([...stepsOf('r1'), ...stepsOf('r2').slice(0, 2)]);
const folder = temporaryFolder({
  'sound.journal': sound,
  'torn.journal': sound.subarray(0, sound.length - 5),
  'altered.journal': sound.toString().replace('r1@example.org', 'r9@example.org'),
});

test('journal shows each reader in a line, and as JSON', async () => {
  const { code, stdout } = await runHere(folder, ['journal', 'sound.journal']);
  assert.equal(code, 0);
  assert.match(stdout, /^copy +reader +state/);
  assert.match(stdout, /1 +r1 +handed over +r1@example\.org +1 .* 250 OK/);
  assert.match(stdout, /1 +r2 +unknown/);
  assert.match(stdout, /first version 1\.0: 1 of 2 readers handed over, 6 lines\n$/);
  const answer = JSON.parse((await runHere(folder, ['journal', 'sound.journal', '--json'])).stdout);
  assert.deepEqual(
    answer.readers.map(({ kind }: { kind: string }) => kind),
    ['delivered', 'unknown'],
  );
});

test('journal shows what stands before a torn line, and warns of it', async () => {
  const { code, stdout, stderr } = await runHere(folder, ['journal', 'torn.journal']);
  assert.deepEqual([code, /r1 +handed over/.test(stdout)], [0, true]);
  assert.match(stderr, /warning \[JOURNAL-torn\]/);
});

test('verify-journal prints the head, and finds it again', async () => {
  const { code, stdout } = await runHere(folder, ['verify-journal', 'sound.journal']);
  assert.deepEqual([code, /^sound\.journal: sound, 6 lines\nhead [0-9a-f]{64}\n$/.test(stdout)], [0, true]);
  const head = stdout.slice(-65, -1);
  const again = await runHere(folder, ['verify-journal', 'sound.journal', '--head', head]);
  assert.match(again.stdout, /6 lines, 0 since the head that was kept/);
});

test('verify-journal ends with code 1 when a line was altered or cut short', async () => {
  for (const [name, message] of [
    ['altered.journal', /altered\.journal:3:1: error \[JOURNAL-damaged\] line 3 of the journal does not follow/],
    ['torn.journal', /JOURNAL-torn/],
    ['none.journal', /FILE-unreadable/],
  ] as const) {
    const { code, stdout, stderr } = await runHere(folder, ['verify-journal', name]);
    assert.deepEqual([code, stdout], [1, '']);
    assert.match(stderr, message);
  }
});

test('a head that is no hash is wrong usage', async () => {
  assert.equal((await runHere(folder, ['verify-journal', 'sound.journal', '--head', 'abc'])).code, 2);
});
