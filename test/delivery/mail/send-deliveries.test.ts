import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Lie, type Stage, startLyingServer } from './lying-server.ts';
import { send, settingsFor } from './sending-fixture.ts';

type End = 'waiting' | 'refused' | 'unknown' | 'stopped';

/** What one lie at each stage comes to: `stopped` when nothing was begun, or no message would fare better. */
const expected: readonly (readonly [Stage, Readonly<Record<Lie, End>>])[] = [
  [
    'greeting',
    {
      drop: 'stopped',
      nonsense: 'stopped',
      silence: 'stopped',
      trickle: 'stopped',
      '451 later': 'stopped',
      '554 never': 'stopped',
    },
  ],
  [
    'EHLO',
    {
      drop: 'stopped',
      nonsense: 'stopped',
      silence: 'stopped',
      trickle: 'stopped',
      '451 later': 'stopped',
      '554 never': 'stopped',
    },
  ],
  [
    'MAIL',
    {
      drop: 'waiting',
      nonsense: 'waiting',
      silence: 'waiting',
      trickle: 'waiting',
      '451 later': 'waiting',
      '554 never': 'stopped',
    },
  ],
  [
    'RCPT',
    {
      drop: 'waiting',
      nonsense: 'waiting',
      silence: 'waiting',
      trickle: 'waiting',
      '451 later': 'waiting',
      '554 never': 'refused',
    },
  ],
  [
    'DATA',
    {
      drop: 'waiting',
      nonsense: 'waiting',
      silence: 'waiting',
      trickle: 'waiting',
      '451 later': 'waiting',
      '554 never': 'refused',
    },
  ],
  [
    'content',
    {
      drop: 'unknown',
      nonsense: 'unknown',
      silence: 'unknown',
      trickle: 'unknown',
      '451 later': 'waiting',
      '554 never': 'refused',
    },
  ],
];

for (const [stage, ends] of expected)
  for (const [lie, end] of Object.entries(ends) as [Lie, End][])
    test(`a server that answers ${stage} with ${lie} leaves the delivery ${end}`, async () => {
      const server = await startLyingServer({ stage, lie, times: 1 });
      const { stopped, kinds } = await send(['r1'], settingsFor(server.port, { timeout: 0.3 }));
      assert.equal(stopped === null ? kinds[0] : 'stopped', end);
      assert.deepEqual(server.taken, []);
    });

for (const stage of ['greeting', 'EHLO', 'MAIL', 'RCPT', 'DATA'] as const)
  for (const lie of ['drop', 'silence', '451 later'] as const)
    test(`after ${lie} at ${stage} it is tried again, and handed over once`, async () => {
      const server = await startLyingServer({ stage, lie, times: 2 });
      // A client whose EHLO is refused says HELO (RFC 5321 §3.2), which this server leaves unanswered.
      const isSilent = lie === 'silence' || (stage === 'EHLO' && lie === '451 later');
      const settings = settingsFor(server.port, { tries: 4, timeout: isSilent ? 0.3 : 20 });
      const { stopped, kinds } = await send(['r1'], settings);
      assert.deepEqual([stopped, kinds, server.taken.length], [null, ['delivered'], 1]);
    });

test('a delivery without an answer is not handed over again in silence', async () => {
  const server = await startLyingServer({ stage: 'content', lie: 'drop', times: 1 });
  const { kinds, results } = await send(['r1', 'r2'], settingsFor(server.port, { tries: 4 }));
  assert.deepEqual(kinds, ['unknown', 'delivered']);
  assert.deepEqual(
    results.map(({ reader, kind }) => `${reader} ${kind}`),
    ['r1 unanswered', 'r2 accepted'],
  );
});

test('by consent it is, under the same Message-ID', async () => {
  const server = await startLyingServer({ stage: 'content', lie: 'drop', times: 1 });
  const { kinds, entries } = await send(['r1'], settingsFor(server.port, { tries: 4 }), { resendUnanswered: true });
  assert.deepEqual(kinds, ['delivered']);
  const ids = entries.flatMap((entry) => (entry.kind === 'handing-over' ? [entry.message_id] : []));
  assert.deepEqual(ids, ['<r1@example.org>', '<r1@example.org>']);
  assert.match(server.taken[0] ?? '', /^Message-ID: <r1@example\.org>$/m);
});

test('a server that always says later is asked as often as the settings say, while the others are served', async () => {
  const server = await startLyingServer({ stage: 'RCPT', lie: '451 later', times: 1 });
  const { results } = await send(['r1', 'r2'], settingsFor(server.port, { tries: 2 }));
  assert.deepEqual(
    results.map(({ reader, kind }) => `${reader} ${kind}`),
    ['r1 deferred', 'r2 accepted', 'r1 accepted'],
  );
  const never = await startLyingServer({ stage: 'RCPT', lie: '451 later', times: 99 });
  const tired = await send(['r1'], settingsFor(never.port, { tries: 3 }));
  assert.equal(tired.entries.filter(({ kind }) => kind === 'failed').length, 3);
  assert.equal(tired.results.at(-1)?.kind, 'given-up');
});

test('where no server is, the run ends and nothing is begun', async () => {
  const { stopped, states } = await send(['r1', 'r2'], settingsFor(1, { tries: 2 }));
  assert.match(stopped ?? '', /ECONNREFUSED/);
  assert.deepEqual(states, []);
});

test('a host that has no address ends the run', async () => {
  const { stopped } = await send(['r1'], settingsFor(25, { host: 'no-such-host.invalid', tries: 1 }));
  assert.match(stopped ?? '', /no-such-host\.invalid/);
});

test('a run that is to end finishes the delivery in flight and begins no other', async () => {
  const server = await startLyingServer({ stage: 'greeting', lie: 'drop', times: 0 });
  const ending = new AbortController();
  const { kinds } = await send(['r1', 'r2'], settingsFor(server.port), {
    signal: ending.signal,
    onResult: () => ending.abort(),
  });
  assert.deepEqual(kinds, ['delivered']);
});

test('a rate keeps messages apart', async () => {
  const server = await startLyingServer({ stage: 'greeting', lie: 'drop', times: 0 });
  const start = performance.now();
  await send(['r1', 'r2', 'r3'], settingsFor(server.port, { rate: 600 }));
  assert.ok(performance.now() - start >= 200);
});

test('several connections share the work and leave nobody out', async () => {
  const server = await startLyingServer({ stage: 'RCPT', lie: 'drop', times: 5 });
  const readers = Array.from({ length: 30 }, (_, index) => `r${index}`);
  const { kinds } = await send(readers, settingsFor(server.port, { pool: 4, tries: 9 }));
  assert.ok(kinds.every((kind) => kind === 'delivered'));
  assert.equal(server.taken.length, 30);
});
