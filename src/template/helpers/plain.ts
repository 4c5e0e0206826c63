import { isAbsent, whyUnknown } from './guards.ts';
import type { Helper } from './helper.ts';

/** A text of the brief without Markdown marks and references. */
export const plainText = (text: string): string => text.replace(/\s*\[\[[^\]]*\]\]/g, '').replace(/[*_`]/g, '');

/**
 * A text of the brief without its marks, for places that hold no HTML: the title and the metadata.
 *
 * @param value a text of the brief
 *
 * Usage: `<title>{{plain title}}</title>`
 */
export const plain: Helper = ({ args: [value] }) => {
  if (isAbsent(value)) return '';
  return whyUnknown(value) ?? plainText(String(value));
};
