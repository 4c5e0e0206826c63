import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { runHere, temporaryFolder } from './run-command.ts';

const page = '<!doctype html><html lang="en"><title>A page</title><p>Hello.</p></html>';

test('a page is printed beside itself, or where -o says', async () => {
  const folder = temporaryFolder({ 'a.html': page });
  const { code, stdout, stderr } = await runHere(folder, ['render', 'a.html']);
  assert.equal(code, 0, stderr);
  assert.match(stdout, /^a\.pdf {2}1 page /);
  assert.equal((await runHere(folder, ['render', 'a.html', '-o', 'out/b.pdf'])).code, 0);
  assert.ok(readFileSync(join(folder, 'a.pdf')).equals(readFileSync(join(folder, 'out/b.pdf'))));
});

test('the engine reads linked stylesheets, style elements and those of the command line', async () => {
  const folder = temporaryFolder({
    'a.html': `<link rel="stylesheet" href="a.css"><style>@page { margin: 1in }</style>${page}`,
    'a.css': '@page { size: 100px 200px }',
    'b.css': 'p { break-after: page } p::after { content: "." }',
  });
  const { stdout } = await runHere(folder, ['inspect', 'a.html', '--stage', 'paint']);
  assert.match(stdout, /^page 1 100x200$/m);
  const { code, stderr } = await runHere(folder, ['render', 'a.html', '--css', 'b.css', '--css', 'missing.css']);
  assert.equal(code, 1);
  assert.match(stderr, /missing\.css:1:1: error \[FILE-unreadable\]/);
});

test('nothing outside the folder of the page is read', async () => {
  const folder = temporaryFolder({
    'secret/secret.css': 'p { color: red; unknown-of-secret: 1 }',
    'site/a.html': '<link rel="stylesheet" href="../secret/secret.css"><img src="/etc/hostname" alt="x">',
  });
  const { code, stderr } = await runHere(join(folder, 'site'), ['render', 'a.html']);
  assert.match(stderr, /leads out of the project folder/);
  assert.match(stderr, /absolute paths are not read/);
  assert.doesNotMatch(stderr, /unknown-of-secret/);
  assert.equal(code, 1);
  assert.ok(!existsSync(join(folder, 'site/a.pdf')));
});

test('a page goes from standard input to standard output', async () => {
  const folder = temporaryFolder();
  const { code, bytes, stderr } = await runHere(folder, ['render', '-', '-o', '-'], { input: page });
  assert.equal(code, 0, stderr);
  assert.equal(bytes.subarray(0, 5).toString(), '%PDF-');
});

test('a batch answers each line in turn, and a bad page does not end it', async () => {
  const folder = temporaryFolder({ 'a.html': page });
  const requests = [
    '{"html":"missing.html","pdf":"x.pdf"}',
    'nonsense',
    '{"html":"a.html","pdf":"-"}',
    '{"html":"a.html","pdf":"a.pdf"}',
  ];
  const { code, stdout } = await runHere(folder, ['render', '--batch'], { input: requests.join('\n') });
  const answers = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.equal(code, 0);
  assert.deepEqual(
    answers.map(({ ok }) => ok),
    [false, false, false, true],
  );
  assert.match(answers[0].error, /missing\.html.*there is no such file/);
  assert.ok(existsSync(join(folder, 'a.pdf')));
});

test('each stage can be looked at', async () => {
  const folder = temporaryFolder({ 'a.html': page });
  const show = async (stage: string): Promise<string> =>
    (await runHere(folder, ['inspect', 'a.html', '--stage', stage])).stdout;
  assert.equal(await show('html'), page);
  assert.match(await show('boxes'), /paragraph <p>\n +text "Hello\."/);
  assert.match(await show('pages'), /^page 1[\s\S]*line [\s\S]*"Hello\."/);
  assert.match(await show('paint'), /glyphs .*"Hello\."/);
});

const deep: readonly (readonly [string, string])[] = [
  ['blocks', '<div>'],
  ['inlines', '<span>'],
  ['tables', '<table><tr><td>'],
  ['lists', '<ul><li>'],
];

for (const [name, tags] of deep)
  test(`${name} nested ten thousand times are one located message`, async () => {
    const folder = temporaryFolder({ 'a.html': `<!doctype html><title>x</title>${tags.repeat(10_000)}x` });
    const { code, stderr } = await runHere(folder, ['render', 'a.html', '-q']);
    assert.equal(code, 1);
    assert.match(stderr, /^a\.html:1:\d+: error \[HTML-too-deep\]/);
    assert.doesNotMatch(stderr, /INTERNAL/);
  });

test('a font folder that is missing keeps the page from being printed', async () => {
  const folder = temporaryFolder({ 'a.html': page, 'a.pdf': 'earlier' });
  const { code, stderr } = await runHere(folder, ['render', 'a.html', '--fonts', 'none']);
  assert.equal(code, 1);
  assert.match(stderr, /FONT-unreadable/);
  assert.equal(readFileSync(join(folder, 'a.pdf'), 'utf8'), 'earlier');
});

test('content that leaves the page is a warning, and an error without a file under --strict', async () => {
  const folder = temporaryFolder({ 'a.html': page.replace('Hello.', `Hello ${'x'.repeat(200)}.`) });
  const warned = await runHere(folder, ['render', 'a.html', '-o', 'warned.pdf']);
  assert.equal(warned.code, 0);
  assert.match(warned.stderr, /a\.html:1:53: warning \[LAYOUT-outside-page\]/);
  const refused = await runHere(folder, ['render', 'a.html', '-o', 'refused.pdf', '--strict']);
  assert.equal(refused.code, 1);
  assert.match(refused.stderr, /a\.html:1:53: error \[LAYOUT-outside-page\]/);
  assert.deepEqual([existsSync(join(folder, 'warned.pdf')), existsSync(join(folder, 'refused.pdf'))], [true, false]);
});
