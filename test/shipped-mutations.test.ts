import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { checkBrief, readBrief } from '../src/brief/index.ts';
import { type Diagnostic, DiagnosticLog, type SourceFile } from '../src/diagnostics/index.ts';
import { openProject, pressBrief, renderBrief } from '../src/index.ts';
import { anyMutation, mutateBrief } from './brief/mutate-brief.ts';

/** How many changed briefs are read and rendered; `npm run test:mutations` asks for ten thousand. */
const count = Number(process.env.BRIEFPRESS_MUTATIONS ?? 200);

/** One in so many is set in type and written, too. */
const sample = 40;

const root = fileURLToPath(new URL('../../', import.meta.url));
const project = openProject(root);
const briefs = readdirSync(`${root}briefs`)
  .filter((name) => name.endsWith('.yaml'))
  .map((name): SourceFile => ({ path: `briefs/${name}`, text: readFileSync(`${root}briefs/${name}`, 'utf8') }));

/** Every message has a place, and where nothing comes out, one of them is an error. */
const assertTold = (hasResult: boolean, diagnostics: readonly Diagnostic[]): void => {
  for (const { code, message, span } of diagnostics) assert.ok(span, `${code} has no place: ${message}`);
  assert.ok(
    hasResult || diagnostics.some(({ severity }) => severity === 'error'),
    'nothing comes out, and nothing is said',
  );
};

const renderOf = (file: SourceFile): void => {
  const log = new DiagnosticLog();
  const job = project.jobFor(file);
  const brief = readBrief(file, log.report);
  if (brief) checkBrief(brief, log.report);
  const isSound = !log.hasErrors;
  const template = brief && job.templates.take(brief.template ?? 'standard', brief, log.report);
  const options = { paper: 'A4', assets: job.assets } as const;
  const source = brief && template && renderBrief(brief, template, options, log.report);
  assertTold(source !== null, log.entries);
  const blamed = log.entries.filter(({ code }) => /^TEMPLATE-(?!unknown$|language$|kind$)/.test(code));
  if (isSound) assert.deepEqual(blamed, [], 'the template is blamed for a sound brief');
};

const changedBrief = fc
  .tuple(fc.constantFrom(...briefs), fc.array(anyMutation, { minLength: 1, maxLength: 2 }))
  .map(([{ path, text }, mutations]) => ({ path, text: mutateBrief(text, mutations) }));

test(`${count} briefs with anything deleted, swapped, doubled, retyped or cut are rendered, or told why not`, () => {
  fc.assert(fc.property(changedBrief, renderOf), { numRuns: count });
});

test('a sample of them ends in a PDF, or in messages', () => {
  const pressOf = (file: SourceFile): void => {
    const { pdf, diagnostics } = pressBrief(project.jobFor(file));
    assertTold(pdf !== null, diagnostics);
  };
  fc.assert(fc.property(changedBrief, pressOf), { numRuns: Math.ceil(count / sample) });
});
