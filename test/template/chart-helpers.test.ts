import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chartColumn } from '../../src/template/helpers/chart-column.ts';
import type { Printing } from '../../src/template/printing.ts';
import { plainSetting } from '../../src/template/setting.ts';
import { briefOf, print } from './template-in-memory.ts';

const figures = `
figures:
  - id: f1
    measure: Soldiers
    unit: persons
    entries:
      - { bound: approx, value: 12000, state: deployed, where: Kursk, by: { name: HUR }, as_of: "2024-12", src: s1 L1 }
      - { bound: range, min: 10000, max: 100000, state: projected, by: { unknown: not said }, src: s1 L2 }
  - id: f2
    measure: Missiles
    unit: missiles
    entries:
      - { bound: unstated, words: dozens, state: supplied, by: { name: HUR }, src: s1 L1 }
`;

const widthOf = (html: string | null): number => Number(/ width="([^"]*)"/.exec(html ?? '')?.[1]);

test('a chart fills the column of its paper, or the width that it is given', () => {
  const brief = briefOf(figures);
  assert.equal(Math.round(widthOf(print('{{figureChart "f1"}}', brief).html)), Math.round((160 * 96) / 25.4));
  assert.equal(widthOf(print('{{figureChart "f1" width="300px"}}', brief).html), 300);
});

test('columns and small print follow the edition', () => {
  const column = (paper: Printing['paper'], profile: Printing['setting']['profile'], isLandscape = false) =>
    chartColumn({ paper, setting: { ...plainSetting, profile } }, isLandscape);
  assert.deepEqual(column('A4', 'standard', true), { width: 247, textSize: 8.25 });
  assert.deepEqual(column('A5', 'standard'), { width: 118, textSize: 7.75 });
  assert.deepEqual(column('A4', 'large-print'), { width: 174, textSize: 16 });
});

test('a width that is no length is a message at its place', () => {
  const { messages } = print('{{figureChart "f1" width="wide"}}', briefOf(figures));
  assert.match(messages.join('\n'), /the width of a chart is not a length: "wide"/);
});

test('a figure that is not there is a message, one without numbers to compare is no chart', () => {
  assert.match(print('{{figureChart "f9"}}', briefOf(figures)).messages.join('\n'), /no figure "f9" in the brief/);
  assert.equal(print('{{figureChart "f2"}}', briefOf(figures)).html, '');
});

test('the alternative text of a chart is in the language of the brief, with its numbers', () => {
  const title = (language: string): string =>
    /<title>(.*)<\/title>/.exec(print('{{figureChart "f1"}}', briefOf(figures), {}, language).html ?? '')?.[1] ?? '';
  assert.match(
    title('en'),
    /^Chart: Soldiers.* HUR, Figure: about 12,000, What is counted: Deployed, Kursk, As of: Dec 2024;/,
  );
  assert.match(title('en'), /not known \(not said\), Figure: 10,000 to 100,000/);
  assert.match(title('uk'), /^Діаграма: Soldiers.* HUR, .*12\s000/);
});

test('claims are told with their origins, and that there is none', () => {
  const claims = `
claims:
  - { id: c2, text: Known, status: asserted, by: { name: A }, origin: { name: Agency }, src: s1 L1 }
  - { id: c3, text: Loose, status: reported, by: { unknown: nobody }, src: s1 L2 }
`;
  const brief = briefOf(claims);
  const html = print('{{originChart}}', brief).html ?? '';
  assert.match(html, /Known, number of origins: 1, origins: Agency/);
  assert.match(html, /Loose, number of origins: 0, origins: not known/);
});

test('charts of what a brief does not hold are nothing', () => {
  const page = '{{timelineChart}}{{lifecycleChart}}{{ladderChart}}{{stanceChart}}{{likelihoodChart}}{{originChart}}';
  assert.deepEqual(print(page), { html: '', messages: [] });
});

test('judgments stand on the scale that the brief declares', () => {
  const judgments = `
scales: { likelihood: phia }
judgments:
  - id: j1
    question: Will it hold?
    likelihood: realistic possibility
    statement: There is a realistic possibility that it holds.
    confidence: low
`;
  const html = print('{{likelihoodChart}}', briefOf(judgments)).html ?? '';
  assert.match(html, /Will it hold\?, likelihood: realistic possibility, range: 40–50%, confidence: Confidence: low/);
  assert.equal((html.match(/shape-band/g) ?? []).length, 7);
});
