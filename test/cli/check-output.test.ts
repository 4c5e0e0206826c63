import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rules } from '../../src/brief/index.ts';
import { runHere, smallBrief, temporaryFolder } from './run-command.ts';

const folder = temporaryFolder({
  'briefs/first brief.yaml': smallBrief.replace('The ferry', 'The so-called ferry').replace('unknowns:', 'unknown:'),
  'briefs/second.yaml': smallBrief.replace('The ferry', 'The so-called ferry [[s1]]'),
});

type Value = Readonly<Record<string, unknown>>;

const record = (value: unknown): Value => {
  assert.ok(typeof value === 'object' && value !== null && !Array.isArray(value));
  return Object.fromEntries(Object.entries(value));
};

const list = (value: unknown): readonly Value[] => {
  assert.ok(Array.isArray(value));
  return value.map(record);
};

const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';

const sarifOf = async (...words: readonly string[]): Promise<Value> => {
  const { stdout, stderr } = await runHere(folder, ['check', '--sarif', ...words]);
  assert.equal(stderr, '');
  return record(JSON.parse(stdout));
};

test('SARIF output names its version and holds one run', async () => {
  const log = await sarifOf();
  assert.deepEqual([log.version, log.$schema], ['2.1.0', 'https://json.schemastore.org/sarif-2.1.0.json']);
  assert.equal(list(log.runs).length, 1);
});

test('SARIF rules have ids that differ, help in text and Markdown, and a level', async () => {
  const [run] = list((await sarifOf()).runs);
  const driver = record(record(run?.tool).driver);
  const described = list(driver.rules);
  const ids = described.map(({ id }) => id);
  assert.ok(isText(driver.name));
  assert.equal(new Set(ids).size, ids.length);
  assert.deepEqual(
    ids.slice(0, rules.length),
    rules.map(({ id }) => id),
  );
  for (const rule of described.slice(0, rules.length)) {
    assert.ok([record(rule.shortDescription).text, record(rule.help).text, record(rule.help).markdown].every(isText));
    assert.ok(['none', 'note', 'warning', 'error'].includes(String(record(rule.defaultConfiguration).level)));
  }
});

test('SARIF results point to their rule and to a region of their file', async () => {
  const [run] = list((await sarifOf()).runs);
  const described = list(record(record(run?.tool).driver).rules);
  const results = list(run?.results);
  assert.ok(results.length >= 3);
  assert.equal(run?.columnKind, 'utf16CodeUnits');
  for (const { ruleId, ruleIndex, level, message, locations } of results) {
    assert.equal(described[Number(ruleIndex)]?.id, ruleId);
    assert.ok(['warning', 'error'].includes(String(level)));
    assert.ok(isText(record(message).text));
    const [place] = list(locations).map((location) => record(location.physicalLocation));
    const { startLine, startColumn, endLine, endColumn } = record(place?.region);
    assert.ok(
      [startLine, startColumn, endLine, endColumn].every((value) => Number.isInteger(value) && Number(value) >= 1),
    );
    assert.ok(Number(endLine) > Number(startLine) || Number(endColumn) >= Number(startColumn));
    assert.match(String(record(place?.artifactLocation).uri), /^briefs\/(first%20brief|second)\.yaml$/);
  }
});

test('SARIF shows the level of this run, not the usual one', async () => {
  const levels = async (...words: readonly string[]): Promise<readonly unknown[]> =>
    list(list((await sarifOf('briefs/second.yaml', ...words)).runs)[0]?.results)
      .filter(({ ruleId }) => ruleId === 'LOADED-term')
      .map(({ level }) => level);
  assert.deepEqual([await levels(), await levels('--strict')], [['warning'], ['error']]);
});

test('check --json tells file, line, column and length of each message', async () => {
  const { stdout } = await runHere(folder, ['check', 'briefs/second.yaml', '--json']);
  const [file] = list(record(JSON.parse(stdout)).files);
  const found = list(file?.diagnostics).find(({ code }) => code === 'LOADED-term');
  assert.deepEqual([found?.file, found?.line, found?.column, found?.length], ['briefs/second.yaml', 8, 18, 9]);
});

test('explain tells rule, reason and examples, whatever the capitals', async () => {
  const { code, stdout } = await runHere(folder, ['explain', 'fig-merge']);
  assert.equal(code, 0);
  for (const part of ['FIG-merge (always an error)', 'B10', 'merge: compatible', 'Mended:', 'merge: forbid'])
    assert.ok(stdout.includes(part), part);
});

test('explain without a rule lists them all, and knows the one that was meant', async () => {
  const { stdout } = await runHere(folder, ['explain']);
  assert.equal(stdout.split('\n').length, rules.length + 1);
  const { code, stderr } = await runHere(folder, ['explain', 'FIG-merg']);
  assert.equal(code, 2);
  assert.match(stderr, /there is no rule "FIG-merg"; did you mean "FIG-merge"\?/);
});

test('a house file holds for the briefs below it', async () => {
  const house = temporaryFolder({
    'briefpress.yaml': 'lints: { LOADED-term: off }\n',
    'briefs/a.yaml': smallBrief.replace('The ferry', 'The so-called ferry'),
    'briefs/b.yaml': smallBrief,
  });
  const { code, stdout } = await runHere(house, ['check']);
  assert.deepEqual([code, stdout], [0, 'briefs/a.yaml: no errors\nbriefs/b.yaml: no errors\n']);
});

test('a mistake in the house file is told with its place', async () => {
  const house = temporaryFolder({ 'briefpress.yaml': 'lints: { FIG-merge: off }\n', 'briefs/a.yaml': smallBrief });
  const { code, stderr } = await runHere(house, ['check']);
  assert.equal(code, 1);
  assert.match(stderr, /briefpress\.yaml:1:21: error \[HOUSE-fixed-rule\] "FIG-merge" cannot be lowered/);
});
