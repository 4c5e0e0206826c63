import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBrief, withReaders } from '../../../src/brief/index.ts';
import { deliveryStates, type JournalEntry, type JournalStep } from '../../../src/delivery/journal/index.ts';
import { isMailReader, planDeliveries, readersDigest } from '../../../src/delivery/mail/index.ts';
import type { Diagnostic } from '../../../src/diagnostics/index.ts';
import { smallBrief } from '../../cli/run-command.ts';
import { digest } from '../journal/journal-fixture.ts';

const refuse = ({ message }: Diagnostic): void => assert.fail(message);

const briefWith = (lines: string) => {
  const brief = readBrief({ path: 'first.yaml', text: smallBrief }, refuse);
  const read = brief && withReaders(brief, { path: 'readers.yaml', text: `readers:\n${lines}` }, refuse);
  if (!read) throw new Error('the readers are wrong');
  return read;
};

const readersOf = (lines: string) => briefWith(lines).distribution.readers;

const line = (id: string, copy: number, more = `deliver: e-mail, email: ${id}@example.org`): string =>
  `  - { id: ${id}, name: ${id}, copy: ${copy}, ${more} }\n`;

const handingOver = (reader: string): JournalStep => ({
  kind: 'handing-over',
  reader,
  address: `${reader}@example.org`,
  message_id: '<x>',
  sha256: digest,
});

const statesAfter = (...steps: readonly JournalStep[]) =>
  deliveryStates(steps.map((step, seq): JournalEntry => ({ seq, time: '', ...step })));

const actions = (lines: string, retryRefused: boolean, ...steps: readonly JournalStep[]): readonly string[] => {
  const brief = briefWith(lines);
  const readers = brief.distribution.readers.filter(isMailReader);
  const copies = readers.map((reader) => ({ reader, brief, language: 'en', file: 'x.pdf' }));
  return planDeliveries(copies, statesAfter(...steps), retryRefused).map(
    ({ reader, action }) => `${reader.id} ${action}`,
  );
};

test('only readers by e-mail are in the plan', () => {
  const lines = line('a', 1) + line('b', 2, 'deliver: print') + line('c', 3, 'email: c@example.org');
  assert.deepEqual(actions(lines, false), ['a send']);
});

test('what is done follows from the last step of each reader', () => {
  const answer = { answer: '550 no', is_final: true } as const;
  const cases: readonly (readonly [string, readonly JournalStep[]])[] = [
    ['a ask', [handingOver('a')]],
    ['a ask', [handingOver('a'), { kind: 'unanswered', reader: 'a', problem: 'gone' }]],
    ['a done', [handingOver('a'), { kind: 'handed-over', reader: 'a', answer: '250' }]],
    ['a send', [handingOver('a'), { kind: 'failed', reader: 'a', answer: '451', is_final: false }]],
    ['a refused', [handingOver('a'), { kind: 'failed', reader: 'a', ...answer }]],
    ['a skipped', [handingOver('a'), { kind: 'decided', reader: 'a', decision: 'skip' }]],
    ['a send', [handingOver('a'), { kind: 'decided', reader: 'a', decision: 'resend' }]],
  ];
  for (const [expected, steps] of cases) assert.deepEqual(actions(line('a', 1), false, ...steps), [expected]);
});

test('a refused address is tried again by wish, or when it is another one', () => {
  const steps = [handingOver('a'), { kind: 'failed', reader: 'a', answer: '550', is_final: true }] as const;
  assert.deepEqual(actions(line('a', 1), true, ...steps), ['a send']);
  assert.deepEqual(actions(line('a', 1, 'deliver: e-mail, email: new@example.org'), false, ...steps), ['a send']);
});

test('what was given up by decision goes out again by wish', () => {
  const steps = [handingOver('a'), { kind: 'decided', reader: 'a', decision: 'skip' }] as const;
  assert.deepEqual(actions(line('a', 1), true, ...steps), ['a send']);
});

test('the digest of readers changes with an address and not with a note', () => {
  const before = readersDigest(readersOf(line('a', 1)));
  assert.notEqual(before, readersDigest(readersOf(line('a', 1, 'deliver: e-mail, email: new@example.org'))));
  assert.equal(before, readersDigest(readersOf(line('a', 1, 'note: new, deliver: e-mail, email: a@example.org'))));
});
