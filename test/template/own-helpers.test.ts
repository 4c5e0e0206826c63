import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DiagnosticLog } from '../../src/diagnostics/index.ts';
import type { AssetReader } from '../../src/engine/index.ts';
import { type ModuleAnswer, renderBrief } from '../../src/template/index.ts';
import { briefOf, describe, filesOf, load } from './template-in-memory.ts';

const manifest = 'name: small\ndescription: a test\nmain: page.hbs\nlabels: [en]\nhelpers: helpers.cjs\n';

const withModule = (page: string, answer?: ModuleAnswer, named = manifest) => {
  const files = filesOf(page, { 'template.yaml': named, 'helpers.cjs': 'first\nsecond\nthird\n' });
  return load(answer ? { ...files, run: () => answer } : files);
};

const printWith = (page: string, exports: object): { html: string | null; messages: readonly string[] } => {
  const { template, messages } = withModule(page, { kind: 'found', exports });
  const log = new DiagnosticLog();
  messages.forEach(log.report);
  const assets: AssetReader = { read: () => ({ kind: 'error', message: 'none' }) };
  const source = template && renderBrief(briefOf(), template, { paper: 'A4', assets }, log.report);
  return { html: source?.html.text ?? null, messages: log.entries.map((one) => `${describe(one)}; ${one.hint}`) };
};

test('a helper of the template gets its arguments, then what it may want to know', () => {
  const { html } = printWith('{{shout title mark="!"}} {{bold lang}} {{#each (both id lang)}}{{this}},{{/each}}', {
    shout: (text: string, { hash }: { hash: { mark: string } }) => text.toUpperCase() + hash.mark,
    bold: (text: string, { html, escapeHtml }: Record<'html' | 'escapeHtml', (text: string) => string>) =>
      html(`<b>${escapeHtml(`<${text}>`)}</b>`),
    both: (...words: readonly string[]) => words.slice(0, -1),
  });
  assert.equal(html, 'A SMALL BRIEF! <b>&lt;en&gt;</b> small,en,');
});

test('a text that such a helper answers is escaped', () => {
  assert.equal(printWith('{{tag}}', { tag: () => '<i>' }).html, '&lt;i&gt;');
});

test('without permission no code runs, and the message says how to give it', () => {
  const { template, messages } = withModule('{{shout title}} {{nothing title}}');
  assert.equal(template, null);
  assert.deepEqual(messages.map(describe), ['TEMPLATE-code 5:1 the template wants to run its own code, helpers.cjs']);
  assert.match(messages[0]?.hint ?? '', /--allow-code/);
});

test('a helper that throws is told where it is called, with its own line', () => {
  const error = new Error('no such ship\nin the harbour');
  error.stack = 'Error: no such ship\n    at ship (/somewhere/templates/small/helpers.cjs:2:9)';
  const throwing = {
    ship: (): never => {
      throw error;
    },
    null: (): never => {
      throw null;
    },
  };
  const { html, messages } = printWith('<p>\n {{ship title}}{{null}}', throwing);
  assert.equal(html, null);
  assert.deepEqual(messages, [
    'TEMPLATE-helper 2:2 the helper "ship" failed: no such ship; look at line 2 of helpers.cjs',
    'TEMPLATE-helper 2:16 the helper "null" failed: null; look at helpers.cjs',
  ]);
});

test('a helper that answers later is refused', () => {
  const { messages } = printWith('{{later}}', { later: async () => 'x' });
  assert.match(messages[0] ?? '', /TEMPLATE-helper 1:1 the helper "later" answers with a promise/);
});

test('a module that cannot be run is told at the line that stops it', () => {
  const error = new SyntaxError('Unexpected token');
  error.stack = '/somewhere/helpers.cjs:3\nthird\n^\n\nSyntaxError: Unexpected token';
  const { messages } = withModule('{{shout title}}', { kind: 'error', error });
  assert.deepEqual(messages.map(describe), ['TEMPLATE-code 3:1 the module of helpers cannot be run: Unexpected token']);
  assert.equal(messages[0]?.span?.file.path, 'helpers.cjs');
});

test('a module that hands out anything but functions under new names is refused', () => {
  const refused = (exports: unknown): string => describe(withModule('', { kind: 'found', exports }).messages[0]!);
  assert.match(
    refused(() => {}),
    /5:1 helpers.cjs hands out no helpers/,
  );
  assert.match(refused({ shout: 'loud' }), /5:1 helpers.cjs: "shout" is no function/);
  assert.match(refused({ date: () => '' }), /there is a helper "date" already/);
  for (const name of ['each', 'lookup', 'helperMissing', 'field', 'reading'])
    assert.match(refused({ [name]: () => '' }), new RegExp(`there is a helper "${name}" already`));
  assert.match(refused({ 'a b': () => '' }), /"a b" is no name of a helper/);
});

test('a module that is none, or lies elsewhere, is refused before anything runs', () => {
  const run = (): never => assert.fail('it ran');
  for (const [path, told] of [
    ['helpers.mjs', 'no module of helpers'],
    ['../evil.cjs', 'has no file'],
  ] as const) {
    const files = filesOf('', { 'template.yaml': manifest.replace('helpers.cjs', path) });
    const { messages } = load({ ...files, run });
    assert.match(messages.map(describe).join('\n'), new RegExp(`TEMPLATE-code 5:1 .*${told}`));
  }
});

test('a template has the helpers of the one that it extends, its own before them', () => {
  const own = 'name: own\ndescription: a test\nextends: small\nhelpers: helpers.cjs\n';
  const found = (exports: object) => () => ({ kind: 'found', exports }) as const;
  const base = {
    ...filesOf('{{one}} {{two}}', { 'template.yaml': manifest, 'helpers.cjs': '' }),
    run: found({ one: () => 'base', two: () => 'base' }),
  };
  const files = {
    ...filesOf('{{one}} {{two}}', { 'template.yaml': own, 'helpers.cjs': '' }),
    run: found({ two: () => 'own' }),
  };
  const { template } = load(files, () => ({ kind: 'found', files: base }));
  const assets: AssetReader = { read: () => ({ kind: 'error', message: 'none' }) };
  assert.ok(template);
  assert.equal(renderBrief(briefOf(), template, { paper: 'A4', assets }, () => {})?.html.text, 'base own');
});
