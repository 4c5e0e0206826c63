import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { findHouseFile } from '../../src/resources/index.ts';

const root = mkdtempSync(join(tmpdir(), 'briefpress-house-'));
after(() => rmSync(root, { recursive: true }));

const put = (path: string): void => {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), `# ${path}\n`);
};

const found = (brief: string, project: string): string | null => {
  const answer = findHouseFile(brief, join(root, project));
  return answer?.kind === 'found' ? answer.file.text.trim() : null;
};

put('briefpress.yaml');
put('project/briefs/deep/a.yaml');

test('above the project folder no house file is looked for', () => {
  assert.equal(found('briefs/deep/a.yaml', 'project'), null);
});

test('the nearest house file above a brief holds', () => {
  put('project/briefpress.yaml');
  assert.equal(found('briefs/deep/a.yaml', 'project'), '# project/briefpress.yaml');
  put('project/briefs/briefpress.yaml');
  assert.equal(found('briefs/deep/a.yaml', 'project'), '# project/briefs/briefpress.yaml');
});

test('a brief from elsewhere has the house file above it, or else that of the project', () => {
  assert.equal(found(join(root, 'other/a.yaml'), 'project'), '# briefpress.yaml');
  assert.equal(found('<stdin>', 'project'), '# project/briefpress.yaml');
});
