import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addSource, type NewSource, nextSourceId, readBrief } from '../../../src/brief/index.ts';

const head = `# A brief of ours
schema: briefing/1
id:   ferry # an odd space
lang: en
title: 'The ferry'
as_of: "2024-12-05"
handling: { tlp: "TLP:CLEAR" }
`;

const ferry: NewSource = {
  id: 's9',
  csl: { type: 'webpage', title: 'The ferry: "on" # [and on]', issued: '2024-06-19', author: [{ literal: 'Ann Öst' }] },
  file: 'ferry.txt',
  sha256: '1'.repeat(64),
};

const first = 'id: s1, csl: { type: webpage, title: x }';

const add = (text: string, source: NewSource = ferry) => addSource({ path: 'ferry.yaml', text }, source);

const added = (text: string, source?: NewSource): string => {
  const addition = add(text, source);
  assert.ok(addition.kind === 'added', JSON.stringify(addition));
  return addition.text;
};

const lists: Readonly<Record<string, string>> = {
  'no list': '',
  'an empty key': 'sources: # none yet\n\n# next\nquotes: []\n',
  'empty brackets': 'sources: [ ]\nquotes: []\n',
  'items in brackets': `sources: [{ ${first} }, ] # all\n`,
  'items on lines': `sources:\n  # the first\n  - { ${first} } # one\n# next\nquotes: []`,
  'items without indentation': `sources:\n- id: s1 # one\n  csl: { type: webpage, title: x }\n`,
  'a wide indentation': `sources:\n    -   id: s1\n        csl:\n          type: webpage\n          title: >\n            x\n\n# next\nquotes: []\n`,
  'an end of the document': `sources: &all\n  - { ${first} }\n...\n`,
};

for (const [form, list] of Object.entries(lists))
  test(`a source is added to ${form}, and no other character changes`, () => {
    const before = head + list;
    const after = added(before);
    const brief = readBrief({ path: 'ferry.yaml', text: after }, () => {});
    assert.deepEqual(brief?.sources.at(-1)?.csl.title, ferry.csl.title);
    assert.equal(brief?.sources.length, list.includes('s1') ? 2 : 1);
    let kept = 0;
    for (const character of after) if (character === before[kept]) kept++;
    assert.equal(kept, before.length);
  });

test('line ends stay as the file has them', () => {
  const after = added(`${head}sources:\n  - { ${first} }\n`.replaceAll('\n', '\r\n'));
  assert.doesNotMatch(after, /[^\r]\n/);
});

test('a brief in braces gets its list too', () => {
  const after = added('{schema: briefing/1, id: f, lang: en, title: T, as_of: "2024", handling: {tlp: "TLP:CLEAR"} }');
  assert.match(after, /\}, "sources": \[\{"id":"s9".*\}\] \}$/);
});

test('any title and name come back as they were given', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.constantFrom(...Object.values(lists)),
      (name, list) => {
        const title = `${name}x`;
        const text = added(head + list, { ...ferry, csl: { type: 'book', title } });
        assert.equal(readBrief({ path: '', text }, () => {})?.sources.at(-1)?.csl.title, title);
      },
    ),
    { numRuns: 200 },
  );
});

const refusal = (text: string, source?: NewSource) => {
  const addition = add(text, source);
  return addition.kind === 'refused' ? addition.diagnostics.map(({ message }) => message) : 'added';
};

test('an id, a file or a content that the brief has already is refused', () => {
  const text = `${head}sources: [{ ${first}, file: ferry.txt, sha256: ${'A'.repeat(64)} }]\n`;
  assert.deepEqual(refusal(text, { ...ferry, id: 's1' }), ['the brief has a source "s1" already']);
  const taken = ['"ferry.txt" is the saved copy of "s1" already'];
  assert.deepEqual(refusal(text), taken);
  assert.deepEqual(refusal(text, { ...ferry, file: 'b.txt', sha256: 'a'.repeat(64) }), [
    '"b.txt" is the saved copy of "s1" already',
  ]);
});

test('a source with a wrong date or id is refused at its line', () => {
  assert.deepEqual(refusal(head, { ...ferry, id: '9', csl: { ...ferry.csl, issued: '2024-13' } }), [
    '"9" is not an id',
    '"2024-13" is not a day of the calendar',
  ]);
});

test('a list in a form of its own is left alone', () => {
  const message = 'the list of sources stands in a form into which nothing can be written safely';
  assert.deepEqual(refusal(`${head}sources: ~\n`), [message]);
  assert.deepEqual(refusal(`${head}keywords: &k [a]\nsources: *k\n`), [message]);
});

test('what is no brief is refused with its own messages', () => {
  assert.deepEqual(refusal('- a\n- b\n').length, 1);
});

test('the next id goes on counting', () => {
  const next = (list: string) => nextSourceId({ path: '', text: head + list });
  assert.equal(next(''), 's1');
  assert.equal(next('sources: [{ id: s0 }, { id: s12 }, { id: un }]'), 's13');
});

test('a brief that is cut off anywhere is refused or keeps its text', () => {
  const whole = head + lists['items on lines'];
  for (let length = 0; length <= whole.length; length++) {
    const cut = whole.slice(0, length);
    const addition = add(cut);
    if (addition.kind === 'added') assert.match(addition.text, /s9/);
    else assert.notEqual(addition.diagnostics.length, 0);
  }
});
