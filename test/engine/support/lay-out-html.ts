import { readFileSync } from 'node:fs';
import { type Diagnostic, DiagnosticLog } from '../../../src/diagnostics/index.ts';
import { layOut, type Page } from '../../../src/engine/index.ts';

/** A font whose every glyph is one em wide and high: all numbers can be checked by eye. */
export const squareFontPath = new URL('../../../../test/fixtures/fonts/weasyprint.otf', import.meta.url);

export interface LaidOutHtml {
  readonly pages: readonly Page[];
  readonly messages: readonly Diagnostic[];
}

/** Lays out HTML with the square font at 10 px on lines of 10 px, without any margins but the given ones. */
export const layOutHtml = (body: string, css = ''): LaidOutHtml => {
  const log = new DiagnosticLog();
  const source = {
    family: 'square',
    weight: 400,
    style: 'normal',
    label: 'square',
    load: () => readFileSync(squareFontPath),
  } as const;
  const bold = { ...source, weight: 700 };
  const fonts = { sources: [source, bold], generic: new Map(), fallback: ['square'] };
  const base =
    'html { font: 10px/10px square; orphans: 1; widows: 1 } body, p, ul, h1, h2 { margin: 0 } @page { margin: 0 }';
  const html = {
    path: 'page.html',
    text: `<!DOCTYPE html><html lang="en"><head><title>t</title></head><body>${body}</body></html>`,
  };
  const stylesheets = [{ path: 'page.css', text: `${base}\n${css}` }];
  const assets = { read: () => ({ kind: 'error', message: 'there are no files here' }) as const };
  const { pages } = layOut({ html, stylesheets, assets }, { fonts, paper: 'A4' }, log.report);
  return { pages, messages: log.entries };
};
