import assert from 'node:assert/strict';
import { test } from 'node:test';
import { briefOf, print } from './template-in-memory.ts';

test('a template prints fields of the brief, escaped', () => {
  const { html, messages } = print('<p>{{title}}</p>', briefOf('subtitle: x\nissuer: "A & <B>"\n'));
  assert.deepEqual([html, messages], ['<p>A small brief</p>', []]);
  assert.equal(print('{{issuer}}', briefOf('issuer: "A & <B>"\n')).html, 'A &amp; &lt;B&gt;');
});

test('all unknown fields are reported at their places, and nothing is printed', () => {
  const { html, messages } = print(
    '<h1>{{titel}}</h1>\n{{#each sources}}{{csl.titel}}{{/each}}\n{{#if nothing}}{{/if}}',
  );
  assert.equal(html, null);
  assert.deepEqual(messages, [
    'TEMPLATE-unknown-field 1:7 unknown field "titel"',
    'TEMPLATE-unknown-field 2:20 unknown field "titel"',
    'TEMPLATE-unknown-field 3:7 unknown field "nothing"',
  ]);
});

test('a field of something absent is reported', () => {
  assert.deepEqual(print('{{treaty.title}}').messages, [
    'TEMPLATE-unknown-field 1:3 "title" is asked of "treaty", which is absent here',
  ]);
});

test('a field of a text is reported', () => {
  assert.deepEqual(print('{{title.length}}').messages, [
    'TEMPLATE-unknown-field 1:3 "length" is asked of "title", which is a string, not a record',
  ]);
});

test('prototypes are out of reach', () => {
  for (const path of ['constructor', '__proto__', 'toString', 'locate', 'sources.constructor', 'sources.map']) {
    const { html, messages } = print(`{{${path}}}`);
    assert.equal(html, null, path);
    assert.match(messages[0] ?? '', /^TEMPLATE-unknown-field/, path);
  }
});

test('block parameters, parent contexts and the root keep their meaning', () => {
  const page =
    '{{#each sources as |source place|}}{{place}} {{source.id}} {{../id}} {{@root.lang}} {{@index}};{{/each}}';
  assert.equal(print(page).html, '0 s1 small en 0;1 s2 small en 1;');
});

test('a partial sees the fields that it is given', () => {
  const { html } = print('{{#each sources}}{{> entry mark="*"}}{{/each}}', briefOf(), {
    'entry.hbs': '{{mark}}{{id}} ',
  });
  assert.equal(html, '*s1 *s2 ');
});

test('a partial whose name is only known at run time is checked then', () => {
  const { html, messages } = print('<p>{{> (blockPartial kind)}}{{titel}}</p>');
  assert.equal(html, null);
  assert.deepEqual(messages, [
    'TEMPLATE-helper 1:8 there is no partial "blocks/note"',
    'TEMPLATE-unknown-field 1:31 unknown field "titel"',
  ]);
});

test('a partial that calls itself without end is a message, not a crash', () => {
  const { html, messages } = print('{{> loop}}', briefOf(), { 'loop.hbs': '{{> loop}}' });
  assert.equal(html, null);
  assert.match(messages[0] ?? '', /^TEMPLATE-repeats 1:1 the partial "loop" calls itself without end: loop > loop/);
});

test('partials that call each other without end are told at the call that closes the circle', () => {
  const { messages } = print('<p>{{> one}}', briefOf(), {
    'one.hbs': '\n {{> two}}',
    'two.hbs': '{{#if 1}}{{>one}}{{/if}}',
  });
  assert.equal(messages.length, 1);
  assert.match(messages[0] ?? '', /^TEMPLATE-repeats (2:2|1:10) the partial ".*" calls itself without end/);
});

test('partials that double their calls, and loops in loops, are left when they become too many', () => {
  const doubling = Array.from({ length: 25 }, (_, at) => [`p${at}.hbs`, `{{> p${at + 1}}}{{> p${at + 1}}}`] as const);
  const partials = { ...Object.fromEntries(doubling), 'p25.hbs': '' };
  assert.match(print('{{> p0}}', briefOf(), partials).messages[0] ?? '', /^TEMPLATE-repeats 1:1 .* repeats itself/);
  const loops = '{{#each @root.sources}}'.repeat(22) + '{{/each}}'.repeat(22);
  assert.match(
    print(loops).messages[0] ?? '',
    /^TEMPLATE-repeats 1:\d+ the template repeats itself more than 2000000 times/,
  );
});

test('a helper that is used wrongly is reported where it is called', () => {
  assert.deepEqual(print('<p>\n {{number title}} {{label "no.such"}}</p>').messages, [
    'TEMPLATE-helper 2:2 "number" needs a number',
    'TEMPLATE-helper 2:19 there is no label "no.such" in labels/en.yaml',
  ]);
});

test('a language without labels is reported at the brief', () => {
  const { html, messages } = print('', briefOf(), {}, 'ko');
  assert.equal(html, null);
  assert.deepEqual(messages, ['TEMPLATE-language 4:7 the template "small" has no labels in the language "ko"']);
});

test('a variety of a language uses its labels', () => {
  assert.equal(print('{{@language}}', briefOf(), {}, 'uk-UA').html, 'uk');
});

test('an unescaped expression and a comment do as in Handlebars', () => {
  assert.equal(print('{{! note }}{{{title}}}').html, 'A small brief');
});
