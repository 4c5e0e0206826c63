import assert from 'node:assert/strict';
import { smallBrief } from '../../cli/run-command.ts';
import { testPreview } from './open-preview.ts';

const long = Array.from(
  { length: 30 },
  (_, at) => `  - { block: text, title: Part ${at}, text: Words of part ${at}. }`,
);
const project = { 'briefs/first.yaml': `${smallBrief}sections:\n${long.join('\n')}\n` };

testPreview('every part of the window has a role and a name', project, async ({ page }) => {
  await page.locator('figure svg').first().waitFor();
  for (const [role, name] of [
    ['main', 'Pages'],
    ['navigation', 'List of pages'],
    ['complementary', 'About the pages'],
    ['form', 'What is shown'],
    ['toolbar', 'View'],
    ['tablist', 'Panels'],
    ['tabpanel', 'Messages'],
    ['figure', 'Page 1'],
  ] as const)
    assert.equal(await page.getByRole(role, { name, exact: role !== 'tabpanel' }).count(), 1, `${role} "${name}"`);
  assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), 'A bridge across the river');
  assert.match((await page.getByRole('status').first().textContent()) ?? '', /^\d pages?, no messages\.$/);
});

testPreview('whatever can be used has a name', project, async ({ page }) => {
  await page.locator('figure svg').first().waitFor();
  for (const tab of ['Messages', 'Theme', 'Source']) {
    await page.getByRole('tab', { name: tab }).click();
    const shown = await page.locator('body').ariaSnapshot();
    const nameless = shown
      .split('\n')
      .filter((line) => /^\s*- (button|link|textbox|combobox|checkbox|tab)( \[|:|$)/.test(line));
    assert.deepEqual(nameless, [], tab);
  }
});

testPreview('all can be done from the keyboard', project, async ({ page }) => {
  await page.locator('figure svg').first().waitFor();
  const focused = () =>
    page.evaluate('document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent');
  await page.keyboard.press('Tab');
  assert.equal(await focused(), 'To the pages');
  await page.keyboard.press('j');
  assert.equal(await focused(), 'Page 2');
  await page.keyboard.press('k');
  assert.equal(await focused(), 'Page 1');
  await page.keyboard.press('Enter');
  await page
    .getByRole('status')
    .getByText(/templates\/standard\/.*, line \d+/)
    .first()
    .waitFor();
  await page.keyboard.press('t');
  assert.equal(await focused(), 'Theme');
  await page.keyboard.press('ArrowRight');
  assert.equal(await page.getByRole('tab', { name: 'Source' }).getAttribute('aria-selected'), 'true');
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
  await page.getByLabel('Single keys work').uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('m');
  assert.equal(await page.getByRole('tab', { name: 'Source' }).getAttribute('aria-selected'), 'true');
});

testPreview('the list of pages leads to them and follows the desk', project, async ({ page }) => {
  const list = page.getByRole('navigation', { name: 'List of pages' });
  await list.getByRole('link', { name: 'Page 2' }).click();
  await list.locator('[aria-current="page"]', { hasText: '2' }).waitFor();
  await page.getByRole('contentinfo').getByText('Page 2 of').waitFor();
});

testPreview('the window is light or dark as the system is, or as somebody chooses', project, async ({ page }) => {
  const panel = () => page.evaluate<string>('getComputedStyle(document.getElementById("panel")).backgroundColor');
  const light = await panel();
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await panel();
  assert.notEqual(light, dark);
  await page.getByRole('button', { name: 'Colours of the window: Auto' }).click();
  assert.equal(await panel(), light);
  await page.reload();
  assert.equal(await panel(), light);
});

testPreview('the place on the desk stays when pages are set again and when they grow', project, async ({ page }) => {
  await page.locator('figure svg').first().waitFor();
  const scroll = () => page.evaluate<number>('document.getElementById("desk").scrollTop');
  await page.getByLabel('Zoom', { exact: true }).selectOption('Page width');
  await page.evaluate('document.getElementById("desk").scrollTop = 400');
  await page.getByRole('tab', { name: 'Theme' }).click();
  await page.getByRole('textbox', { name: 'Accent', exact: true }).fill('#654321');
  await page.locator('figure path[fill="rgb(101 67 33)"]').first().waitFor({ state: 'attached' });
  assert.equal(await scroll(), 400);
});
