import { readFileSync } from 'node:fs';
import type { FontCollection } from '../../src/engine/index.ts';

const path = new URL('../../../test/fixtures/fonts/weasyprint.otf', import.meta.url);

const bytes = readFileSync(path);

const square = { family: 'square', weight: 400, style: 'normal', label: 'square', load: () => bytes } as const;

/** The square font, regular and bold: every glyph is one em wide and high. Its file is read once. */
export const squareFonts: FontCollection = {
  sources: [square, { ...square, weight: 700 }],
  generic: new Map(),
  fallback: ['square'],
};
