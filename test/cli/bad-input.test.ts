import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { runHere, smallBrief, temporaryFolder } from './run-command.ts';

interface Case {
  readonly what: string;
  readonly content: string | Uint8Array;
  /** Every one of them must be among the messages, as `line message`. */
  readonly messages: readonly RegExp[];
}

const aliasBomb = (): string => {
  const levels = Array.from({ length: 12 }, (_, level) => {
    const items =
      level === 0
        ? '"lol"'
        : Array(9)
            .fill(`*a${level - 1}`)
            .join(', ');
    return `a${level}: &a${level} [${items}]`;
  });
  return `${smallBrief}${levels.join('\n')}\n`;
};

const cases: Readonly<Record<string, Case>> = {
  malformed: {
    what: 'malformed YAML',
    content: 'schema: "briefing/1\ntitle: [a, b\n',
    messages: [/^1 .*never closed/],
  },
  duplicate: {
    what: 'a duplicate key',
    content: smallBrief.replace('lang: en', 'lang: en\nlang: uk'),
    messages: [/^4 .*(unique|twice|duplicate)/i],
  },
  bomb: { what: 'an alias bomb', content: aliasBomb(), messages: [/alias/i] },
  unknown: {
    what: 'unknown fields, all of them, with the nearest name',
    content: smallBrief.replace('title:', 'titel:').replace('bottom_line:', 'botom_line:'),
    messages: [/^5 .*titel.*title/, /^8 .*botom_line.*bottom_line/],
  },
  number: {
    what: 'a number where text is meant',
    content: smallBrief.replace('version: "1.0"', 'version: 1.0'),
    messages: [/^10 .*(quote|text|string)/i],
  },
  reference: {
    what: 'an id that nothing has',
    content: `${smallBrief}summary: "It was said [[s9 L4]]."\n`,
    messages: [/^11 .*s9/],
  },
  date: {
    what: 'a wrong date',
    content: smallBrief.replace('as_of: "2024-12-05"', 'as_of: "2024-13-05"'),
    messages: [/^6 .*(date|EDTF)/i],
  },
  paper: {
    what: 'a paper that is not printed on',
    content: `${smallBrief}paper: A3\n`,
    messages: [/^11 .*"A3" is not a value/],
  },
  empty: { what: 'an empty brief', content: '', messages: [/^1 .*empty/i] },
  large: { what: 'a brief of 50 MB', content: `# ${'x'.repeat(50 * 1024 * 1024)}\n`, messages: [/large/] },
  binary: {
    what: 'a file that is not text',
    content: new Uint8Array([0x89, 0x50, 0, 0, 1, 2, 3]),
    messages: [/not text/],
  },
  encoding: {
    what: 'a file in another encoding',
    content: Buffer.from('title: \xe9t\xe9', 'latin1'),
    messages: [/UTF-8/],
  },
  template: {
    what: 'a missing template',
    content: `${smallBrief}template: standart\n`,
    messages: [/^11 .*no template "standart".*standard/],
  },
  glyph: {
    what: 'a character that no font has',
    content: smallBrief.replace('the bridge will', 'the bridge \u{1F309} will'),
    messages: [/^8 .*U\+1F309/],
  },
};

const folder = temporaryFolder(
  Object.fromEntries(
    Object.entries(cases).flatMap(([name, { content }]) => [
      [`briefs/${name}.yaml`, content],
      [`output/${name}.pdf`, 'earlier'],
    ]),
  ),
);
const { code, stdout, stderr } = await runHere(folder, ['build', '--json']);

interface Answer {
  readonly brief: string;
  readonly pdf: string | null;
  readonly diagnostics: readonly { severity: string; message: string; line?: number; hint?: string }[];
}

const answers: readonly Answer[] = JSON.parse(stdout).files;

test('bad input ends with exit code 1, every brief answered for', () => {
  assert.deepEqual([code, stderr], [1, '']);
  assert.equal(answers.length, Object.keys(cases).length);
});

for (const [name, { what, messages }] of Object.entries(cases))
  test(`${what} is told with its place, and an earlier PDF is left alone`, () => {
    const answer = answers.find(({ brief }) => brief === `briefs/${name}.yaml`);
    assert.equal(answer?.pdf, null);
    assert.equal(readFileSync(join(folder, `output/${name}.pdf`), 'utf8'), 'earlier');
    const told = answer?.diagnostics
      .filter(({ severity }) => severity === 'error')
      .map(({ line, message, hint }) => `${line} ${message}; ${hint}`);
    for (const message of messages)
      assert.ok(
        told?.some((text) => message.test(text)),
        told?.join('\n') ?? 'nothing',
      );
  });
