import { readFileSync } from 'node:fs';
import type { FontCollection } from '../../src/engine/index.ts';
import type { DisplayList } from '../../src/paint/index.ts';
import { pressProof } from '../../src/press/press-html.ts';
import { type Proof, proofHtml } from '../../src/press/proof-html.ts';
import { decodeHtml, projectAssets } from '../../src/resources/index.ts';
import { untitledDocument } from '../support/untitled-document.ts';
import { fixturesFolder } from './manifest.ts';

/** A page of the suite, laid out and painted; its PDF is written when it has to be looked at. */
export interface DrawnPage {
  readonly lists: readonly DisplayList[];
  readonly pdf: () => Uint8Array;
}

export const drawPage = (path: string, fonts: FontCollection): DrawnPage => {
  const html = { path, text: decodeHtml(readFileSync(`${fixturesFolder}${path}`)) };
  const assets = projectAssets({ base: fixturesFolder, roots: [fixturesFolder] });
  const proof = proofHtml({ source: { html, stylesheets: [], assets }, fonts, paper: 'A4' });
  return { lists: proof.painted.pages, pdf: () => pdfOf(proof) };
};

const pdfOf = (proof: Proof): Uint8Array => {
  const { pdf, diagnostics } = pressProof({ ...proof, diagnostics: [] }, untitledDocument);
  if (!pdf) throw new Error(diagnostics.map(({ message }) => message).join('; '));
  return pdf;
};
