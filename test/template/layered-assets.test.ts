import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { test } from 'node:test';
import type { AssetReader } from '../../src/engine/index.ts';
import { layeredAssets } from '../../src/template/layered-assets.ts';

/** Answers with the path of a file, if it is among those that are there. */
const assetsOf = (...paths: readonly string[]): AssetReader => ({
  read: (url, from) => {
    const path = posix.join(posix.dirname(from.path), url);
    return paths.includes(path)
      ? { kind: 'found', bytes: new Uint8Array(), path }
      : { kind: 'error', message: `${path} is missing` };
  },
});

const folders = ['templates/house', 'templates/standard'];

const found = (assets: AssetReader, url: string, from: string): string => {
  const answer = layeredAssets(assets, folders).read(url, { path: from, text: '' });
  return answer.kind === 'found' ? answer.path : answer.message;
};

test('a picture of the house takes the place of that of the base', () => {
  const both = assetsOf('templates/house/images/mark.png', 'templates/standard/images/mark.png');
  assert.equal(found(both, 'templates/standard/images/mark.png', 'brief.html'), 'templates/house/images/mark.png');
  assert.equal(found(both, 'images/mark.png', 'templates/standard/page.css'), 'templates/house/images/mark.png');
});

test('a picture that the house lacks is that of the base', () => {
  const base = assetsOf('templates/standard/mark.png');
  assert.equal(found(base, 'templates/standard/mark.png', 'brief.html'), 'templates/standard/mark.png');
  assert.equal(
    found(base, 'templates/standard/no.png', 'brief.html'),
    'templates/standard/no.png is missing, and none in templates/house',
  );
});

test('a picture that a partial names lies in the template, or in one that it extends, or in the project', () => {
  const all = assetsOf('templates/house/a.png', 'a.png', 'templates/standard/b.png', 'c.png');
  assert.equal(found(all, 'a.png', 'brief.html'), 'templates/house/a.png');
  assert.equal(found(all, 'b.png', 'brief.html'), 'templates/standard/b.png');
  assert.equal(found(all, 'c.png', 'brief.html'), 'c.png');
  assert.equal(found(all, '../a.png', 'brief.html'), '../a.png is missing');
});

test('the base never takes the place of the house, and other folders keep theirs', () => {
  const base = assetsOf('templates/standard/mark.png', 'briefs/mark.png', 'templates/house/mark.png');
  assert.equal(found(base, 'briefs/mark.png', 'brief.html'), 'briefs/mark.png');
  const none = assetsOf('templates/standard/mark.png');
  assert.equal(found(none, 'templates/house/mark.png', 'brief.html'), 'templates/house/mark.png is missing');
});

test('addresses that are no paths below a template are read as they are', () => {
  const data = layeredAssets({ read: (url) => ({ kind: 'error', message: url }) }, folders);
  const answer = data.read('data:image/png;base64,AAAA', { path: 'templates/standard/a.css', text: '' });
  assert.deepEqual(answer, { kind: 'error', message: 'data:image/png;base64,AAAA' });
});
