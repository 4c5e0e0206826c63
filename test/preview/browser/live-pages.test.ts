import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { smallBrief } from '../../cli/run-command.ts';
import { testPreview } from './open-preview.ts';

const brief = 'briefs/first.yaml';
const project = {
  [brief]: `template: ours\n${smallBrief}`,
  'templates/ours/template.yaml': 'name: ours\ndescription: Ours\nextends: standard\nstyles: [ours.css]\n',
  'templates/ours/ours.css': 'h1 { color: #123456 }\n',
  'templates/ours/parts/bottom-line.hbs': '<p class="ours">In short: {{bottom_line}}</p>\n',
};

const change = (folder: string, path: string, from: string, to: string): void =>
  writeFileSync(join(folder, path), readFileSync(join(folder, path), 'utf8').replace(from, to));

testPreview('the pages of a brief are shown, with their words', project, async ({ page }) => {
  await page.getByText('In short: The ferry').first().waitFor({ state: 'attached' });
  assert.equal(await page.title(), 'A bridge across the river – preview');
  assert.equal(await page.getByRole('figure', { name: 'Page 1' }).count(), 1);
});

testPreview('a saved brief, template and stylesheet show at once', project, async ({ page, folder }) => {
  const shows = (text: string) => page.locator('figure text', { hasText: text }).first().waitFor({ state: 'attached' });
  await shows('In short:');
  change(folder, brief, 'A bridge across', 'A tunnel below');
  await shows('A tunnel below');
  change(folder, 'templates/ours/parts/bottom-line.hbs', 'In short', 'In brief');
  await shows('In brief:');
  change(folder, 'templates/ours/ours.css', '#123456', '#654321');
  await page.locator('figure path[fill="rgb(101 67 33)"]').first().waitFor({ state: 'attached' });
});

testPreview('an error is told beside the last good pages, until it is mended', project, async ({ page, folder }) => {
  const words = page.locator('figure text', { hasText: 'A bridge across' });
  await words.first().waitFor({ state: 'attached' });
  change(folder, brief, 'kind: note', 'kind: poem');
  const message = page.getByRole('listitem').filter({ hasText: 'poem' });
  await message.waitFor();
  assert.match((await message.textContent()) ?? '', /briefs\/first\.yaml:5/);
  assert.ok((await words.count()) > 0);
  await page.getByText('last good').waitFor();
  change(folder, brief, 'kind: poem', 'kind: note');
  await page.getByText('last good').waitFor({ state: 'hidden' });
});

testPreview('a click on a page tells the line of the template and that of the brief', project, async ({ page }) => {
  await page.locator('figure text', { hasText: 'In short' }).first().click();
  await page.getByText('templates/ours/parts/bottom-line.hbs:1').first().waitFor();
  await page
    .getByText(/^briefs\/first\.yaml:\d+/)
    .first()
    .waitFor();
  assert.match((await page.locator('.view .this').last().textContent()) ?? '', /bottom_line/);
});

testPreview('other sites can neither read the preview nor send to it', project, async ({ page, url }) => {
  const answers = async (headers: Record<string, string>) =>
    (await page.request.get(`${url}state`, { headers })).status();
  assert.equal(await answers({}), 200);
  assert.equal(await answers({ Origin: 'http://evil.example' }), 403);
  assert.equal(await answers({ Host: 'evil.example' }), 403);
  await page.goto('about:blank');
  const reached = await page.evaluate(
    (address) =>
      fetch(address).then(
        () => true,
        () => false,
      ),
    `${url}state`,
  );
  assert.equal(reached, false);
});
