import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { briefWith, mendedFields } from '../../../src/brief/check/catalogue/example-brief.ts';
import { pageRules } from '../../../src/brief/check/catalogue/page-rules.ts';
import type { Example } from '../../../src/brief/check/catalogue/rule.ts';
import {
  type Brief,
  checkBrief,
  checkSources,
  type House,
  lints,
  plainSource,
  type Rule,
  readBrief,
  rules,
  type SavedCopy,
  type SourceArchive,
  usualHouse,
  weighIn,
} from '../../../src/brief/index.ts';
import { type Diagnostic, DiagnosticLog, formatDiagnostic } from '../../../src/diagnostics/index.ts';
import { openProject, proofBrief } from '../../../src/index.ts';

const project = openProject(fileURLToPath(new URL('../../../../', import.meta.url)), { strict: true });

const house: House = { ...usualHouse, set: 'strict' };

const fileOf = (fields: string) => ({ path: 'brief.yaml', text: briefWith(fields) });

const copyOf = (text: string | undefined): SavedCopy => {
  if (text === undefined) return { kind: 'missing', message: 'there is no such file' };
  const sha256 = createHash('sha256').update(text).digest('hex');
  if (text === '') return { kind: 'unreadable', sha256, message: 'its pages hold pictures and no text' };
  return { kind: 'read', sha256, text: plainSource(text) };
};

const archiveOf = ({ sources }: Brief, copies: Readonly<Record<string, string>>): SourceArchive =>
  new Map(sources.flatMap(({ id, file }) => (file === null ? [] : [[id, copyOf(copies[file])]])));

/** What the strict set says about a brief when it is read and checked. */
const readAndCheck = (fields: string, { translation = '', copies = {} }: Example): readonly Diagnostic[] => {
  const log = new DiagnosticLog();
  const brief = readBrief(fileOf(fields), weighIn(house, log.report));
  const other = readBrief(fileOf(translation), () => {});
  const editionIn = () =>
    other ? ({ kind: 'found', brief: other } as const) : ({ kind: 'missing', message: '' } as const);
  if (brief) checkBrief(brief, log.report, { house, editionIn });
  if (brief) checkSources(brief, archiveOf(brief, copies), log.report, house);
  return log.entries;
};

/** What the strict set says about a brief when it is set in type. */
const setInType = (fields: string): readonly Diagnostic[] => proofBrief(project.jobFor(fileOf(fields))).diagnostics;

/** Their messages end in fonts and millimetres, which are the template's. */
const isPageRule = ({ id }: Rule): boolean => pageRules.some((rule) => rule.id === id);

const messagesAbout = (rule: Rule, fields: string): readonly Diagnostic[] =>
  isPageRule(rule) ? setInType(fields) : readAndCheck(fields, rule.example);

const shown = (diagnostics: readonly Diagnostic[]): string =>
  diagnostics.map((one) => formatDiagnostic(one)).join('\n');

test('the example brief keeps every rule', () => {
  assert.equal(shown(setInType('')), '');
});

for (const rule of rules) {
  const { id, example } = rule;

  test(`${id}: the failing example fails with its message, and with no other`, () => {
    const found = messagesAbout(rule, example.failing);
    assert.deepEqual([...new Set(found.map(({ code }) => code))], [id], shown(found));
    const said = found[0]?.message ?? '';
    assert.equal(isPageRule(rule) ? said.slice(0, example.says.length) : said, example.says);
    assert.equal(found[0]?.severity, rule.strict);
    assert.ok((found[0]?.span?.file.text ?? '') !== '', 'the message has no place');
  });

  test(`${id}: the mended example is clean`, () => {
    assert.notEqual(mendedFields(example), example.failing, 'the mending changes nothing');
    assert.equal(shown(messagesAbout(rule, mendedFields(example))), '');
  });
}

test('every check stands in the catalogue, and no rule stands there twice', () => {
  const ids = rules.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
  assert.deepEqual(
    lints.map(({ id }) => id).filter((id) => !ids.includes(id)),
    [],
  );
});

/** The rules that the catalogue of the trade names; there may be more. */
const expected =
  'REF-unresolved SRC-missing SRC-locator SRC-single-origin DATE-edtf DATE-after-cutoff DATE-zone FIG-merge ' +
  'FIG-no-claimant QUOTE-long QUOTE-editorial JUDG-mixed-scale JUDG-same-sentence JUDG-no-basis JUDG-no-alternative ' +
  'JUDG-no-change STANCE-inferred-as-stated TLP-label TLP-space TLP-white TLP-red-names TLP-strict-org ' +
  'TLP-green-community PORTION-exceeds EMB-utc COPY-gap REV-first I18N-ids I18N-tlp-translated GLYPH-missing ' +
  'TREATY-order TREATY-registered-early UNK-none LOADED-term';

test('no rule of the trade is left out', () => {
  const ids = new Set(rules.map(({ id }) => id));
  assert.deepEqual(
    expected.split(' ').filter((id) => !ids.has(id)),
    [],
  );
});

test('what makes a paper wrong is an error in every set', () => {
  for (const { id, isFixed, usual, strict } of rules) {
    if (isFixed) assert.deepEqual([usual, strict], ['error', 'error'], id);
  }
});
