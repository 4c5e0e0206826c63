import type { DrawItem } from '../../src/paint/index.ts';
import { proofHtml } from '../../src/press/proof-html.ts';
import { squareFonts } from './square-fonts.ts';

const assets = { read: () => ({ kind: 'error', message: 'there are no files here' }) as const };

/** What is drawn on each page of 100 px by 60 px. */
export const paintedPages = (body: string): readonly (readonly DrawItem[])[] => {
  const text = `<!DOCTYPE html><html lang="en"><title>t</title><body>${body}`;
  const css = '@page { size: 100px 60px; margin: 0 } html { font: 10px/10px square } body { margin: 0 }';
  const source = { html: { path: 'page.html', text }, stylesheets: [{ path: 'page.css', text: css }], assets };
  return proofHtml({ source, fonts: squareFonts, paper: 'A4' }).painted.pages.map(({ items }) => items);
};
