import { type Proof, proofHtml } from '../../../src/press/proof-html.ts';
import { squareFonts } from '../square-fonts.ts';
import type { RandomDocument } from './random-document.ts';

const assets = { read: () => ({ kind: 'error', message: 'there are no files here' }) as const };

const base = 'html { font: 10px/10px square; orphans: 1; widows: 1 } p, body { margin: 0 }';

/** The pages of a random document in the font of squares. */
export const proofDocument = ({ html, css }: RandomDocument): Proof =>
  proofHtml({
    source: {
      html: { path: 'page.html', text: `<!DOCTYPE html><html lang="en"><title>t</title><body>${html}</body></html>` },
      stylesheets: [{ path: 'page.css', text: `${base}\n${css}` }],
      assets,
    },
    fonts: squareFonts,
    paper: 'A4',
  });
