import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBrief } from '../../src/brief/index.ts';
import { DiagnosticLog } from '../../src/diagnostics/index.ts';
import { briefOf, describe, filesOf, load, print } from './template-in-memory.ts';

/** Each would reach a function, a prototype or an inner part of Handlebars if anything let it. */
const tricks: readonly string[] = [
  '{{constructor}}',
  '{{constructor.constructor}}',
  '{{this.constructor}}',
  '{{this.[constructor].[constructor]}}',
  '{{[__proto__]}}',
  '{{title.constructor}}',
  '{{title.__proto__.constructor}}',
  '{{sources.constructor.constructor}}',
  '{{toString}}',
  '{{@root.constructor}}',
  '{{@root.__proto__.constructor}}',
  '{{@_parent}}',
  '{{@data.root}}',
  '{{@level}}',
  '{{#each sources}}{{../constructor}}{{/each}}',
  '{{#each sources as |one|}}{{one.constructor}}{{/each}}',
  '{{#with title as |constructor|}}{{constructor.constructor}}{{/with}}',
  '{{#each constructor}}{{this}}{{/each}}',
  '{{#with constructor}}{{constructor}}{{/with}}',
  '{{lookup this "constructor"}}',
  '{{#with (lookup this "constructor")}}{{/with}}',
  '{{helperMissing this}}',
  '{{#helperMissing this}}{{/helperMissing}}',
  '{{blockHelperMissing this}}',
  '{{#blockHelperMissing this}}{{/blockHelperMissing}}',
  '{{field this "constructor"}}',
  '{{partialName "page"}}',
  '{{log this}}',
  '{{* decorator}}',
  '{{#*inline "x"}}{{/inline}}',
  '{{> __proto__}}',
  '{{> constructor}}',
  '{{> "toString"}}',
  '{{> (blockPartial "constructor")}}',
  '{{> (label "__proto__")}}',
  '{{item "__proto__"}}',
  '{{item "constructor"}}',
  '{{actor constructor}}',
  '{{date constructor}}',
  '{{text constructor}}',
  '{{label "constructor"}}',
  '{{codes "constructor"}}',
  '{{codes "__proto__"}}',
  '{{citation "constructor"}}',
  '{{stance "constructor"}}',
  '{{label "__proto__.x"}}',
  '{{eq.constructor "x"}}',
  '{{#date.constructor}}{{/date.constructor}}',
];

for (const trick of tricks)
  test(`${trick} is refused at its place`, () => {
    const { html, messages } = print(trick);
    assert.equal(html, null);
    assert.match(messages[0] ?? '', /^TEMPLATE-\S+ 1:\d+ /);
  });

test('arguments whose names are those of prototypes are plain arguments', () => {
  const part = { 'part.hbs': '{{title}}{{toString}}' };
  assert.equal(print('{{> part __proto__=title constructor=title}}', briefOf(), part).html, null);
  assert.equal(Reflect.get({}, 'title'), undefined);
  const { messages } = print('{{label "page.of" __proto__=title constructor=title page=1 pages=2}}');
  assert.ok(messages.every((message) => message.startsWith('TEMPLATE-')));
});

test('what helpers take from records is theirs, and not what records inherit', () => {
  assert.equal(print('{{join sources of="constructor"}}').html, '');
  const labels = { 'labels/en.yaml': 'a: "{constructor} {toString} {n}"\n' };
  assert.equal(print('{{label "a" n=1}}', briefOf(), labels).html, '{constructor} {toString} 1');
});

test('no field of a description, of labels or of a brief reaches a prototype', () => {
  const polluting = '__proto__: { polluted: 1 }\nconstructor: { prototype: { polluted: 1 } }\n';
  const manifest = `name: small\ndescription: a test\nmain: page.hbs\nlabels: [en]\n${polluting}`;
  const { messages } = load(filesOf('', { 'template.yaml': manifest }));
  assert.deepEqual(messages.map(describe), [
    'TEMPLATE-manifest 5:1 unknown field "__proto__" in the template\'s description',
    'TEMPLATE-manifest 6:1 unknown field "constructor" in the template\'s description',
  ]);
  load(filesOf('', { 'labels/en.yaml': `${polluting}a: x\n` }));
  const log = new DiagnosticLog();
  const brief = `schema: briefing/1\n${polluting}handling:\n  tlp: "TLP:CLEAR"\n  __proto__: { embargo: 1 }\n`;
  readBrief({ path: 'a.yaml', text: brief }, log.report);
  const unknown = log.entries.map(describe).filter((message) => message.includes('unknown field'));
  assert.deepEqual(
    unknown.map((message) => /\d+:\d+ .*/.exec(message)?.[0]),
    ['2:1 unknown field "__proto__"', '3:1 unknown field "constructor"', '6:3 unknown field "__proto__"'],
  );
  assert.equal(Reflect.get({}, 'polluted'), undefined);
});
