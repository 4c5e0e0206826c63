import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { PressMemory } from '../../src/press/press-memory.ts';
import { proofBrief } from '../../src/press.ts';
import { drawPage, type PageDrawing } from '../../src/preview/index.ts';
import { openProject, type ProjectChoices } from '../../src/project.ts';

const path = 'briefs/timeline-factsheet.yaml';

/** The pages as they are drawn, and what was said. */
const printed = (text: string, choices: ProjectChoices): readonly (PageDrawing | string)[] => {
  const { proof, diagnostics } = proofBrief(openProject(process.cwd(), choices).jobFor({ path, text }));
  assert.ok(proof);
  return [...proof.painted.pages.map(drawPage), ...diagnostics.map(({ message }) => message)];
};

test('pages set with what is kept of earlier ones are those that are set afresh', () => {
  const memory = new PressMemory();
  const text = readFileSync(path, 'utf8');
  const longer = text.replace(/^title:.*$/m, 'title: Another title that is a little longer than the first');
  const house = { parameters: new Map([['accent', '#654321']]) };
  printed(text, { memory });
  assert.deepEqual(printed(longer, { memory }), printed(longer, {}));
  assert.deepEqual(printed(longer, { memory, ...house }), printed(longer, house));
  assert.deepEqual(printed(text, { memory, language: 'uk' }), printed(text, { language: 'uk' }));
  assert.deepEqual(printed(text, { memory, paper: 'A5' }), printed(text, { paper: 'A5' }));
});
