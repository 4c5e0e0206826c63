import type { Box } from '../../box/box.ts';
import { fits } from '../../layout/layout.ts';
import type { FootnoteArea } from './footnote-area.ts';
import type { FootnoteCall } from './footnote-calls.ts';

/** By so much a limit is above the line that has to leave the page: more than layout takes for equal. */
const step = 0.1;

/**
 * Where the content of a page must end so that the notes which it calls have room below it. Notes of the lines above take
 * their room first. A note that does not fit whole is divided when its beginning fits, else its line goes to the next
 * page; `footnote-policy` may ask for the line or the paragraph to go (css-gcpm-3 §2.6).
 */
export const contentLimit = (calls: readonly FootnoteCall[], area: FootnoteArea, pageHeight: number): number => {
  let used = 0;
  const placed: Box[] = [];
  const downwards = [...calls].sort((a, b) => a.bottom - b.bottom);
  for (const call of downwards) {
    const height = area.addedHeight(call.note, placed);
    const room = area.contentRoom(pageHeight - call.bottom) - used;
    if (fits(height, room)) {
      used += height;
      placed.push(call.note);
      continue;
    }
    const limit = used === 0 ? pageHeight : pageHeight - area.edges - used;
    return Math.min(limit, endBefore(call, area, room));
  }
  return used === 0 ? pageHeight : pageHeight - area.edges - used;
};

/** The last edge that may stay on a page whose room ends within the note of a call. */
const endBefore = (call: FootnoteCall, area: FootnoteArea, room: number): number => {
  const { footnotePolicy } = call.note.style;
  if (footnotePolicy === 'block' && call.blockTop > step) return call.blockTop;
  const isDivided = footnotePolicy === 'auto' && area.begins(call.note, room);
  return isDivided ? call.bottom : call.bottom - step;
};
