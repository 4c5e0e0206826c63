import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Brief, checkReaders, withReaders } from '../../src/brief/index.ts';
import type { Diagnostic } from '../../src/diagnostics/index.ts';
import { edit, fixture, oneLine, readText } from './fixture.ts';

const red = edit(fixture('smallest.yaml'), '"TLP:CLEAR"', '"TLP:RED"');

const read = (text: string, brief = fixture('smallest.yaml')) => {
  const messages: string[] = [];
  const report = (diagnostic: Diagnostic) => messages.push(oneLine(diagnostic));
  const base = readText(brief).brief;
  assert.ok(base);
  const found: Brief | null = withReaders(base, { path: 'readers.yaml', text }, report);
  if (found) checkReaders(found, report);
  return { readers: found?.distribution.readers ?? [], messages };
};

test('a reader takes from its group what it does not say itself', () => {
  const { readers, messages } = read(`
groups:
  - { id: desk, org: Institute, paper: Letter, profile: large-print, deliver: print, ceiling: "TLP:CLEAR" }
readers:
  - { id: a, name: A. One, copy: 1, group: desk }
  - { id: b, name: B. Two, copy: 2, group: desk, paper: A5, org: Council }
  - { id: c, name: C. Three, copy: 3 }
`);
  assert.deepEqual(messages, []);
  const shown = readers.map(({ org, paper, profile, deliver, ceiling }) => [org, paper, profile, deliver, ceiling]);
  assert.deepEqual(shown, [
    ['Institute', 'Letter', 'large-print', 'print', 'TLP:CLEAR'],
    ['Council', 'A5', 'large-print', 'print', 'TLP:CLEAR'],
    [null, null, 'standard', 'file', null],
  ]);
});

test('an address with a line break, a name on two lines and an unknown field are located in the file of readers', () => {
  const { messages } = read(`readers:
  - { id: a, name: "A\\nBcc: x", copy: 1, email: "a@example.org\\r\\nBcc: b@example.org", fax: "1" }
  - { id: b, name: B, copy: 0, email: not an address }
`);
  assert.deepEqual(
    messages.map((message) => message.replace(/(error \S+): .*/s, '$1')),
    [
      'readers.yaml:2:20 error BRIEF-format',
      'readers.yaml:2:49 error BRIEF-format',
      'readers.yaml:2:88 error BRIEF-unknown-field',
      'readers.yaml:3:29 error BRIEF-value',
      'readers.yaml:3:39 error BRIEF-format',
    ],
  );
});

test('copies without a number between are told at the highest one, and a number given twice only once', () => {
  const { messages } = read('readers: [{ id: a, name: A, copy: 1 }, { id: b, name: B, copy: 4 }]');
  assert.deepEqual(messages, [
    'readers.yaml:1:64 error COPY-gap: the copies are not numbered from 1 to 2 without gaps: there is no copy 2',
  ]);
  const twice = read('readers: [{ id: a, name: A, copy: 1 }, { id: b, name: B, copy: 1 }]').messages;
  assert.deepEqual(twice, ['readers.yaml:1:64 error COPY-same-number: copy 1 already belongs to the reader "a"']);
});

test('a RED brief is refused to a team and without numbers', () => {
  const { messages } = read(
    'readers: [{ id: a, name: Desk, copy: 1, kind: team }]',
    `${red}distribution: readers.yaml\n`,
  );
  assert.deepEqual(
    messages.map((message) => message.replace(/ \(.*/, '')),
    [
      'readers.yaml:1:1 error TLP-red-names: copies of a RED brief are numbered',
      'readers.yaml:1:47 error TLP-red-names: RED is for named persons, and this copy is shared by a team',
    ],
  );
});

test('a file that holds no readers says how to begin', () => {
  assert.deepEqual(read('# nothing').messages, [
    'readers.yaml:1:1 error BRIEF-empty: the list of readers is empty (begin with "readers:")',
  ]);
});
