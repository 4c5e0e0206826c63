import type { HtmlSource } from '../../src/engine/index.ts';
import type { DrawItem } from '../../src/paint/index.ts';
import { proofHtml } from '../../src/press/proof-html.ts';
import { squareFonts } from './square-fonts.ts';

type Files = Readonly<Record<string, Uint8Array>>;

const assetsOf = (files: Files): HtmlSource['assets'] => ({
  read: (path) => {
    const bytes = files[path];
    return bytes ? { kind: 'found', path, bytes } : { kind: 'error', message: 'there is no such file here' };
  },
});

/** What is drawn on each page of 100 px by 60 px. */
export const paintedPages = (body: string, files: Files = {}): readonly (readonly DrawItem[])[] => {
  const text = `<!DOCTYPE html><html lang="en"><title>t</title><body>${body}`;
  const css = '@page { size: 100px 60px; margin: 0 } html { font: 10px/10px square } body { margin: 0 }';
  const source = {
    html: { path: 'page.html', text },
    stylesheets: [{ path: 'page.css', text: css }],
    assets: assetsOf(files),
  };
  return proofHtml({ source, fonts: squareFonts, paper: 'A4' }).painted.pages.map(({ items }) => items);
};
