import type { FontFace } from '../../text/index.ts';
import type { LayoutEnv } from '../layout.ts';
import type { TextItem } from './inline-content.ts';

const reported = new WeakMap<LayoutEnv, Set<FontFace>>();

const lowercase = /\p{Ll}/u;

/** Says once for each font that it has no small capitals: its letters stand as they are (css-fonts-4 §6.6). */
export const reportMissingSmallCaps = (face: FontFace, { text, span, element }: TextItem, env: LayoutEnv): void => {
  const faces = reported.get(env) ?? new Set();
  reported.set(env, faces);
  if (faces.has(face) || !lowercase.test(text)) return;
  faces.add(face);
  env.report({
    severity: 'warning',
    code: 'TEXT-no-small-caps',
    message: `the font "${face.family}" has no small capitals, so that this text stands in common letters`,
    span: span ?? element.span,
    hint: 'name a font that has them, or use "text-transform: uppercase" with a smaller "font-size"',
  });
};
