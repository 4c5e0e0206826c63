import type { Diagnostic } from '../../../src/diagnostics/index.ts';
import { DiagnosticLog } from '../../../src/diagnostics/index.ts';
import type { Box } from '../../../src/engine/box/box.ts';
import { type BoxFragment, noEdges } from '../../../src/engine/layout/fragment.ts';
import type { LayoutEnv, LayoutResult } from '../../../src/engine/layout/layout.ts';
import type { FontSource } from '../../../src/engine/text/font.ts';
import { createFontLibrary } from '../../../src/engine/text/font-library.ts';
import { squareFont } from './fonts.ts';

const sizeOf = (box: Box): { readonly width: number; readonly height: number } =>
  box.kind === 'replaced' ? { width: box.naturalWidth ?? 0, height: box.naturalHeight ?? 0 } : { width: 0, height: 0 };

const fragmentOf = (box: Box): BoxFragment => ({
  kind: 'box',
  box,
  style: box.style,
  element: box.element,
  pseudo: null,
  x: 0,
  y: 0,
  ...sizeOf(box),
  border: noEdges,
  padding: noEdges,
  edges: { isFirst: true, isLast: true },
  isRepeat: false,
  isSlice: false,
  children: [],
  marks: [],
  baseline: null,
  lastBaseline: null,
});

const resultOf = (box: Box): LayoutResult => ({
  fragment: fragmentOf(box),
  end: null,
  earlier: null,
  floats: null,
  margins: { bottom: { positive: 0, negative: 0 }, through: false },
});

export interface TestEnv extends LayoutEnv {
  readonly messages: readonly Diagnostic[];
}

/** An environment in which only replaced boxes have a size: that of their picture. */
export const layoutEnv = (sources: readonly FontSource[] = [squareFont], fallback: readonly string[] = []): TestEnv => {
  const log = new DiagnosticLog();
  const { report } = log;
  return {
    fonts: createFontLibrary(sources, { generic: new Map(), fallback }, report),
    report,
    lineEnds: null,
    messages: log.entries,
    layout: (box) => resultOf(box),
    measure: (box) => ({ minContent: sizeOf(box).width, maxContent: sizeOf(box).width }),
  };
};
