import type { Report } from '../diagnostics/index.ts';
import type { AssetReader } from './html-source.ts';
import type { FontFaceRule } from './style/styled-tree.ts';
import type { FontSource } from './text/index.ts';

interface KnownFonts {
  readonly sources: readonly FontSource[];
}

/** The fonts of `@font-face` rules (css-fonts-4 §4): the first source of each rule that can be had. */
export const fontFaceSources = (
  rules: readonly FontFaceRule[],
  assets: AssetReader,
  known: KnownFonts,
  report: Report,
): readonly FontSource[] =>
  rules.flatMap((rule) => {
    const found = firstSource(rule, assets, known);
    if (typeof found !== 'string')
      return [{ ...found, family: rule.family, weight: rule.weight[0], style: rule.style, span: rule.span }];
    const message = `the font "${rule.family}" cannot be used: ${found}`;
    const hint = 'give the path of a .ttf or .otf file inside the project';
    report({ severity: 'error', code: 'FONT-unreadable', message, span: rule.span, hint });
    return [];
  });

type Loaded = Pick<FontSource, 'label' | 'load'>;

/** A font, or why there is none. */
const firstSource = (rule: FontFaceRule, assets: AssetReader, known: KnownFonts): Loaded | string => {
  let reason = 'its src names no file';
  for (const source of rule.sources) {
    if (source.kind === 'local') {
      const local = known.sources.find((font) => font.family.toLowerCase() === source.name.toLowerCase());
      if (local) return local;
      reason = `no installed font is called "${source.name}"`;
      continue;
    }
    const answer = assets.read(source.url, rule.span.file);
    if (answer.kind === 'found') return { label: answer.path, load: () => answer.bytes };
    reason = answer.message;
  }
  return reason;
};
