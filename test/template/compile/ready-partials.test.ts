import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { DiagnosticLog } from '../../../src/diagnostics/index.ts';
import { PressMemory } from '../../../src/press/press-memory.ts';
import { proofBrief } from '../../../src/press.ts';
import { openProject, prepareOwnTemplates } from '../../../src/project.ts';
import { loadTemplate, type ReadyPartials, TemplateMemory } from '../../../src/template/index.ts';
import { filesOf } from '../template-in-memory.ts';

const throughJson = (ready: ReadyPartials): ReadyPartials => JSON.parse(JSON.stringify(ready));

/** Partials of one small template, kept as the bundle keeps them, with scripts that nobody would write. */
const falsified = (page: string, others: Readonly<Record<string, string>> = {}): ReadyPartials => {
  const memory = new TemplateMemory();
  loadTemplate(
    filesOf(page, others),
    () => ({ kind: 'missing', message: '' }),
    () => {},
    memory,
  );
  const { helpers, partials } = throughJson(memory.keep());
  return { helpers, partials: partials.map((partial) => ({ ...partial, script: `{ "falsified": true }` })) };
};

/** Whether a page was taken as it was kept, and what was said. */
const taken = (page: string, ready: ReadyPartials, others: Readonly<Record<string, string>> = {}) => {
  const memory = new TemplateMemory(ready);
  const log = new DiagnosticLog();
  try {
    loadTemplate(filesOf(page, others), () => ({ kind: 'missing', message: '' }), log.report, memory);
  } catch {
    // A falsified script does not run.
  }
  const wasKept = memory.partials.results().some((partial) => partial?.script.includes('falsified'));
  return { wasKept, codes: log.entries.map(({ code }) => code) };
};

test('a brief printed with partials that were kept is the one printed with partials prepared anew', () => {
  const path = 'briefs/treaty-terms.yaml';
  const brief = { path, text: readFileSync(path, 'utf8') };
  const printed = (memory: PressMemory) => proofBrief(openProject(process.cwd(), { memory }).jobFor(brief)).source;
  const ready = throughJson(prepareOwnTemplates());
  const [kept, anew] = [printed(new PressMemory(ready)), printed(new PressMemory({ helpers: [], partials: [] }))];
  assert.ok(kept && anew);
  assert.equal(kept.html.text, anew.html.text);
  const at = kept.html.text.indexOf('<h1');
  const span = { file: kept.html, start: at, end: at + 3 };
  assert.deepEqual(kept.originOf(span), anew.originOf({ ...span, file: anew.html }));
});

test('a partial of the same words is taken as it was kept, and one of other words is not', () => {
  const ready = falsified('<p>{{title}}</p>');
  assert.equal(taken('<p>{{title}}</p>', ready).wasKept, true);
  assert.equal(taken('<p>{{title}}!</p>', ready).wasKept, false);
});

test('a partial that calls another is only taken where there is one of that name', () => {
  const page = '{{> foot}}';
  const foot = { 'foot.hbs': '' };
  const ready = falsified(page, foot);
  assert.equal(taken(page, ready, foot).wasKept, true);
  assert.deepEqual(taken(page, ready), { wasKept: false, codes: ['TEMPLATE-missing-partial'] });
});

test('a partial is not taken where other helpers are known, since a helper takes the name of a field', () => {
  const ready = falsified('<p>{{title}}</p>');
  assert.equal(taken('<p>{{title}}</p>', { ...ready, helpers: [...ready.helpers, 'title'] }).wasKept, false);
});
