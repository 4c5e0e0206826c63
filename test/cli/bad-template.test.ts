import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { pngFile } from '../support/png.ts';
import { runHere, smallBrief, temporaryFolder } from './run-command.ts';

/** Lies beside the project: whatever of it is printed or shown was read although it should not be. */
const secret = 'TopSecretWords';
const picture = pngFile({ width: 1, height: 1, colorType: 2, rows: [[9, 9, 9]] });
const home = temporaryFolder({
  'secret.css': `p::before { content: "${secret}" }`,
  'secret.hbs': `<p>${secret}</p>`,
  'secret.yaml': `greeting: ${secret}\n`,
  'secret.png': picture,
  'secret.cjs': `console.log('${secret}'); exports.shout = () => '${secret}';`,
  'project/briefs/first.yaml': smallBrief,
  'project/own.png': picture,
});
const project = join(home, 'project');
const leavesOut = 'leaves_out: [bottom-line, unknowns]';

interface Case {
  readonly what: string;
  /** Lines of template.yaml after the name. */
  readonly manifest?: string;
  readonly page?: string;
  readonly css?: string;
  /** Paths in the template, and what they are links to. */
  readonly links?: Readonly<Record<string, string>>;
  /** `file:line: [code] message`, each of which must be told. */
  readonly told: readonly RegExp[];
}

const usual = `main: page.hbs\nstyles: [own.css]\nlabels: [en]\n${leavesOut}`;

const reading = (css: string, told: RegExp): Case => ({
  what: `CSS that says ${css}`,
  css,
  told: [told],
});

const picturing = (src: string, told: RegExp): Case => ({
  what: `a picture from ${src}`,
  page: `<p>a</p>\n<img alt="x" src="${src}">`,
  told: [told],
});

const cases: readonly Case[] = [
  {
    what: 'a template that extends itself',
    manifest: 'extends: bad-0',
    told: [/template.yaml:3: \[TEMPLATE-endless\]/],
  },
  { what: 'a partial that calls itself', page: '<p>{{> page}}</p>', told: [/page.hbs:1: \[TEMPLATE-repeats\]/] },
  { what: 'a partial that is missing', page: '<p>\n{{> pag}}', told: [/page.hbs:2: \[TEMPLATE-missing-partial\]/] },
  {
    what: 'a partial from outside',
    page: '{{> "../../../secret"}}',
    told: [/page.hbs:1: \[TEMPLATE-missing-partial\]/],
  },
  ...['../../../secret.css', join(home, 'secret.css'), 'file:///etc/passwd', '..%2f..%2f..%2fsecret.css'].map(
    (path): Case => ({
      what: `a stylesheet called ${path.replace(home, '…')}`,
      manifest: usual.replace('own.css', path),
      told: [/template.yaml:4: \[TEMPLATE-missing\]/],
    }),
  ),
  {
    what: 'a stylesheet that is a link out of the folder',
    manifest: usual.replace('own.css', 'link.css'),
    links: { 'link.css': 'secret.css' },
    told: [/template.yaml:4: \[TEMPLATE-missing\]/],
  },
  {
    what: 'a partial that is a link out of the folder',
    page: '{{> part}}',
    links: { 'part.hbs': 'secret.hbs' },
    told: [/page.hbs:1: \[TEMPLATE-missing-partial\]/],
  },
  {
    what: 'labels from outside',
    manifest: usual.replace('[en]', '[../../../../secret]'),
    told: [/template.yaml:5: \[TEMPLATE-missing\]/],
  },
  {
    what: 'a page from outside',
    manifest: usual.replace('page.hbs', '../../../secret.hbs'),
    told: [/template.yaml:3: \[TEMPLATE-missing\]/],
  },
  {
    what: 'helpers from outside',
    manifest: `${usual}\nhelpers: ../../../secret.cjs`,
    told: [/template.yaml:7: \[TEMPLATE-code\]/],
  },
  {
    what: 'helpers that are a link out of the folder',
    manifest: `${usual}\nhelpers: link.cjs`,
    links: { 'link.cjs': 'secret.cjs' },
    told: [/template.yaml:7: \[TEMPLATE-code\]/],
  },
  {
    what: 'a template from outside',
    manifest: 'extends: ../../secret',
    told: [/template.yaml:3: \[TEMPLATE-unknown\]/],
  },
  reading('@import "../../../secret.css";', /own.css:1: \[CSS-import\] .*out of the project/),
  reading('@import url(/etc/passwd);', /own.css:1: \[CSS-import\] .*absolute/),
  reading('p { background: url(../../../secret.png) }', /\[IMAGE-unreadable\] .*out of the project/),
  reading('p { background: url(%2e%2e/%2e%2e/%2e%2e/secret.png) }', /\[IMAGE-unreadable\] .*out of the project/),
  reading('p { background: url("..\\\\..\\\\..\\\\secret.png") }', /\[IMAGE-unreadable\] .*out of the project/),
  reading('@font-face { font-family: x; src: url(file:///etc/passwd) }', /own.css:1: \[FONT-unreadable\] .*file:/),
  picturing('file:///etc/passwd', /page.hbs:2: \[IMAGE-unreadable\] .*file:/),
  picturing('//example.org/a.png', /page.hbs:2: \[IMAGE-unreadable\] .*network/),
  picturing('../secret.png', /page.hbs:2: \[IMAGE-unreadable\] .*out of the project/),
  picturing('link.png', /page.hbs:2: \[IMAGE-unreadable\] .*out of the project/),
  picturing('huge.png', /page.hbs:2: \[IMAGE-unreadable\] .*too large: 60000 by 60000 pixels/),
];

const names = cases.map((_, at) => `bad-${at}`);

const write = (path: string, content: string | Uint8Array): void => {
  mkdirSync(dirname(join(project, path)), { recursive: true });
  writeFileSync(join(project, path), content);
};

symlinkSync(join(home, 'secret.png'), join(project, 'link.png'));
write('huge.png', pngFile({ width: 60_000, height: 60_000, colorType: 2, rows: [[1, 2, 3]] }));
for (const [at, { manifest = usual, page = '<p>a</p>', css = '', links = {} }] of cases.entries()) {
  const folder = `templates/${names[at]}`;
  write(`${folder}/template.yaml`, `name: ${names[at]}\ndescription: a test\n${manifest}\n`);
  write(`${folder}/page.hbs`, page);
  write(`${folder}/own.css`, css);
  write(`${folder}/labels/en.yaml`, 'a: b\n');
  for (const [link, target] of Object.entries(links)) symlinkSync(join(home, target), join(project, folder, link));
}

interface Told {
  readonly file?: string;
  readonly line?: number;
  readonly code: string;
  readonly message: string;
}

const messagesOf = async (template: string): Promise<string> => {
  const words = ['build', '--template', template, '--allow-code', '--json', '--strict'];
  const { code, stdout, stderr } = await runHere(project, words);
  assert.deepEqual([code, stderr], [1, '']);
  assert.ok(!stdout.includes(secret), stdout);
  const diagnostics: readonly Told[] = JSON.parse(stdout).files[0].diagnostics;
  return diagnostics.map((told) => `${told.file}:${told.line}: [${told.code}] ${told.message}`).join('\n');
};

for (const [at, { what, told }] of cases.entries())
  test(`${what} is told at its place, and nothing of it is read`, async () => {
    const messages = await messagesOf(names[at]!);
    for (const one of told) assert.match(messages, one);
  });

test('a hundred templates that extend one another, and two in a circle, are told where they do so', async () => {
  for (let at = 0; at < 100; at++)
    write(`templates/long-${at}/template.yaml`, `name: a\ndescription: b\nextends: long-${at + 1}\n`);
  write('templates/long-100/template.yaml', `name: a\ndescription: b\n${usual}\n`);
  assert.match(await messagesOf('long-0'), /long-15\/template.yaml:3: \[TEMPLATE-endless\]/);
  write('templates/one/template.yaml', 'name: a\ndescription: b\nextends: two\n');
  write('templates/two/template.yaml', 'name: a\ndescription: b\nextends: one\n');
  assert.match(await messagesOf('one'), /(one|two)\/template.yaml:3: \[TEMPLATE-endless\]/);
});

test('a description that unfolds without end, and one that is no text, are told', async () => {
  const levels = Array.from(
    { length: 12 },
    (_, at) => `a${at}: &a${at} [${at === 0 ? 'x' : `*a${at - 1}, `.repeat(9)}]`,
  );
  write('templates/bomb/template.yaml', `${levels.join('\n')}\n`);
  assert.match(await messagesOf('bomb'), /bomb\/template.yaml:\d+: \[TEMPLATE-yaml\]/);
  write('templates/binary/template.yaml', new Uint8Array([0xff, 0xfe, 0, 1]));
  assert.match(await messagesOf('binary'), /\[TEMPLATE-/);
});
