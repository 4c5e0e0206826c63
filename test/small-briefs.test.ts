import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { formatDiagnostic, openProject, pressBrief } from '../src/index.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const project = openProject(root);

const press = (text: string) => {
  const { pdf, pages, diagnostics } = pressBrief(project.jobFor({ path: 'small.yaml', text }));
  return { isPrinted: pdf !== null, pages, messages: diagnostics.map((one) => formatDiagnostic(one)) };
};

const tenLines = `# yaml-language-server: $schema=../brief.schema.json
schema: briefing/1
id: bridge
lang: en
title: The bridge will be late
as_of: "2024-12-05"
handling: { tlp: "TLP:CLEAR" }
summary: The bridge will not open before autumn [[s1 L4]].
sources: [{ id: s1, csl: { type: article-newspaper, title: Bridge delayed }, reliability: B }]
sections: [summary, { block: text, text: The steel has not come. }, sources]
`;

test('a brief of ten lines is printed, and only what it lacks is mentioned', () => {
  const { isPrinted, pages, messages } = press(tenLines);
  assert.deepEqual([isPrinted, pages], [true, 1]);
  assert.ok(messages.every((message) => message.includes('warning [')));
  assert.deepEqual(messages.map((message) => /\[([\w-]+)\]/.exec(message)?.[1]).sort(), ['BLUF-none', 'UNK-none']);
});

test('the first brief of the README is printed without a message', () => {
  const [, first = ''] = /```yaml\n([\s\S]*?)```/.exec(readFileSync(`${root}README.md`, 'utf8')) ?? [];
  assert.deepEqual(press(first), { isPrinted: true, pages: 1, messages: [] });
});
