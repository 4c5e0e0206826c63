import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { SavedCopy } from '../../../src/brief/index.ts';
import { copyReader, readArchive } from '../../../src/resources/index.ts';
import { runHere, temporaryFolder } from '../../cli/run-command.ts';

const page = `<!doctype html><title>Not read</title><h1>The ferry</h1><script>no()</script>
<p>It goes <b>on</b>
 and on.<p hidden>Not read either<ul><li>One<li>Two</ul>`;

const brief = { path: 'briefs/ferry.yaml', text: '' };

const readOne = async (project: string, file: string, sources: string | null = null): Promise<SavedCopy> => {
  const archive = await readArchive([{ id: 's1', file }], copyReader(brief, { project, sources }));
  return archive.get('s1') ?? { kind: 'missing', message: 'not asked' };
};

const linesOf = (copy: SavedCopy) => (copy.kind === 'read' ? copy.text.lines : copy);

test('a text lies beside the brief, and its hash is told', async () => {
  const folder = temporaryFolder({ 'briefs/50% #1.txt': '\uFEFFone\r\ntwo\n' });
  const copy = await readOne(folder, '50% #1.txt');
  assert.deepEqual(linesOf(copy), ['one', 'two', '']);
  assert.match('sha256' in copy ? copy.sha256 : '', /^[0-9a-f]{64}$/);
});

test('a page becomes a line for each block, without what nobody reads', async () => {
  const folder = temporaryFolder({ 'archive/ferry.html': page });
  assert.deepEqual(linesOf(await readOne(folder, 'ferry.html', 'archive')), [
    'The ferry',
    'It goes on and on.',
    'One',
    'Two',
  ]);
});

test('a page may nest as deeply as it likes', async () => {
  const folder = temporaryFolder({ 'briefs/deep.html': `${'<div>'.repeat(20_000)}end` });
  assert.deepEqual(linesOf(await readOne(folder, 'deep.html')), ['end']);
});

test('a PDF keeps its pages', async () => {
  const text =
    '<!doctype html><html lang="en"><title>T</title><p>The ferry goes on.<p style="break-before: page">The end.';
  const folder = temporaryFolder({ 'ferry.html': text });
  assert.equal((await runHere(folder, ['render', 'ferry.html', '-o', 'briefs/ferry.pdf'])).code, 0);
  const copy = await readOne(folder, 'ferry.pdf');
  assert.deepEqual(copy.kind === 'read' && copy.text.pages?.length, 2);
  assert.deepEqual(linesOf(copy), ['The ferry goes on.', 'The end.']);
});

test('damaged files are no texts', async () => {
  const folder = temporaryFolder({ 'briefs/a.pdf': '%PDF-1.7 and then nothing', 'briefs/b.txt': 'ok' });
  const copy = await readOne(folder, 'a.pdf');
  assert.equal(copy.kind === 'unreadable' && copy.message, 'it is damaged or locked');
});

test('nothing outside of the project or the named folder is read', async () => {
  const folder = temporaryFolder({ 'secret.txt': 'x', 'project/briefs/a.txt': 'a', 'project/archive/b.txt': 'b' });
  const project = join(folder, 'project');
  symlinkSync(join(folder, 'secret.txt'), join(project, 'briefs', 'link.txt'));
  const message = async (file: string, sources: string | null = null) => {
    const copy = await readOne(project, file, sources);
    return copy.kind === 'missing' ? copy.message : copy.kind;
  };
  assert.equal(await message('../archive/b.txt'), 'read');
  for (const file of ['../../secret.txt', 'link.txt', '../archive/../../secret.txt'])
    assert.match(await message(file), /leads out of/);
  assert.match(await message('../briefs/a.txt', 'archive'), /leads out of/);
  assert.match(await message(join(folder, 'secret.txt')), /absolute paths are not read/);
});
