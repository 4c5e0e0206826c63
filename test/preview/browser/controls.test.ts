import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { smallBrief } from '../../cli/run-command.ts';
import { testPreview } from './open-preview.ts';

const manifest = `# Ours.
name: ours
description: Ours
extends: standard
set:
  accent: "#123456"   # as in the manual
`;

const project = {
  'briefs/first.yaml': `template: ours\n${smallBrief}
sections:
  - { block: text, title: For all, portion: "TLP:CLEAR", text: Everybody reads this. }
  - { block: text, title: For few, portion: "TLP:CLEAR", text: Few read this. }
distribution:
  readers:
    - { id: a, name: A. Able, copy: 1 }
    - { id: b, name: B. Baker, copy: 2, sections: [bottom-line], paper: A5 }
`,
  'briefs/second.yaml': smallBrief.replace(
    'title: A bridge across the river',
    'title: { en: A second one, uk: Друга }',
  ),
  'templates/ours/template.yaml': manifest,
};

const words = (page: Page, text: string) => page.locator('figure text', { hasText: text }).first();
const isThere = (page: Page, text: string) => words(page, text).waitFor({ state: 'attached' });
const isGone = (page: Page, text: string) => words(page, text).waitFor({ state: 'detached' });
const inColour = (page: Page, colour: string) =>
  page.locator(`figure path[fill="${colour}"]`).first().waitFor({ state: 'attached' });

/** What waits on it goes on when it is opened. */
const gate = () => {
  let open = () => {};
  const isOpen = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { isOpen, open };
};

testPreview('the switchers change brief, language, paper and template', project, async ({ page }) => {
  await isThere(page, 'A bridge across');
  await page.getByLabel('Brief').selectOption('second');
  await isThere(page, 'A second one');
  await page.getByLabel('Language').selectOption('uk');
  await isThere(page, 'Друга');
  await page.getByLabel('Paper').selectOption('A5');
  await page.locator('figure svg[width="559.37"]').first().waitFor();
  await page.getByLabel('Template').selectOption('newsroom');
  await inColour(page, 'rgb(155 28 31)');
  await page.reload();
  await inColour(page, 'rgb(155 28 31)');
});

testPreview('a choice stays when the answer to an earlier one comes after it', project, async ({ page }) => {
  await inColour(page, 'rgb(18 52 86)');
  const news = gate();
  const ours = gate();
  const hold = (url: RegExp, until: Promise<void>) => page.route(url, (route) => until.then(() => route.continue()));
  await hold(/state\?.*template=newsroom/, news.isOpen);
  await hold(/state\?.*template=ours/, ours.isOpen);
  const template = page.getByLabel('Template');
  const asked = page.waitForRequest(/state\?.*template=newsroom/);
  await template.selectOption('newsroom');
  await asked;
  await template.selectOption('ours');
  news.open();
  await inColour(page, 'rgb(155 28 31)');
  assert.equal(await template.inputValue(), 'ours');
  ours.open();
  await inColour(page, 'rgb(18 52 86)');
});

testPreview('the copy of a reader holds what that reader gets, and the name', project, async ({ page }) => {
  await isThere(page, 'Few read this');
  await page.getByLabel('Reader').selectOption({ label: '2. B. Baker' });
  await isGone(page, 'Few read this');
  await isThere(page, 'B. Baker');
  assert.equal(await page.getByLabel('Paper').inputValue(), 'A5');
  const pdf = await page.request.get(await page.getByRole('link', { name: 'Print' }).evaluate((link) => String(link)));
  assert.equal((await pdf.body()).subarray(0, 5).toString(), '%PDF-');
});

testPreview('a parameter changes the pages, and its file when it is kept', project, async ({ page, folder }) => {
  const path = join(folder, 'templates/ours/template.yaml');
  await inColour(page, 'rgb(18 52 86)');
  await page.getByRole('tab', { name: 'Theme' }).click();
  const accent = page.getByRole('textbox', { name: 'Accent', exact: true });
  await accent.fill('#654321');
  await inColour(page, 'rgb(101 67 33)');
  assert.equal(readFileSync(path, 'utf8'), manifest);
  await page.getByRole('button', { name: 'Reset accent' }).click();
  await inColour(page, 'rgb(18 52 86)');
  await accent.fill('#654321');
  await page.getByRole('button', { name: 'Save in ours' }).click();
  await page.getByText('Saved in templates/ours/template.yaml').waitFor();
  assert.equal(readFileSync(path, 'utf8'), manifest.replace('123456', '654321'));
  await inColour(page, 'rgb(101 67 33)');
  assert.ok(!page.url().includes('set='));
});

testPreview('a value that cannot be is told, and nothing is kept', project, async ({ page, folder }) => {
  await page.getByRole('tab', { name: 'Theme' }).click();
  await page.getByRole('textbox', { name: 'Accent', exact: true }).fill('no; colour');
  await page.getByRole('status').getByText('1 error').waitFor();
  await page.getByRole('button', { name: 'Save in ours' }).click();
  await page.getByRole('status').getByText('"accent" must be a colour').waitFor();
  assert.equal(readFileSync(join(folder, 'templates/ours/template.yaml'), 'utf8'), manifest);
});

testPreview('values for a template of ours become a house style of the project', project, async ({ page, folder }) => {
  await page.getByLabel('Template').selectOption('standard');
  await page.getByRole('tab', { name: 'Theme' }).click();
  await page.getByRole('textbox', { name: 'Accent', exact: true }).fill('#654321');
  await page.getByRole('button', { name: 'Save as a house style' }).click();
  const dialog = page.getByRole('dialog', { name: 'A house style of your own' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('ours');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.getByText('there is a template "ours" already').waitFor();
  await dialog.getByRole('textbox', { name: 'Name' }).fill('theirs');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText('Saved in templates/theirs/template.yaml').waitFor();
  const text = readFileSync(join(folder, 'templates/theirs/template.yaml'), 'utf8');
  assert.match(text, /^extends: standard$/m);
  assert.match(text, /^set:\n {2}accent: "#654321" # /m);
  assert.ok(existsSync(join(folder, 'templates/theirs/theirs.css')));
  await page.locator('option[value="theirs"]').waitFor({ state: 'attached' });
  assert.equal(await page.getByLabel('Template').inputValue(), 'theirs');
});

testPreview('a message opens the lines of its place', project, async ({ page }) => {
  await page.getByLabel('Brief').selectOption('second');
  await page.getByLabel('Language').selectOption('uk');
  await page.goto(page.url().replace('language=uk', 'language=xx'));
  await page.getByRole('tab', { name: 'Messages' }).click();
  const place = page.getByRole('button', { name: /second\.yaml:\d+/ }).first();
  await place.click();
  assert.equal(await place.getAttribute('aria-expanded'), 'true');
  await page.getByRole('group', { name: 'Lines of briefs/second.yaml' }).first().waitFor();
  const open = page.getByRole('link', { name: /^Open briefs\/second\.yaml/ }).first();
  assert.match((await open.getAttribute('href')) ?? '', /^vscode:\/\/file\/.*briefs\/second\.yaml:\d+:\d+$/);
});
