import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { AssetAnswer } from '../../src/engine/index.ts';
import { projectAssets } from '../../src/resources/index.ts';

const top = mkdtempSync(join(tmpdir(), 'briefpress-assets-'));
const project = join(top, 'project');
mkdirSync(join(project, 'pages', 'images'), { recursive: true });
writeFileSync(join(top, 'secret.txt'), 'secret');
writeFileSync(join(project, 'logo.png'), 'logo');
writeFileSync(join(project, 'pages', 'images', 'a map.png'), 'map');
symlinkSync(join(top, 'secret.txt'), join(project, 'link.png'));
symlinkSync(top, join(project, 'up'));
after(() => rmSync(top, { recursive: true }));

const read = (url: string, from = 'pages/page.html'): AssetAnswer =>
  projectAssets({ base: project, roots: [project] }).read(url, { path: from, text: '' });

const textOf = (answer: AssetAnswer): string =>
  answer.kind === 'found' ? new TextDecoder().decode(answer.bytes) : `error: ${answer.message}`;

test('a path is read from beside the file that names it', () => {
  assert.equal(textOf(read('images/a%20map.png')), 'map');
  assert.equal(textOf(read('images/a map.png?v=2#part')), 'map');
  assert.equal(textOf(read('../logo.png')), 'logo');
  assert.equal(textOf(read('logo.png', 'page.html')), 'logo');
});

test('the answer names the path inside the project', () => {
  const answer = read('../logo.png');
  assert.equal(answer.kind === 'found' && answer.path, 'logo.png');
});

const outside = 'error: the path leads out of the project folder';
const refused: readonly (readonly [string, string])[] = [
  ['../../secret.txt', outside],
  ['..%2f..%2fsecret.txt', outside],
  ['..\\..\\secret.txt', outside],
  ['../link.png', outside],
  ['../up/secret.txt', outside],
  ['../missing.png', 'error: there is no such file'],
  ['images', 'error: it is not a file'],
  ['', 'error: the address is empty'],
  ['a\0b', 'error: the address holds a NUL character'],
  ['%zz', 'error: the address is not well-formed'],
  ['https://example.org/a.png', 'error: nothing is fetched from the network'],
  ['//example.org/a.png', 'error: nothing is fetched from the network'],
  ['javascript:alert(1)', 'error: addresses of the kind "javascript:" are not read'],
];

for (const [url, message] of refused)
  test(`${JSON.stringify(url)} is refused`, () => {
    assert.equal(textOf(read(url)), message);
  });

test('absolute paths and file: addresses are refused, whether they exist or not', () => {
  for (const url of ['/etc/hosts', 'file:///etc/hosts', 'C:\\a.png', join(project, 'logo.png')])
    assert.match(textOf(read(url)), /^error: .* are not read; write a path relative to this file$/);
});

test('a data: address holds its bytes', () => {
  assert.equal(textOf(read('data:text/plain,a%20b')), 'a b');
  assert.equal(textOf(read('data:image/png;base64,bG9n bw==')), 'logo');
  assert.equal(textOf(read('DATA:;base64,bG9nbw%3D%3D')), 'logo');
});

test('a damaged data: address says so', () => {
  assert.equal(textOf(read('data:nothing')), 'error: the data: address has no comma');
  assert.equal(textOf(read('data:;base64,§')), 'error: the data: address is not encoded as it says');
});

test('a second root is asked when the first does not have the file', () => {
  const other = join(top, 'other');
  mkdirSync(join(other, 'templates'), { recursive: true });
  writeFileSync(join(other, 'templates', 'mark.png'), 'mark');
  const assets = projectAssets({ base: project, roots: [project, other] });
  assert.equal(textOf(assets.read('mark.png', { path: 'templates/style.css', text: '' })), 'mark');
});
