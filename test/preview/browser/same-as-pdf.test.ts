import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { DisplayList } from '../../../src/paint/index.ts';
import { pressProof } from '../../../src/press/press-html.ts';
import { type BriefProof, proofBrief } from '../../../src/press.ts';
import { openProject } from '../../../src/project.ts';
import { temporaryFolder } from '../../cli/run-command.ts';
import { untitledDocument } from '../../support/untitled-document.ts';
import { wholeSvg } from '../whole-svg.ts';
import { findChromium } from './find-chromium.ts';

const executablePath = findChromium();
const hasPoppler = spawnSync('pdftoppm', ['-v']).status === 0;
const skip =
  executablePath && hasPoppler
    ? false
    : 'Chromium or pdftoppm is not installed, so the pages of the preview are not compared with the PDF';

let browser: Promise<Browser> | null = null;
const openPage = async (): Promise<Page> => {
  browser ??= chromium.launch({ executablePath: executablePath ?? '', args: ['--no-sandbox', '--disable-gpu'] });
  return (await browser).newPage({ deviceScaleFactor: 4, viewport: { width: 1300, height: 1300 } });
};
after(async () => {
  await (await browser)?.close();
});

const proofOf = (path: string): BriefProof =>
  proofBrief(openProject(process.cwd()).jobFor({ path, text: readFileSync(path, 'utf8') }));

const dataUrl = (png: Uint8Array): string => `data:image/png;base64,${Buffer.from(png).toString('base64')}`;

const pdfPicture = (pdf: string, number: number): string => {
  const words = ['-r', '384', '-png', '-f', String(number), '-l', String(number), pdf];
  return dataUrl(spawnSync('pdftoppm', words, { maxBuffer: 1 << 28 }).stdout);
};

const drawnPicture = async (page: Page, svg: string, css = ''): Promise<string> => {
  await page.setContent(
    `<style>body { margin: 0 } svg { display: block } text { fill: transparent } ${css}</style>${svg}`,
  );
  return dataUrl(await page.screenshot({ clip: { x: 0, y: 0, width: 794, height: 1123 } }));
};

interface Distance {
  readonly mean: number;
  readonly unlike: number;
}

/**
 * In the browser: how far two pictures of a page lie apart. Both are drawn at 96 dpi, so that edges weigh little that two
 * programs smooth in their own ways; the answer is the mean difference (0 to 255) and the share of pixels that differ by
 * more than a quarter.
 */
const compare = (page: Page, pictures: readonly string[]): Promise<Distance> =>
  page.evaluate<Distance>(`(async () => {
    const pixelsOf = async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      const context = new OffscreenCanvas(794, 1123).getContext('2d');
      context.imageSmoothingQuality = 'high';
      context.fillStyle = '#fff';
      context.fillRect(0, 0, 794, 1123);
      context.drawImage(image, 0, 0, image.width / 4, image.height / 4);
      return context.getImageData(0, 0, 794, 1123).data;
    };
    const [a, b] = await Promise.all(${JSON.stringify(pictures)}.map(pixelsOf));
    let [sum, unlike] = [0, 0];
    for (let at = 0; at < a.length; at++) {
      const difference = Math.abs(a[at] - b[at]);
      sum += difference;
      if (difference > 64) unlike++;
    }
    return { mean: sum / a.length, unlike: unlike / a.length };
  })()`);

test('the pages that the preview draws look like those of the PDF', { skip, timeout: 240_000 }, async () => {
  const { proof } = proofOf('briefs/treaty-terms.yaml');
  assert.ok(proof);
  const { pdf } = pressProof({ ...proof, diagnostics: [] }, untitledDocument);
  assert.ok(pdf);
  const path = join(temporaryFolder({}), 'brief.pdf');
  writeFileSync(path, pdf);
  const page = await openPage();
  const drawn = async (list: DisplayList, css = ''): Promise<string> => drawnPicture(page, wholeSvg(list), css);
  for (const list of proof.painted.pages.filter(({ number }) => number % 5 === 1)) {
    const { mean, unlike } = await compare(page, [await drawn(list), pdfPicture(path, list.number)]);
    assert.ok(mean < 2.5 && unlike < 0.006, `page ${list.number}: ${mean} of 255 apart, ${unlike * 100} % unlike`);
  }
  const [first] = proof.painted.pages;
  assert.ok(first);
  const moved = await compare(page, [await drawn(first, 'svg { margin: 1px }'), pdfPicture(path, 1)]);
  assert.ok(moved.unlike > 0.02, `a px is seen: ${moved.unlike * 100} % unlike`);
});
