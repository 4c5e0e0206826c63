import { readFileSync } from 'node:fs';
import type { ReadyPartials } from '../template/index.ts';

/** Beside the bundled program; code that is not bundled has none. */
const place = new URL('./ready-partials.json', import.meta.url);

const readAfresh = (): ReadyPartials | undefined => {
  try {
    return JSON.parse(readFileSync(place, 'utf8'));
  } catch {
    return undefined;
  }
};

let known: { readonly ready: ReadyPartials | undefined } | null = null;

/** The partials of our own templates that were prepared when the program was bundled, where it was. */
export const readReadyPartials = (): ReadyPartials | undefined => {
  known ??= { ready: readAfresh() };
  return known.ready;
};
