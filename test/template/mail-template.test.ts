import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBrief, withReaders } from '../../src/brief/index.ts';
import type { Diagnostic } from '../../src/diagnostics/index.ts';
import { findTemplate, packageFolder } from '../../src/resources/index.ts';
import { loadTemplate, renderLetter } from '../../src/template/index.ts';
import { smallBrief } from '../cli/run-command.ts';

const refuse = ({ message }: Diagnostic): void => assert.fail(message);

const brief = smallBrief.replace(
  '{ tlp: "TLP:CLEAR" }',
  '{ tlp: "TLP:AMBER", contact: "desk & co", embargo: { until: "2026-12-01T00:01:00Z", local_zone: Europe/Kyiv } }',
);

const find = (name: string) => findTemplate(name, packageFolder);

const letterIn = (lang: string, title = 'A bridge & more', link: string | null = null) => {
  const answer = find('mail');
  const template = answer.kind === 'found' ? loadTemplate(answer.files, find, refuse) : null;
  const text = brief.replace('A bridge across the river', JSON.stringify(title));
  const read = readBrief({ path: 'first.yaml', text }, refuse);
  const readers = `readers: [{ id: r1, name: Olena & Ivan, copy: 1, lang: ${lang}, email: a@example.org }]`;
  const whole = read && withReaders(read, { path: 'readers.yaml', text: readers }, refuse);
  const reader = whole?.distribution.readers[0];
  const codes: string[] = [];
  const letter =
    template && whole && reader
      ? renderLetter(whole, template, { reader, language: lang, total: 2, file: 'x.pdf', link }, ({ code }) =>
          codes.push(code),
        )
      : null;
  return { letter, codes };
};

test('a message in English says what it carries, with the label before all else', () => {
  const { letter } = letterIn('en');
  assert.equal(letter?.subject, '[TLP:AMBER] A bridge & more (version 1.0)');
  assert.match(letter?.text ?? '', /^TLP:AMBER\n\nDear Olena & Ivan,\n\nyour copy of the briefing "A bridge & more"/);
  assert.match(letter?.text ?? '', /copy 1 of 2\.[\s\S]*Under embargo until 1 December 2026[\s\S]*: desk & co\n$/);
  assert.doesNotMatch(letter?.text ?? '', /\n\n\n|&amp;/);
});

test('in HTML values are escaped', () => {
  const { letter } = letterIn('en');
  assert.match(letter?.html ?? '', /<html lang="en">[\s\S]*<p>Dear Olena &amp; Ivan,<\/p>/);
});

test('a reader in Ukrainian gets a message in Ukrainian', () => {
  const { letter } = letterIn('uk');
  assert.match(letter?.text ?? '', /Доброго дня, Olena & Ivan![\s\S]*примірник 1 з 2\.[\s\S]*Ембарго до 1 грудня 2026/);
});

test('a link takes the place of the attachment', () => {
  const { letter } = letterIn('en', 'A bridge', 'https://example.org/x.pdf');
  assert.match(letter?.text ?? '', /lies ready here:\n\nhttps:\/\/example\.org\/x\.pdf\n\n/);
  assert.match(letter?.html ?? '', /<a href="https:\/\/example\.org\/x\.pdf">/);
});

test('a subject with a line break, of any script, is refused', () => {
  for (const title of ['A\nBcc: b@example.org', 'A\u2028b', 'A\u0085b'])
    assert.deepEqual(letterIn('en', title), { letter: null, codes: ['MAIL-subject'] });
});
