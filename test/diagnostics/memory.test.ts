import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Diagnostic, Memory } from '../../src/diagnostics/index.ts';

const warning: Diagnostic = { severity: 'warning', code: 'TEST-odd', message: 'odd', span: null };

test('what was made of a text is not made again, and its messages are told again', () => {
  const memory = new Memory<number>(2);
  const heard: Diagnostic[] = [];
  let made = 0;
  const take = (key: string): number =>
    memory.take(
      key,
      (diagnostic) => heard.push(diagnostic),
      (report) => {
        report(warning);
        made++;
        return key.length;
      },
    );
  assert.deepEqual([take('one'), take('one'), made, heard.length], [3, 3, 1, 2]);
  take('two');
  take('one');
  take('three');
  assert.deepEqual([take('one'), made], [3, 3]);
  take('two');
  assert.equal(made, 4);
});
