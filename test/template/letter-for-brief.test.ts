import assert from 'node:assert/strict';
import { test } from 'node:test';
import { briefOf, print } from './template-in-memory.ts';

test('a template of messages is told to print no briefs, and nothing else is said of it', () => {
  const { html, messages } = print('{{reader.name}}', briefOf('template: small\n'), {
    'subject.txt.hbs': '{{reader.name}}',
  });
  assert.equal(html, null);
  assert.deepEqual(messages, [
    'TEMPLATE-letter 13:11 the template "small" prints the message that carries a copy, and no briefs',
  ]);
});
