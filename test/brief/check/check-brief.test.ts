import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkBrief, lints, readBrief, usualHouse } from '../../../src/brief/index.ts';
import { edit, fileOf, fixture, goodBrief, readText } from '../fixture.ts';

const complete = fixture('complete.yaml');

const known = new Set(readText(complete).messages);

/** What an edit of the complete example adds to its messages, without places and hints. */
const added = (from: string, to: string): readonly string[] =>
  readText(edit(complete, from, to))
    .messages.filter((message) => !known.has(message))
    .map((message) => message.replace(/^\S+ /, '').replace(/ \([^()]*\)$/, ''));

type Case = readonly [id: string, from: string, to: string, message: string];

const cases: readonly Case[] = [
  ['REF-unresolved', '{ actor: NL, rung: 2', '{ actor: NO, rung: 2', 'error REF-unresolved: no actor has the id "NO"'],
  [
    'REF-unresolved',
    '{ label: Signed, value: 19 June 2024, src: [s1 L10] }',
    '{ label: L, value: V, src: [s9 L1] }',
    'error REF-unresolved: no source has the id "s9"',
  ],
  [
    'REF-unresolved',
    'not written down [[assist]]',
    'not written down [[asist]]',
    'error REF-unresolved: no item has the id "asist"',
  ],
  [
    'REF-unresolved',
    'own way [[s2 L12]]',
    'own way [[j1 L12]]',
    'error REF-unresolved: "j1" is not a source, so it has no place "L12"',
  ],
  [
    'REF-unresolved',
    'quote: q-mayor',
    'quote: c-boats',
    'error REF-unresolved: "c-boats" is the id of a claim, not of a quote',
  ],
  [
    'REF-unresolved',
    'refs: [assist, consult]',
    'refs: [assist, consul]',
    'error REF-unresolved: no provision has the id "consul"',
  ],
  [
    'READER-section',
    'sections: [bottom-line, provisions]',
    'sections: [sec-how]',
    'error READER-section: no section is called "sec-how"',
  ],
  [
    'REF-duplicate-id',
    '{ id: a1, text',
    '{ id: i1, text',
    'error REF-duplicate-id: the id "i1" already belongs to an assumption',
  ],
  [
    'REF-no-source',
    'text: "The duty is new [[c-boats]]',
    'text: "The duty is new [[mayor]]',
    'warning REF-no-source: "mayor" names no source that could be cited',
  ],
  [
    'SRC-missing',
    'credibility: 3\n    origin: agency\n    origins: [office]\n    note: Told twice by one service\n    src: [s2 L5, s2 L12]',
    'credibility: 3',
    'error SRC-missing: this claim names no source',
  ],
  ['SRC-locator', 'src: [{ s: s1, at: L15 }]', 'src: [s1]', 'warning SRC-locator: the place in "s1" is missing'],
  [
    'SRC-single-origin',
    'credibility: 3\n    origin: agency\n    origins: [office]',
    'credibility: 1\n    origin: agency',
    'error SRC-single-origin: confirmation needs two independent origins, and this claim names fewer',
  ],
  [
    'SRC-descriptor',
    '    descriptor: No byline, no outlet\n',
    '',
    'warning SRC-descriptor: source "s2" is rated D and has no descriptor',
  ],
  [
    'DATE-after-cutoff',
    'date: "2024-10"\n',
    'date: "2025-01"\n',
    'error DATE-after-cutoff: 2025-01 lies after the information cut-off 2024-12-05',
  ],
  [
    'DATE-zone',
    'date: "2024-06-19", zone: Asia/Pyongyang, why',
    'date: "2024-06-19", why',
    'warning DATE-zone: 2024-06-18 and 2024-06-19 may be one moment in two time zones',
  ],
  [
    'DATE-order',
    'id: e1, date: "1961"',
    'id: e1, date: "2024-07"',
    'warning DATE-order: 2024-06-18 stands after 2024-07',
  ],
  [
    'FIG-merge',
    'merge: forbid',
    'merge: compatible',
    'error FIG-merge: the entries of "f-crews" cannot be merged: they count different states',
  ],
  [
    'FIG-number',
    'min: 1000, max: 9000',
    'min: 9000, max: 1000',
    'error FIG-number: the range starts at 9000 and ends at 1000',
  ],
  [
    'FIG-number',
    'bound: approx, value: 1200',
    'bound: approx',
    'error FIG-number: a figure with the bound "approx" has one "value"',
  ],
  [
    'FIG-number',
    'bound: unstated, words: a few',
    'bound: unstated',
    'error FIG-number: an entry without a number needs the wording of its source',
  ],
  [
    'FIG-no-claimant',
    'periods:',
    '  - { id: f-x, measure: M, unit: u, entries: [{ bound: exact, value: 1, state: other, by: { unknown: none named }, src: [s1 L1] }] }\nperiods:',
    'warning FIG-no-claimant: no entry of "f-x" has a claimant',
  ],
  [
    'QUOTE-long',
    'text: we help each other in any danger',
    `text: ${'word '.repeat(41)}`,
    'warning QUOTE-long: the quote has 41 words; 40 are enough',
  ],
  [
    'QUOTE-editorial',
    '    sic_note: The source drops a word\n',
    '',
    'error QUOTE-editorial: a quote marked "sic" says what the slip is',
  ],
  ['QUOTE-editorial', 'editorial: sic', 'editorial: cut', ''],
  [
    'QUOTE-rendering',
    'rendering: source-translation\n',
    'rendering: original\n',
    'warning QUOTE-rendering: words spoken in "ko" and given in "en" are not the original',
  ],
  [
    'QUOTE-role',
    'from: "2020/2024-12"',
    'from: "2020/2023"',
    'warning QUOTE-role: Ada Mayer was not "Prime Minister of Northland" on 2024-06-19, by the actor\'s own dates',
  ],
  [
    'JUDG-term',
    'likelihood: likely',
    'likelihood: realistic possibility',
    'error JUDG-term: "realistic possibility" is not a term of ICD 203',
  ],
  [
    'JUDG-term',
    'called upon, likelihood: unlikely',
    'called upon, likelihood: hardly',
    'error JUDG-term: "hardly" is not a term of ICD 203',
  ],
  ['JUDG-term', 'from: roughly even chance', 'from: hardly', 'error JUDG-term: "hardly" is not a term of ICD 203'],
  [
    'JUDG-mixed-scale',
    'statement: It is likely',
    'statement: It is highly likely',
    'error JUDG-mixed-scale: the statement says "highly likely", the judgment "likely"',
  ],
  [
    'JUDG-mixed-scale',
    'statement: It is likely',
    'statement: It is clear',
    'error JUDG-mixed-scale: the statement does not say "likely"',
  ],
  [
    'JUDG-same-sentence',
    'One digest; no text seen.',
    'It is likely with low confidence.',
    'error JUDG-same-sentence: one sentence holds a likelihood and a confidence level',
  ],
  ['JUDG-no-basis', 'rests_on: [assist, f-crews]', 'rests_on: []', 'error JUDG-no-basis: "j1" rests on nothing'],
  [
    'JUDG-no-alternative',
    'alternatives: [Crews go home, { text: The duty is never called upon, likelihood: unlikely }]',
    'alternatives: []',
    'warning JUDG-no-alternative: "j1" has no alternative',
  ],
  [
    'JUDG-no-change',
    ', why: Crews were seen at the bridge }',
    ' }',
    'warning JUDG-no-change: "j1" does not say why it is raised',
  ],
  [
    'STANCE-inferred-as-stated',
    'stance: none_found',
    'stance: 1',
    'error STANCE-inferred-as-stated: the stance of "EL" rests only on what others guess',
  ],
  [
    'STANCE-silence',
    '    as_of: "2024-12-05"\n    inferred',
    '    inferred',
    'warning STANCE-silence: the silence of "EL" has no date',
  ],
  [
    'TLP-green-community',
    'restrictions: ["Community: river offices of the basin"]',
    'restrictions: []',
    'error TLP-green-community: GREEN does not say which community may read it',
  ],
  [
    'TLP-strict-org',
    'tlp: "TLP:GREEN"                     ',
    'tlp: "TLP:AMBER+STRICT" ',
    'error TLP-strict-org: AMBER+STRICT stays inside one organisation, and the readers have several',
  ],
  [
    'COPY-gap',
    'copy: 2',
    'copy: 3',
    'error COPY-gap: the copies are not numbered from 1 to 2 without gaps: there is no copy 2',
  ],
  ['COPY-same-number', 'copy: 2', 'copy: 1', 'error COPY-same-number: copy 1 already belongs to the reader "r01"'],
  [
    'READER-same-address',
    'deliver: print, paper: A4 }\n    - id: r02\n',
    'email: O@example.org, deliver: print }\n    - id: r02\n      email: o@example.org\n',
    'error READER-same-address: o@example.org is already the address of the reader "r01"',
  ],
  [
    'READER-no-address',
    'deliver: file\n',
    'deliver: e-mail\n',
    'error READER-no-address: this copy goes by e-mail, and the reader has no address',
  ],
  ['READER-group', 'copy: 2\n', 'copy: 2\n      group: x\n', 'error READER-group: no group is called "x"'],
  [
    'READER-nothing',
    'ceiling: "TLP:GREEN"',
    'ceiling: "TLP:CLEAR"',
    'error READER-nothing: nothing of this brief is left for the reader "r02"',
  ],
  [
    'PORTION-exceeds',
    'portion: "TLP:CLEAR"',
    'portion: "TLP:RED"',
    'error PORTION-exceeds: TLP:RED is stricter than the label of the brief, TLP:GREEN',
  ],
  [
    'MARK-classified',
    'descriptor: POLICY',
    'descriptor: SECRET',
    'error MARK-classified: "SECRET" is a mark of classified papers',
  ],
  [
    'MARK-cui',
    '{ scheme: gscp-official, descriptor: POLICY, instructions: [For river offices only] }',
    '{ scheme: cui, controlled_by: A, category: B, distribution_statement: C, dissemination: D, contact: E }',
    'error MARK-cui: a distribution statement and a dissemination control exclude each other',
  ],
  ['TREATY-order', 'event: entered_into_force, date: "2024-12-04"', 'event: entered_into_force, date: "2024-06"', ''],
  [
    'TREATY-order',
    'event: entered_into_force, date: "2024-12-04"',
    'event: entered_into_force, date: "2024-05"',
    'error TREATY-order: "entered into force" on 2024-05 lies before "signed" on 2024-06-19',
  ],
  [
    'TREATY-registered-early',
    'event: registered_un, date: "2024-12-05"',
    'event: registered_un, date: "2024-12-01"',
    'error TREATY-registered-early: the treaty is registered before it is in force',
  ],
  ['TREATY-rung', 'rung: 2', 'rung: 4', 'error TREATY-rung: there is no rung 4; the ladder has 3'],
  [
    'SECTION-content',
    'portion: "TLP:CLEAR", text: "The duty is new [[c-boats]], and *untested* [[s2 L9]]." }',
    'portion: "TLP:CLEAR" }',
    'error SECTION-content: a text section needs "text"',
  ],
  ['TABLE-columns', '[boat, "1"]', '[boat]', 'error TABLE-columns: this row has 1 cells, the table 2 columns'],
  [
    'WATCH-few',
    'kind: treaty-terms',
    'kind: military',
    'warning WATCH-few: a brief of the kind "military" names at least three things to watch',
  ],
  [
    'UNK-none',
    '  - { id: u1, topic: Who pays?, why: The excerpt is silent, would_settle: The full text, asked: The River Office on 1 December }',
    '  []',
    'warning UNK-none: the brief does not say what is unknown',
  ],
  ['REV-first', 'kind: initial', 'kind: minor', 'error REV-first: the first revision is the initial one'],
  ['BLUF-long', 'bottom_line: The pact', `bottom_line: ${'very '.repeat(60)}`, 'warning BLUF-long'],
  [
    'GLOSS-unused',
    '{ term: RO, gloss: River Office of Northland, aka: [Office] }',
    '{ term: XYZ, gloss: Nothing }',
    'warning GLOSS-unused: the term "XYZ" is not used in the brief',
  ],
  [
    'TEXT-control',
    'setting: news conference, Northtown',
    'setting: "news\\u0007"',
    'error TEXT-control: this text holds the control character U+0007',
  ],
];

for (const [id, from, to, message] of cases) {
  test(`${id}: ${message || 'no complaint'} (${to.slice(0, 40).replace(/\s+/g, ' ').trim()})`, () => {
    const messages = added(from, to);
    if (message === '') assert.ok(!messages.some((line) => line.includes(id)), messages.join('\n'));
    else
      assert.ok(
        messages.some((line) => line.startsWith(message)),
        messages.join('\n'),
      );
  });
}

const smallCases: readonly Case[] = [
  [
    'TLP-red-names',
    '"TLP:CLEAR"',
    '"TLP:RED"',
    'b.yaml:7:18 error TLP-red-names: RED is for named persons, and no reader is named (list the readers under "distribution")',
  ],
  [
    'BLUF-none',
    'bottom_line: The harbour reopens on Monday; no ship waits longer than a day.\n',
    '',
    'b.yaml:1:1 warning BLUF-none: the brief has no bottom line (add "bottom_line": the message in at most 60 words)',
  ],
  [
    'SECTION-empty',
    '{ block: text, text: The dredger left on Friday. }',
    'watch',
    'b.yaml:10:12 warning SECTION-empty: the block "watch" has nothing to show (fill it, or leave the section out)',
  ],
  [
    'REF-unresolved',
    'The dredger left on Friday.',
    '"Left [[c-x]], [[c-x]]"',
    'b.yaml:10:48 error REF-unresolved: no item has the id "c-x"',
  ],
];

for (const [id, from, to, message] of smallCases) {
  test(`${id} points to its place`, () => {
    assert.ok(readText(edit(fixture('smallest.yaml'), from, to)).messages.includes(message));
  });
}

test('the complete example shows what an uncited source and a missing portion mark are told', () => {
  for (const id of ['PORTION-some', 'SRC-unused']) assert.ok([...known].some((message) => message.includes(id)));
});

test('a reference in a text of several languages is found in its language', () => {
  const text = edit(
    fixture('smallest.yaml'),
    'text: The dredger left on Friday.',
    'text: { en: "Left [[c-x]]", uk: A }',
  );
  assert.deepEqual(readText(text).messages, ['b.yaml:10:45 error REF-unresolved: no item has the id "c-x"']);
});

test('no two lints share an id', () => {
  assert.equal(new Set(lints.map(({ id }) => id)).size, lints.length);
});

test('a house may turn a lint off or change its severity', () => {
  const found: string[] = [];
  const house = { ...usualHouse, levels: { 'SRC-unused': 'off', 'PORTION-some': 'error' } } as const;
  checkBrief(goodBrief('complete.yaml'), ({ severity, code }) => found.push(`${severity} ${code}`), {
    house,
    editionIn: null,
  });
  assert.deepEqual([...new Set(found)], ['error PORTION-some']);
});

test('a brief of another language is not held to English terms', () => {
  const text = edit(complete, 'lang: en                               # BCP 47', 'lang: uk');
  assert.ok(readBrief(fileOf(text), () => {}));
  assert.ok(
    !readText(edit(text, 'statement: It is likely', 'statement: Імовірно')).messages.some((line) =>
      line.includes('JUDG-mixed'),
    ),
  );
});
