import type { OutlineItem } from '../paint/display-list.ts';
import { PdfText, type PressDocument, type Reference } from './press-document.ts';

interface Entry {
  readonly item: OutlineItem;
  readonly children: Entry[];
}

/** Where an item leads; null when its page is not in the file. */
export type Destination = (item: OutlineItem) => readonly (Reference | string | number | null)[] | null;

/** Bookmarks (ISO 32000-1 §12.3.3), nested by level; a level that is left out does not matter. */
export const writeOutline = (
  document: PressDocument,
  items: readonly OutlineItem[],
  destination: Destination,
): Reference | null => {
  if (items.length === 0) return null;
  const entries = nest(items);
  const root = document.reserve({ Type: 'Outlines' });
  Object.assign(root.data, writeEntries(document, entries, root, destination), { Count: countOpen(entries) });
  root.end();
  return root;
};

const nest = (items: readonly OutlineItem[]): readonly Entry[] => {
  const top: Entry[] = [];
  const open: Entry[] = [];
  for (const item of items) {
    while (open.length > 0 && open[open.length - 1]!.item.level >= item.level) open.pop();
    const entry: Entry = { item, children: [] };
    (open[open.length - 1]?.children ?? top).push(entry);
    open.push(entry);
  }
  return top;
};

/** Entries that are visible: those of this level and below every open one. */
const countOpen = (entries: readonly Entry[]): number =>
  entries.reduce((sum, { item, children }) => sum + 1 + (item.isOpen ? countOpen(children) : 0), 0);

const writeEntries = (
  document: PressDocument,
  entries: readonly Entry[],
  parent: Reference,
  destination: Destination,
): { readonly First?: Reference; readonly Last?: Reference } => {
  const references = entries.map(() => document.reserve());
  entries.forEach(({ item, children }, at) => {
    const reference = references[at]!;
    const count = countOpen(children);
    Object.assign(reference.data, {
      Title: new PdfText(item.title),
      Parent: parent,
      ...present('Prev', references[at - 1]),
      ...present('Next', references[at + 1]),
      ...writeEntries(document, children, reference, destination),
      ...(count === 0 ? {} : { Count: item.isOpen ? count : -count }),
      ...present('Dest', destination(item) ?? undefined),
    });
    reference.end();
  });
  const [first, last] = [references[0], references[references.length - 1]];
  return first && last ? { First: first, Last: last } : {};
};

const present = (key: string, value: unknown): Record<string, unknown> => (value === undefined ? {} : { [key]: value });
