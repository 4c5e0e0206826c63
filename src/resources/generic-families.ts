import { wordTable } from '../diagnostics/index.ts';
import type { FontSource } from '../engine/index.ts';

/** Candidates for each generic family (css-fonts-4 §2.1.3), best first. */
const candidates: Readonly<Record<string, readonly string[]>> = wordTable({
  serif: ['Liberation Serif', 'DejaVu Serif', 'Noto Serif', 'Source Serif 4'],
  'sans-serif': ['Liberation Sans', 'DejaVu Sans', 'Noto Sans', 'Source Sans 3'],
  monospace: ['Liberation Mono', 'DejaVu Sans Mono', 'Noto Sans Mono', 'Source Code Pro', 'Source Sans 3'],
  'system-ui': ['Liberation Sans', 'DejaVu Sans', 'Source Sans 3'],
  cursive: ['Liberation Serif', 'DejaVu Serif', 'Source Serif 4'],
  fantasy: ['Liberation Serif', 'DejaVu Serif', 'Source Serif 4'],
  math: ['Noto Sans Math', 'Liberation Serif', 'DejaVu Serif', 'Source Serif 4'],
});

/**
 * What the generic names stand for. Fonts that the user brought along come before the installed ones, whichever they
 * are; `chosen` overrides both.
 */
export const genericFamilies = (
  brought: readonly FontSource[],
  installed: readonly FontSource[],
  chosen: ReadonlyMap<string, string> = new Map(),
): ReadonlyMap<string, readonly string[]> => {
  const mapped = new Map<string, readonly string[]>();
  for (const [generic, names] of Object.entries(candidates)) {
    const among = (fonts: readonly FontSource[]) => names.find((name) => fonts.some(({ family }) => family === name));
    const family = chosen.get(generic) ?? among(brought) ?? among(installed) ?? brought[0]?.family;
    if (family) mapped.set(generic, [family]);
  }
  return mapped;
};
