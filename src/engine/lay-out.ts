import type { Report } from '../diagnostics/index.ts';
import { loadStylesheets } from './css/index.ts';
import { EngineMemory, type FontCollection } from './engine-memory.ts';
import { fontFaceSources } from './font-face-sources.ts';
import { checkFragmentLinks, parseHtml } from './html/index.ts';
import type { HtmlSource } from './html-source.ts';
import { createImages, type Images } from './image/images.ts';
import { createLayoutEnv } from './layout/index.ts';
import { makePages } from './page/make-pages.ts';
import type { Page } from './page/page.ts';
import { styleTree } from './style/index.ts';
import type { FontFaceRule, StyledTree } from './style/styled-tree.ts';
import type { FontLibrary } from './text/index.ts';

export interface LayOutOptions {
  readonly fonts: FontCollection;
  /** The sheet where the document's `@page` rules name no size. */
  readonly paper: Paper;
  /** What is kept from documents before; nothing when left out. */
  readonly memory?: EngineMemory;
}

export type Paper = 'A4' | 'Letter' | 'A5';

/** A document on its pages, with what later stages still ask of it. */
export interface LaidOut {
  readonly pages: readonly Page[];
  readonly styled: StyledTree;
  readonly fonts: FontLibrary;
  /** Pictures that styles name are read when they are painted. */
  readonly images: Images;
}

/** Sheet sizes in px (css-page-3 §7.1), and the margin of a document that sets none. */
const papers: Readonly<Record<Paper, { readonly width: number; readonly height: number }>> = {
  A4: { width: (210 / 25.4) * 96, height: (297 / 25.4) * 96 },
  Letter: { width: 8.5 * 96, height: 11 * 96 },
  A5: { width: (148 / 25.4) * 96, height: (210 / 25.4) * 96 },
};
const defaultMargin = 0.75 * 96;

/** Made when it is first asked for: styles need the fonts' measures, and the fonts the document's rules. */
const once = <A, T>(make: (argument: A) => T): ((argument: A) => T) => {
  let made: { readonly value: T } | null = null;
  return (argument) => {
    made ??= { value: make(argument) };
    return made.value;
  };
};

/** The engine from end to end: parse, style, build boxes and make pages. Problems are reported, never thrown. */
export const layOut = (source: HtmlSource, options: LayOutOptions, report: Report): LaidOut => {
  const { memory } = options;
  const tree = parseHtml(source.html, report);
  checkFragmentLinks(tree, report);
  const sheets = loadStylesheets(tree, source, report);
  const fontsFor = once((faces: readonly FontFaceRule[]) => {
    const own = fontFaceSources(faces, source.assets, options.fonts, report);
    return (memory ?? new EngineMemory()).fontsFor(options.fonts, own, report);
  });
  const styled = styleTree(tree, sheets, {
    report,
    defaultPage: { ...papers[options.paper], margin: defaultMargin },
    metricsFor: (faces) => fontsFor(faces).primary,
  });
  const fonts = fontsFor(styled.fontFaces);
  const images = createImages(source, report);
  const pages = makePages(styled, images, createLayoutEnv(fonts, report, memory?.lineEndsFor(fonts)));
  return { pages, styled, fonts, images };
};
