import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { likelihoodScales, termsOf, wordsLikelihood } from '../../src/brief/index.ts';
import { edit, fixture, readText } from './fixture.ts';

const labels = parse(readFileSync(new URL('../../../templates/standard/labels/uk.yaml', import.meta.url), 'utf8'));

test('the Ukrainian words that are printed for a term are those that statements are held to', () => {
  for (const term of Object.values(likelihoodScales).flatMap(termsOf)) {
    const printed: unknown = labels.likelihood.term[term.replaceAll(' ', '_')];
    assert.ok(typeof printed === 'string' && wordsLikelihood(printed, term, 'uk'), `${term}: ${String(printed)}`);
  }
});

const ukrainian = edit(fixture('complete.yaml'), 'lang: en                               # BCP 47', 'lang: uk');

const messagesFor = (statement: string): readonly string[] =>
  readText(edit(ukrainian, 'statement: It is likely that Southland will send more crews.', `statement: "${statement}"`))
    .messages.filter((message) => message.includes('JUDG-'))
    .map((message) => message.replace(/^\S+ \S+ /, '').replace(/ \([^()]*\)$/, ''));

test('a Ukrainian statement holds the declared term, in any ending, and no other', () => {
  assert.deepEqual(messagesFor('Цілком імовірно, що екіпажів побільшає.'), []);
  assert.deepEqual(messagesFor('Малоймовірно, що екіпажів побільшає.'), [
    'JUDG-mixed-scale: the statement says "малоймовірно", the judgment "likely"',
  ]);
  assert.deepEqual(messagesFor('Екіпажів побільшає.'), ['JUDG-mixed-scale: the statement does not say "likely"']);
});

test('likelihood and confidence in one Ukrainian sentence are told apart', () => {
  assert.deepEqual(messagesFor('Імовірно, із низькою впевненістю.'), [
    'JUDG-same-sentence: one sentence holds a likelihood and a confidence level',
  ]);
});
