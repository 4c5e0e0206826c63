import assert from 'node:assert/strict';
import { test } from 'node:test';
import { excerptFor, printedSections } from '../../../src/brief/index.ts';
import { readText } from '../fixture.ts';

const text = `
schema: briefing/1
id: port
lang: en
title: The port
kind: note
as_of: "2024-12-05"
keywords: [harbour]
handling: { tlp: "TLP:AMBER", caveats: [Seen once only], statement: Ask first }
bottom_line: Nobody may know the amber message.
actors:
  - { id: AA, kind: state, name: Aland }
  - { id: BB, kind: state, name: Beland }
sources:
  - { id: s1, csl: { type: webpage, title: Open }, reliability: B }
  - { id: s2, csl: { type: webpage, title: Closed }, reliability: B }
claims:
  - { id: c-open, text: A ship came., status: asserted, by: AA, credibility: 3, src: [s1 L1], supports: [c-closed] }
  - { id: c-closed, text: A spy came., status: asserted, by: BB, credibility: 3, src: [s2 L1] }
glossary: [{ term: ship, gloss: A vessel }, { term: spy, gloss: An agent }]
revisions: [{ version: "1.0", date: "2024-12-06", kind: initial, note: The spy is new }]
sections:
  - { id: open, block: text, title: Arrivals, portion: "TLP:GREEN", text: "A ship [[c-open]] and more [[c-closed]] lay there." }
  - { id: green-claims, block: claims, portion: "TLP:GREEN" }
  - { id: closed, block: claims, portion: "TLP:AMBER", refs: [c-closed] }
  - { block: glossary, portion: "TLP:GREEN" }
`;

const { brief } = readText(text);
assert.ok(brief);
const green = excerptFor(brief, { sections: [], ceiling: 'TLP:GREEN' });

test('a reader who may read all gets the brief itself', () => {
  assert.equal(excerptFor(brief, { sections: [], ceiling: 'TLP:RED' }), brief);
  assert.equal(excerptFor(brief, { sections: [], ceiling: null }), brief);
});

test('sections without a mark, and all that only withheld sections show, are gone', () => {
  assert.deepEqual(
    green.sections.map(({ id, block }) => id ?? block),
    ['open', 'green-claims', 'glossary'],
  );
  assert.doesNotMatch(JSON.stringify(green), /spy|amber message|harbour|Seen once|Closed|Beland|c-closed|s2/);
});

test('what is left is whole: claims, their sources and actors, terms that are used', () => {
  assert.deepEqual([green.claims, green.sources, green.actors, green.glossary].map(names), [
    ['c-open'],
    ['s1'],
    ['AA'],
    ['ship'],
  ]);
  assert.equal(green.sections[0]?.text, 'A ship [[c-open]] and more lay there.');
});

const names = (items: readonly { readonly id?: string | null; readonly term?: string }[]) =>
  items.map(({ id, term }) => id ?? term);

test('a copy carries the label of the strictest portion in it', () => {
  assert.equal(green.handling.tlp, 'TLP:GREEN');
  assert.equal(green.isExcerpt, true);
});

test('sections that a reader asks for are the only ones, by id or block', () => {
  const asked = excerptFor(brief, { sections: ['closed', 'glossary'], ceiling: null });
  assert.deepEqual(names(asked.claims), ['c-closed']);
  assert.equal(asked.handling.tlp, 'TLP:AMBER');
  assert.deepEqual(asked.handling.caveats, ['Seen once only']);
});

test('the brief prints its bottom line and closing blocks whether or not its sections list them', () => {
  const blocks = printedSections(brief).map(({ block }) => block);
  assert.deepEqual(blocks, ['bottom-line', 'text', 'claims', 'claims', 'glossary', 'sources', 'scale', 'revisions']);
});
