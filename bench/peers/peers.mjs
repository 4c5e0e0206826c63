import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join, resolve } from 'node:path';

const onPath = (...names) => {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.find((name) => folders.some((folder) => existsSync(join(folder, name))));
};

const typstPackage = '@myriaddreamin/typst-ts-node-compiler';

const hasTypstPackage = () => {
  try {
    createRequire(resolve('package.json')).resolve(typstPackage);
    return true;
  } catch {
    return false;
  }
};

const ours = () => [process.execPath, resolve('dist/main.js'), 'render', 'brief.html', '-o', 'ours.pdf', '-q'];

const weasyprint = () => (onPath('weasyprint') ? ['weasyprint', 'brief.html', 'WeasyPrint.pdf'] : null);

const chromium = () => {
  const name = onPath('chromium', 'chromium-browser', 'google-chrome');
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const options = ['--headless', '--disable-gpu', '--no-pdf-header-footer', '--print-to-pdf=Chromium.pdf'];
  return name ? [name, ...asRoot, ...options, 'brief.html'] : null;
};

const typst = () => {
  if (onPath('typst')) return ['typst', 'compile', '--font-path', '.', 'brief.typ', 'Typst.pdf'];
  return hasTypstPackage() ? [process.execPath, resolve('bench/peers/print-with-typst.mjs')] : null;
};

/** Each command runs in a folder with `brief.html`, `brief.typ` and the fonts, and writes a PDF of its name there. */
export const peers = [
  { name: 'ours', command: ours, howToInstall: '' },
  { name: 'WeasyPrint', command: weasyprint, howToInstall: 'pip install weasyprint' },
  { name: 'Chromium', command: chromium, howToInstall: 'install chromium from your system' },
  { name: 'Typst', command: typst, howToInstall: `npm install --no-save ${typstPackage}` },
];
