import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TemplateFiles } from '../../src/template/index.ts';
import { describe, filesOf, load } from './template-in-memory.ts';

const folder = (texts: Readonly<Record<string, string>>): TemplateFiles => ({
  list: () => Object.keys(texts),
  read: (path) => {
    const text = texts[path];
    return text === undefined ? null : { path, text };
  },
});

const house = (manifest: string, others: Readonly<Record<string, string>> = {}): TemplateFiles =>
  folder({ 'template.yaml': `name: house\ndescription: a house style\n${manifest}`, ...others });

const base = filesOf('<p>{{title}}</p>{{> foot}}', { 'foot.hbs': '<p>base</p>' });

const findBase = (name: string) =>
  name === 'base'
    ? ({ kind: 'found', files: base } as const)
    : ({ kind: 'missing', message: `there is no template "${name}"` } as const);

test('a house style with nothing but a stylesheet takes all else from the template that it extends', () => {
  const files = house('extends: base\nstyles: [house.css]\n', { 'house.css': ':root { --accent: red }' });
  const { template, messages } = load(files, findBase);
  assert.deepEqual(messages, []);
  assert.equal(template?.name, 'house');
  assert.equal(template?.main, 'page');
  assert.deepEqual(
    template?.styles.map(({ path }) => path),
    ['page.css', 'house.css'],
  );
});

test('a file of its own takes the place of the one that it extends', () => {
  const files = house('extends: base\n', { 'foot.hbs': '<p>own</p>', 'page.css': 'p { color: red }' });
  const { template } = load(files, findBase);
  assert.equal(template?.partials.filesByPath.get('foot.hbs')?.text, '<p>own</p>');
  assert.deepEqual(
    template?.styles.map(({ text }) => text),
    ['p { color: red }'],
  );
});

test('labels replace single labels, and may add a language', () => {
  const files = house('extends: base\nlabels: [en, fr]\n', {
    'labels/en.yaml': 'block: { notes: Endnotes }\n',
    'labels/fr.yaml': 'block: { notes: Renvois }\n',
  });
  const { template } = load(files, findBase);
  const english = template?.labels.get('en')?.texts;
  assert.equal(english?.get('block.notes'), 'Endnotes');
  assert.equal(typeof english?.get('block.sources'), 'string');
  assert.deepEqual([...(template?.labels.keys() ?? [])], ['en', 'uk', 'fr']);
});

test('a base that is not there is told where it is named', () => {
  const { template, messages } = load(house('extends: bse\n'), findBase);
  assert.equal(template, null);
  assert.deepEqual(messages.map(describe), ['TEMPLATE-unknown 3:10 there is no template "bse"']);
});

test('templates that extend each other without end are refused at once', () => {
  const self = house('extends: house\n');
  const { messages } = load(self, () => ({ kind: 'found', files: self }));
  assert.deepEqual(
    messages.map(({ code }) => code),
    ['TEMPLATE-endless'],
  );
});

test('a chain of a hundred templates is refused at the one that is too deep', () => {
  const chain = (name: string) => {
    const files = house(`extends: ${name}x\n`);
    return { kind: 'found', files } as const;
  };
  const { messages } = load(house('extends: x\n'), chain);
  assert.match(describe(messages[0]!), /^TEMPLATE-endless 3:10 .* more than 16 deep$/);
});

test('a template that extends none has to name the partial that writes the page', () => {
  const { messages } = load(house('styles: []\nlabels: []\n'), findBase);
  assert.deepEqual(messages.map(describe), [
    'TEMPLATE-manifest 1:1 the template does not name the partial that writes the page',
  ]);
});
