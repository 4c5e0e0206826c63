import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { findTemplate, templateNames } from '../../src/resources/index.ts';
import { temporaryFolder } from '../cli/run-command.ts';

const home = temporaryFolder({
  'shared/ours/template.yaml': 'name: ours\n',
  'project/templates/own/template.yaml': 'name: own\n',
});
const project = join(home, 'project');
symlinkSync(join(home, 'shared/ours'), join(project, 'templates/linked'));
symlinkSync(join(project, 'templates/own'), join(project, 'templates/again'));

const textOf = (name: string): string => {
  const answer = findTemplate(name, project);
  return answer.kind === 'found' ? (answer.files.read('template.yaml')?.text ?? '') : answer.message;
};

test('a template that is a link out of the project is not read by name, and not listed', () => {
  assert.match(textOf('linked'), /^the template "linked" is a link that leads out of the project: copy the folder/);
  assert.ok(!templateNames(project).includes('linked'));
});

test('a template whose path somebody gives is read wherever it lies', () => {
  assert.equal(textOf('../shared/ours'), 'name: ours\n');
  assert.equal(textOf(join(home, 'shared/ours')), 'name: ours\n');
});

test('a link that stays in the project is another name of a template', () => {
  assert.equal(textOf('again'), 'name: own\n');
});

test('templates that lie behind a link out of the project are not read by name either', () => {
  const other = join(home, 'other');
  mkdirSync(other);
  symlinkSync(join(home, 'shared'), join(other, 'templates'));
  writeFileSync(join(other, 'brief.yaml'), '');
  assert.equal(findTemplate('ours', other).kind, 'missing');
});
