import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sectionsOf, unknownsIn } from '../../src/brief/index.ts';
import { edit, fixture, goodBrief, readText } from './fixture.ts';

const smallest = fixture('smallest.yaml');
const complete = fixture('complete.yaml');

test('ten lines are a brief', () => {
  const { brief, messages } = readText(smallest);
  assert.deepEqual(messages, []);
  assert.equal(brief?.title, 'The harbour reopens');
});

test('every field that was left out is there, as null or as an empty list', () => {
  const { subtitle, authors, treaty, quotes, distribution, scales, handling } = goodBrief('smallest.yaml');
  assert.deepEqual([subtitle, authors, treaty, quotes], [null, [], null, []]);
  assert.deepEqual(distribution, { file: null, numbered: false, show_list: false, groups: [], readers: [] });
  assert.deepEqual(scales, { likelihood: 'icd203', source: 'admiralty' });
  assert.deepEqual([handling.embargo, handling.restrictions, handling.portion_marking], [null, [], false]);
});

test('the complete example has no errors', () => {
  const { messages } = readText(complete);
  assert.deepEqual(
    messages.filter((message) => !message.includes(' warning ')),
    [],
  );
});

test('texts are picked in the language of the brief', () => {
  const inUkrainian = readText(edit(complete, 'lang: en                               # BCP 47', 'lang: uk'));
  assert.equal(goodBrief('complete.yaml').title, 'What the flood pact commits each side to');
  assert.equal(inUkrainian.brief?.title, "До чого зобов'язує угода про повені");
  assert.equal(inUkrainian.brief?.actors[0]?.name, 'Північний край');
});

test('a text that is missing in the language of the brief is told', () => {
  const { messages } = readText(edit(smallest, 'title: The harbour reopens', 'title: { uk: Гавань відкрито }'));
  assert.deepEqual(messages, [
    'b.yaml:4:1 warning I18N-missing-text: this text is not given in "en"; "uk" is printed instead (add "en:")',
  ]);
});

test('short forms and long forms read the same', () => {
  const brief = goodBrief('complete.yaml');
  assert.deepEqual(brief.authors[0], { name: 'A. Author', role: null, org: null });
  assert.deepEqual(brief.treaty?.provisions[1]?.src, [{ s: 's2', at: 'L2' }]);
  assert.deepEqual(brief.quotes[0]?.src, [{ s: 's1', at: 'L15' }]);
  assert.deepEqual(brief.judgments[0]?.assumptions[0], { text: 'The rains return', if_wrong: null });
  assert.deepEqual(
    brief.reactions.map(({ stance }) => stance),
    ['3', '-1', 'none_found'],
  );
  assert.equal(brief.sections[0]?.block, 'bottom-line');
});

test('the usual order of a kind holds only blocks with content', () => {
  const text = smallest.replace(/sections:.*/, '');
  assert.deepEqual(
    sectionsOf(readText(text).brief ?? goodBrief('smallest.yaml')).map(({ block }) => block),
    ['bottom-line', 'unknowns'],
  );
});

test('declared absences are found wherever they stand', () => {
  const found = unknownsIn(goodBrief('complete.yaml')).map(({ path, why }) => `${path.join('.')}: ${why}`);
  assert.ok(found.includes('treaty.exit.notice: not in the excerpt'));
  assert.ok(found.includes('figures.0.entries.1.by: nobody named'));
});

test('data are located in the YAML', () => {
  const brief = goodBrief('complete.yaml');
  const at = (...path: (string | number)[]) => {
    const { file, start, end } = brief.locate(path);
    return file.text.slice(start, end);
  };
  assert.equal(at('title'), 'title');
  assert.equal(at('treaty', 'provisions', 1, 'topic'), 'consultation');
  assert.equal(at('treaty', 'provisions', 1, 'src', 0, 's'), 's2 L2');
  assert.equal(at('treaty', 'provisions', 1, 'oral'), 'id');
  assert.equal(at('nothing', 'here'), 'schema');
});

const complaints: readonly (readonly [name: string, from: string, to: string, messages: readonly string[]])[] = [
  [
    'a mistyped field',
    'title:',
    'tilte:',
    ['b.yaml:4:1 error BRIEF-unknown-field: unknown field "tilte" (did you mean "title"?)'],
  ],
  [
    'a missing field',
    'title: The harbour reopens\n',
    '',
    ['b.yaml:1:1 error BRIEF-missing: "title" is missing (add it: the title)'],
  ],
  [
    'a number where text is meant',
    'as_of: "2024-06-20"',
    'as_of: 2024',
    ['b.yaml:6:8 error BRIEF-unquoted: "as_of" must be text, but 2024 is a number (put it in quotes: "2024")'],
  ],
  [
    'a number that YAML would change',
    'title: The harbour reopens',
    'title: 1.0',
    ['b.yaml:4:8 error BRIEF-unquoted: "title" must be text, but 1.0 is a number (put it in quotes: "1.0")'],
  ],
  [
    'a wrong choice',
    'kind: note',
    'kind: exec-sumary',
    ['b.yaml:5:7 error BRIEF-choice: "exec-sumary" is not a value of "kind" (did you mean "exec-summary"?)'],
  ],
  [
    'an unknown format',
    'briefing/1',
    'briefing/9',
    ['b.yaml:1:9 error BRIEF-schema: this version does not read the format "briefing/9" (write "schema: briefing/1")'],
  ],
  [
    'an empty field',
    'title: The harbour reopens',
    'title:',
    ['b.yaml:4:1 error BRIEF-empty-field: "title" is empty (give it a value, or leave the field out)'],
  ],
  [
    'an empty text',
    'title: The harbour reopens',
    'title: " "',
    ['b.yaml:4:8 error BRIEF-empty-field: this text is empty (give it a value, or leave the field out)'],
  ],
  [
    'an id with a space',
    'id: harbour-note',
    'id: harbour note',
    [
      'b.yaml:2:5 error BRIEF-format: "harbour note" is not an id (an id starts with a letter and holds only Latin letters, digits and hyphens, at most 41)',
    ],
  ],
  [
    'a wrong date',
    'as_of: "2024-06-20"',
    'as_of: "2024-06-31"',
    [
      'b.yaml:6:8 error DATE-edtf: "2024-06-31" is not a day of the calendar (write dates as "2024-06-19", "2024-06", "2024-06-19~", "2024-10-XX" or "2024-06-17/2024-06-20")',
    ],
  ],
  [
    'a label with a space',
    '"TLP:CLEAR"',
    'TLP amber strict',
    ['b.yaml:7:18 error TLP-space: the label "TLP amber strict" holds a space (write "TLP:AMBER+STRICT")'],
  ],
  [
    'a label of version 1',
    '"TLP:CLEAR"',
    '"TLP:WHITE"',
    [
      'b.yaml:7:18 error TLP-white: the label "TLP:WHITE" belongs to version 1 of TLP (version 2.0 calls it "TLP:CLEAR")',
    ],
  ],
  [
    'an unknown label',
    '"TLP:CLEAR"',
    'PINK',
    [
      'b.yaml:7:18 error TLP-label: "PINK" is not a TLP label (use one of TLP:CLEAR, TLP:GREEN, TLP:AMBER, TLP:AMBER+STRICT, TLP:RED)',
    ],
  ],
  [
    'an embargo in local time',
    'tlp: "TLP:CLEAR" }',
    'tlp: "TLP:CLEAR", embargo: { until: "2024-06-21T00:01" } }',
    [
      'b.yaml:7:49 error EMB-utc: "2024-06-21T00:01" is not an instant in UTC (write it with a final Z, for instance "2026-12-01T00:01:00Z")',
    ],
  ],
  [
    'text where a list is meant',
    'kind: note',
    'kind: note\nauthors: Bob',
    ['b.yaml:6:10 error BRIEF-type: "authors" must be a list, not text (begin each item of the list with "- ")'],
  ],
  [
    'a variant with a slip inside',
    'kind: note',
    'kind: note\nkey_facts: [{ label: L, value: { unknwon: x } }]',
    ['b.yaml:6:34 error BRIEF-unknown-field: unknown field "unknwon" (did you mean "unknown"?)'],
  ],
  [
    'a value that fits no variant',
    'kind: note',
    'kind: note\ndistribution: [a]',
    ['b.yaml:6:1 error BRIEF-type: "distribution" must be a map of fields or text, not a list'],
  ],
  [
    'a speaker who is not an id',
    'kind: note',
    'kind: note\nclaims: [{ id: c-1, text: T, status: denied, by: Some Paper }]',
    [
      'b.yaml:6:50 error BRIEF-format: "Some Paper" is not the id of an actor (write { name: "…" } for somebody who is not among the actors)',
    ],
  ],
  [
    'a block with a slip',
    '[{ block: text, text: The dredger left on Friday. }]',
    '[botom-line]',
    ['b.yaml:10:12 error BRIEF-choice: "botom-line" is not a value of "sections[0]" (did you mean "bottom-line"?)'],
  ],
  [
    'a text map with a key that is no language',
    'title: The harbour reopens',
    'title: { en: A, short: B }',
    [
      'b.yaml:4:17 error BRIEF-key: "short" is not a language tag (write languages as BCP 47 does: "en", "uk", "ko", "en-GB")',
    ],
  ],
  [
    'an unquoted comma',
    '{ none: The harbour office has answered every question }',
    '{ none: The harbour office, as ever, has answered }',
    [
      'b.yaml:9:39 error BRIEF-unknown-field: unknown field "as ever" (put texts that hold a comma in quotes)',
      'b.yaml:9:48 error BRIEF-unknown-field: unknown field "has answered" (put texts that hold a comma in quotes)',
    ],
  ],
  [
    'an unquoted colon',
    'title: The harbour reopens',
    'title: The harbour: it reopens',
    [
      'b.yaml:4:8 error YAML-syntax: this text holds a colon and a space, so that it reads like a field (put texts that hold ": " in quotes)',
    ],
  ],
  [
    'a text cut by a comment',
    'title: The harbour reopens',
    'title: Harbour #5 reopens',
    [
      'b.yaml:4:8 warning YAML-comment: this text ends before "#5 reopens", which YAML takes for a comment (put the text in quotes)',
    ],
  ],
  [
    'a field given twice',
    'kind: note',
    'kind: note\nkind: note',
    ['b.yaml:6:1 error YAML-duplicate-key: the field "kind" stands twice in the same map (remove one of the two)'],
  ],
  [
    'an alias without an anchor',
    'kind: note',
    'kind: *note',
    ['b.yaml:5:7 error YAML-alias: no anchor is called "note" (put texts that begin with * in quotes)'],
  ],
  [
    'tabs',
    'kind: note',
    'kind:\n\tnote',
    ['b.yaml:6:1 error YAML-syntax: tabs are not allowed as indentation (indent with spaces)'],
  ],
  [
    'two documents',
    'kind: note',
    'kind: note\n---',
    [
      'b.yaml:6:1 error YAML-syntax: the file holds more than one document (one file holds one brief; remove the line "---")',
    ],
  ],
];

for (const [name, from, to, expected] of complaints) {
  test(`${name} is told where it stands, and nothing else is`, () => {
    assert.deepEqual(readText(edit(smallest, from, to)).messages, expected);
  });
}

test('all problems are told at once, in the order of the file', () => {
  const text = edit(
    edit(edit(smallest, 'kind: note', 'kind: nope'), 'lang: en', 'lang: 7'),
    'reopens\n',
    'reopens\nfoo: 1\n',
  );
  assert.deepEqual(
    readText(text).messages.map((message) => message.split(' (')[0]),
    [
      'b.yaml:3:7 error BRIEF-unquoted: "lang" must be text, but 7 is a number',
      'b.yaml:5:1 error BRIEF-unknown-field: unknown field "foo"',
      'b.yaml:6:7 error BRIEF-choice: "nope" is not a value of "kind"',
    ],
  );
});

const bomb = [
  'a0: &a0 [x, x]',
  ...Array.from({ length: 20 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}, *a${n}]`),
];

const hostile: readonly (readonly [name: string, text: string, code: string])[] = [
  ['an empty file', '', 'BRIEF-empty'],
  ['a file of comments', '# nothing\n', 'BRIEF-empty'],
  ['a list', '- a', 'BRIEF-not-a-map'],
  ['prose', 'Dear reader', 'BRIEF-not-a-map'],
  ['a bomb of aliases', bomb.join('\n'), 'YAML-alias'],
  ['a hundred thousand brackets', `a: ${'['.repeat(100_000)}`, 'YAML-depth'],
  ['five megabytes', 'a'.repeat(5 * 1024 * 1024), 'FILE-too-large'],
];

for (const [name, text, code] of hostile) {
  test(`${name} ends in one message`, () => {
    const { brief, messages } = readText(text);
    assert.equal(brief, null);
    assert.deepEqual(
      messages.map((message) => /error ([\w-]+):/.exec(message)?.[1]),
      [code],
    );
  });
}

test('a quotation mark that is never closed is told where it stands, not where the file ends', () => {
  const { messages } = readText('schema: briefing/1\ntitle: "A bridge\nkind: note\n');
  assert.match(messages[0] ?? '', /2:8.*quotation mark " that stands here is never closed/);
});
