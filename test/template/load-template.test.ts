import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describe, filesOf, load } from './template-in-memory.ts';

const messagesOf = (page: string, others?: Readonly<Record<string, string>>): readonly string[] =>
  load(filesOf(page, others)).messages.map(describe);

test('a sound folder gives a template with its styles and labels', () => {
  const { template, messages } = load(filesOf('<p>{{title}}</p>'));
  assert.deepEqual(messages, []);
  assert.equal(template?.name, 'small');
  assert.deepEqual(
    template?.styles.map(({ path }) => path),
    ['page.css'],
  );
  assert.deepEqual([...(template?.labels.keys() ?? [])], ['en', 'uk']);
});

test('a folder without a description is reported', () => {
  const { template, messages } = load({ list: () => [], read: () => null });
  assert.equal(template, null);
  assert.deepEqual(
    messages.map(({ code }) => code),
    ['TEMPLATE-missing'],
  );
});

test('an unknown field of the description is reported with the nearest name', () => {
  const wrong = 'name: small\ndescription: a test\nmain: page.hbs\nstyle: []\nstyles: []\nlabels: [en]\n';
  const { messages } = load(filesOf('', { 'template.yaml': wrong }));
  assert.deepEqual(messages.map(describe), [
    'TEMPLATE-manifest 4:1 unknown field "style" in the template\'s description',
  ]);
  assert.equal(messages[0]?.hint, 'did you mean "styles"?');
});

test('a file that the description names and the folder lacks is reported where it is named', () => {
  const wrong = 'name: small\ndescription: a test\nmain: page.hbs\nstyles: [pag.css]\nlabels: [en]\n';
  const { messages } = load(filesOf('', { 'template.yaml': wrong }));
  assert.deepEqual(messages.map(describe), ['TEMPLATE-missing 4:10 the template has no file "pag.css"']);
  assert.equal(messages[0]?.hint, 'did you mean "page.css"?');
});

test('a path that leads out of the folder is a file that the folder lacks', () => {
  const wrong = 'name: small\ndescription: a test\nmain: page.hbs\nstyles: [../../secret.css]\nlabels: [en]\n';
  assert.equal(load(filesOf('', { 'template.yaml': wrong })).template, null);
});

test('a block that is closed by another name is reported at its place', () => {
  assert.deepEqual(messagesOf('<p>\n{{#if title}}\n{{/each}}'), ['TEMPLATE-syntax 2:4 "if" is closed by "each"']);
});

test('an expression that does not end is reported at its line and column', () => {
  assert.deepEqual(messagesOf('<p>\n  {{text (}}</p>'), [
    'TEMPLATE-syntax 2:11 unexpected "}}" in a Handlebars expression',
  ]);
});

test('a block that is never closed is reported at the end of the file', () => {
  const [message] = messagesOf('<p>\n{{#if title}}\n</p>');
  assert.match(message ?? '', /^TEMPLATE-syntax 3:5 unexpected end of file/);
});

test('every broken partial is reported, not the first only', () => {
  const codes = messagesOf('{{#if a}}', { 'other.hbs': '{{/if}}' }).map((message) => message.split(' ')[0]);
  assert.deepEqual(codes, ['TEMPLATE-syntax', 'TEMPLATE-syntax']);
});

test('an unknown helper is reported with the nearest name', () => {
  const { messages } = load(filesOf('<p>{{dat as_of}} {{#ech authors}}x{{/ech}} {{text (joyn keywords)}}</p>'));
  assert.deepEqual(messages.map(describe), [
    'TEMPLATE-unknown-helper 1:6 unknown helper "dat"',
    'TEMPLATE-unknown-helper 1:21 unknown helper "ech"',
    'TEMPLATE-unknown-helper 1:52 unknown helper "joyn"',
  ]);
  assert.deepEqual(
    messages.map(({ hint }) => hint),
    ['did you mean "date"?', 'did you mean "each"?', 'did you mean "join"?'],
  );
});

test('a missing partial is reported with the nearest name', () => {
  const { messages } = load(filesOf('{{> parts/hed}}', { 'parts/head.hbs': '' }));
  assert.deepEqual(messages.map(describe), ['TEMPLATE-missing-partial 1:5 there is no partial "parts/hed"']);
  assert.equal(messages[0]?.hint, 'did you mean "parts/head"?');
});

test('an unknown variable is reported with the nearest name', () => {
  assert.deepEqual(messagesOf('{{@papr}}'), ['TEMPLATE-unknown-variable 1:3 unknown variable "@papr"']);
});

test('labels that are not texts, and labels that are not YAML, are reported', () => {
  assert.deepEqual(messagesOf('', { 'labels/en.yaml': 'page:\n  of: 3\n' }), [
    'TEMPLATE-label 2:3 the label "page.of" is not a text',
  ]);
  assert.match(messagesOf('', { 'labels/en.yaml': 'page: "of\n' })[0] ?? '', /^TEMPLATE-yaml/);
});

test('a file that is there and cannot be read is not called missing', () => {
  const files = filesOf('<p>');
  const read = (path: string) => (path === 'page.css' || path === 'page.hbs' ? null : files.read(path));
  assert.deepEqual(
    new Set(load({ ...files, read }).messages.map(({ code, message }) => `${code} ${message}`)),
    new Set([
      'TEMPLATE-unreadable the template\'s file "page.css" cannot be read',
      'TEMPLATE-unreadable the template\'s file "page.hbs" cannot be read',
    ]),
  );
});

test('what a field of the description may hold is told, by the field and its values', () => {
  const told = (lines: string): readonly string[] => {
    const manifest = `name: small\ndescription: a test\nmain: page.hbs\nlabels: [en]\n${lines}\n`;
    return load(filesOf('<p></p>', { 'template.yaml': manifest })).messages.map(({ message }) => message);
  };
  assert.deepEqual(told('styles: page.css'), ['"styles" must hold a list, such as [one, other]']);
  assert.deepEqual(told('orientation: wide'), ['"orientation" must hold one of portrait, landscape']);
  assert.deepEqual(told('max_pages: 0'), ['"max_pages" must hold 1 or more']);
  assert.deepEqual(told('set: { accent: [1] }'), ['"set.accent" must hold a text, a number, true or false']);
  assert.deepEqual(told('parameters: { a: { type: color, default: red, description: b } }'), [
    '"parameters.a.type" must hold one of colour, length, number, fonts, text, flag, choice',
  ]);
  assert.deepEqual(told('parameters: { a: { type: colour, description: b } }'), [
    '"parameters.a.default" must be there and hold a text',
  ]);
});
