import assert from 'node:assert/strict';
import { test } from 'node:test';
import { referencesIn, sourcesOf } from '../../src/brief/index.ts';
import { goodBrief } from './fixture.ts';

test('references are found in order, with what they name', () => {
  const found = referencesIn('New [[c-boats]], *old* [[ s2  L46 ]][[s1]].');
  assert.deepEqual(
    found.map(({ target, at, written }) => ({ target, at, written })),
    [
      { target: 'c-boats', at: null, written: '[[c-boats]]' },
      { target: 's2', at: 'L46', written: '[[ s2  L46 ]]' },
      { target: 's1', at: null, written: '[[s1]]' },
    ],
  );
});

test('offsets cover the reference as written', () => {
  const text = 'New [[c-boats]].';
  const [reference] = referencesIn(text);
  assert.equal(text.slice(reference?.start, reference?.end), '[[c-boats]]');
});

for (const text of ['plain', '[link](x)', '[[]]', '[[ ]]', '[c-boats]', '`[[c-boats]]`', '[[a[b]]']) {
  test(`"${text}" holds no reference`, () => assert.deepEqual(referencesIn(text), []));
}

test('a judgment rests on the sources of what it rests on, each place once', () => {
  const places = sourcesOf(goodBrief('complete.yaml'), 'j1').map(({ s, at }) => `${s} ${at}`);
  assert.deepEqual(places, ['s1 L46', 's2 L5', 's2 L8', 's1 L66']);
});

test('an unknown id rests on nothing', () => {
  assert.deepEqual(sourcesOf(goodBrief('complete.yaml'), 'nobody'), []);
});
