import type { Report } from '../../diagnostics/index.ts';
import type { Box } from '../box/box.ts';
import type { FontLibrary } from '../text/font.ts';
import { layoutBlock } from './block.ts';
import { layoutColumns } from './columns/index.ts';
import { layoutFlex } from './flex/index.ts';
import type { IntrinsicSizes, Layout, LayoutEnv } from './layout.ts';
import { LineEndMemory } from './line-end-memory.ts';
import { measureBox } from './measure.ts';
import { layoutParagraph } from './paragraph.ts';
import { rememberLayout } from './remember-layout.ts';
import { layoutReplaced } from './replaced.ts';
import { layoutTable } from './table/index.ts';

/**
 * Layout: (Box, Space) -> LayoutResult. One file or folder for each mode, all of one signature; this file chooses among
 * them. A mode may call others only through the environment, and may not look at anything but its arguments.
 */
const layoutBox: Layout = (box, space, env) => {
  switch (box.kind) {
    case 'block':
      return layoutBlock(box, space, env);
    case 'paragraph':
      return layoutParagraph(box, space, env);
    case 'columns':
      return layoutColumns(box, space, env);
    case 'spanner':
      return env.layout(box.content, space, env);
    case 'flex':
      return layoutFlex(box, space, env);
    case 'table':
      return layoutTable(box, space, env);
    case 'replaced':
      return layoutReplaced(box, space, env);
  }
};

export { LineEndMemory };

export const createLayoutEnv = (
  fonts: FontLibrary,
  report: Report,
  lineEnds: LineEndMemory | null = null,
): LayoutEnv => {
  const measured = new WeakMap<Box, IntrinsicSizes>();
  const env: LayoutEnv = {
    fonts,
    report,
    lineEnds,
    layout: rememberLayout(layoutBox),
    measure: (box) => {
      const known = measured.get(box);
      if (known) return known;
      const sizes = measureBox(box, env);
      measured.set(box, sizes);
      return sizes;
    },
  };
  return env;
};
