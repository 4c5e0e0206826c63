import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DiagnosticLog } from '../../src/diagnostics/index.ts';
import type { AssetReader } from '../../src/engine/index.ts';
import { renderBrief } from '../../src/template/index.ts';
import { briefOf, describe, filesOf, load } from './template-in-memory.ts';

const manifest = (rest: string): Readonly<Record<string, string>> => ({
  'template.yaml': `name: small\ndescription: a test\nmain: page.hbs\nstyles: [page.css]\nlabels: [en, uk]\n${rest}`,
});

const accent = 'parameters:\n  accent: { type: colour, default: "#17455c", description: Heads }\n';

const noFiles: AssetReader = { read: () => ({ kind: 'error', message: 'none' }) };

/** The stylesheets of a page, and the messages. */
const print = (rest: string, chosen: Readonly<Record<string, string>> = {}, page = '') => {
  const { template, messages } = load(filesOf(page, manifest(rest)));
  const log = new DiagnosticLog();
  messages.forEach(log.report);
  const options = { paper: 'A4', assets: noFiles, parameters: new Map(Object.entries(chosen)) } as const;
  const source = template ? renderBrief(briefOf(), template, options, log.report) : null;
  return {
    styles: source?.stylesheets.map(({ text }) => text.replace(/\s+/g, ' ').trim()) ?? [],
    html: source?.html.text ?? null,
    messages: log.entries.map(describe),
  };
};

test('the default of a parameter is a custom property before the stylesheets of the template', () => {
  assert.deepEqual(print(accent).styles, [':root { --accent: #17455c; }', 'p { color: black }']);
});

test('a value that is set stands after the stylesheets, and the command line has the last word', () => {
  const set = `${accent}set: { accent: navy }\n`;
  assert.equal(print(set).styles.at(-1), ':root { --accent: navy; }');
  assert.equal(print(set, { accent: 'rgb(0 0 0)' }).styles.at(-1), ':root { --accent: rgb(0 0 0); }');
});

test('pages read parameters as variables', () => {
  const rest = 'parameters:\n  motto: { type: text, default: "A & B", description: Words }\n';
  assert.equal(print(rest, {}, '<p>{{@parameters.motto}}</p>').html, '<p>A &amp; B</p>');
});

test('a text is quoted for stylesheets, whatever is in it', () => {
  const rest = 'parameters:\n  motto: { type: text, default: "", description: Words }\n';
  assert.equal(print(rest, { motto: 'a"}b\\' }).styles.at(-1), ':root { --motto: "a\\22 }b\\5c "; }');
});

test('a value of the wrong type is told where it is set', () => {
  const rest = `${accent}set: { accent: "red; } p {" }\n`;
  assert.deepEqual(print(rest).messages, [
    'TEMPLATE-parameter 8:8 "accent" must be a colour such as "#17455c", not "red; } p {"',
  ]);
});

test('a parameter that the template does not have is told with the nearest name', () => {
  assert.deepEqual(print(accent, { acent: 'red' }).messages, [
    'TEMPLATE-parameter 0:0 the template has no parameter "acent"',
  ]);
});

test('numbers, flags and choices are typed on the command line as they are written', () => {
  const rest =
    'parameters:\n' +
    '  columns: { type: number, default: 2, description: Columns }\n' +
    '  cover: { type: flag, default: false, description: Cover }\n' +
    '  tone: { type: choice, values: [warm, cool], default: warm, description: Tone }\n';
  const page = '{{@parameters.columns}} {{#if @parameters.cover}}cover{{/if}} {{@parameters.tone}}';
  assert.equal(print(rest, { columns: '3', cover: 'true', tone: 'cool' }, page).html, '3 cover cool');
  assert.deepEqual(print(rest, { columns: 'x', cover: 'maybe', tone: 'hot' }).messages, [
    'TEMPLATE-parameter 0:0 "columns" must be a number, not "NaN"',
    'TEMPLATE-parameter 0:0 "cover" must be true or false, not "maybe"',
    'TEMPLATE-parameter 0:0 "tone" must be one of warm, cool, not "hot"',
  ]);
});

test('a default that its own type refuses is told where it is declared', () => {
  const rest = 'parameters:\n  size: { type: length, default: "9", description: Size }\n';
  assert.deepEqual(print(rest).messages, [
    'TEMPLATE-parameter 7:3 the default of "size" must be a length such as "9.75pt" or "26mm"',
  ]);
});
