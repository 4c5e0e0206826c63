import type { FlowItem } from './flow-items.ts';

/** The content of a caption without the inline boxes that the first page of the table, or the following ones, leave out. */
export const captionItems = (items: readonly FlowItem[], page: 'first' | 'following'): readonly FlowItem[] => {
  const shown: FlowItem[] = [];
  let depth = 0;
  for (const item of items) {
    if (item.kind === 'open' && (depth > 0 || isLeftOut(item, page))) depth += 1;
    if (depth === 0) shown.push(page === 'first' ? item : withoutMarks(item));
    if (item.kind === 'close' && depth > 0) depth -= 1;
  }
  return shown;
};

const isLeftOut = ({ style }: Extract<FlowItem, { kind: 'open' }>, page: 'first' | 'following'): boolean =>
  style.captionPage !== 'all' && style.captionPage !== page;

/** Names and references stand where the table begins, and only there. */
const withoutMarks = (item: FlowItem): FlowItem => (item.kind === 'open' ? { ...item, marks: [] } : item);
