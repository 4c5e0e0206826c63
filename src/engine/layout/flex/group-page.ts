import { isAtLeast } from '../breaks.ts';
import type { BoxFragment } from '../fragment.ts';
import {
  type Appeal,
  atStart,
  type Break,
  type BreakToken,
  type Fragmentainer,
  type LayoutEnv,
  type Space,
} from '../layout.ts';
import type { FlexGroup } from './flex-groups.ts';
import type { PlannedItem } from './plan-flex.ts';

/** Where the items of a group begin or stop: a token for each, null for one that is finished. */
export type ItemTokens = readonly (BreakToken | null)[];

/** What of a group stands on one page. */
export interface GroupPart {
  readonly fragments: readonly BoxFragment[];
  readonly bottom: number;
  /** Null: all items are finished. */
  readonly ends: ItemTokens | null;
  readonly appeal: Appeal;
  readonly forced: Break['forced'];
}

/** The page as the items of a group see it. `contentTop` is where the container's content begins on the page. */
export interface GroupRoom {
  readonly width: number;
  readonly height: number | null;
  readonly contentTop: number;
  /** Top of the group from there. */
  readonly top: number;
  readonly bottom: number;
  readonly fragmentainer: Fragmentainer;
  readonly mustPlace: boolean;
  readonly from: ItemTokens;
  readonly to: ItemTokens | null;
}

interface ItemPart {
  readonly fragment: BoxFragment | null;
  readonly end: BreakToken | null;
  readonly appeal: Appeal;
  readonly forced: Break['forced'];
}

/** Lays out each item from its own token to where the page ends, like the cells of a row. */
export const layoutGroup = (group: FlexGroup, room: GroupRoom, env: LayoutEnv): GroupPart => {
  const parts = group.items.map((item, index) => layoutItem(group, item, index, room, env));
  const fragments = parts.flatMap((part) => part.fragment ?? []);
  const isDone = parts.every((part) => part.end === null);
  return {
    fragments,
    bottom: Math.max(room.top, ...fragments.map((fragment) => fragment.y + fragment.height)),
    ends: isDone ? null : parts.map((part) => part.end),
    appeal: parts.reduce<Appeal>((least, { appeal }) => (isAtLeast(appeal, least) ? least : appeal), 'perfect'),
    forced: parts.find((part) => part.forced)?.forced ?? null,
  };
};

const nothing: ItemPart = { fragment: null, end: null, appeal: 'perfect', forced: null };

const layoutItem = (group: FlexGroup, item: PlannedItem, index: number, room: GroupRoom, env: LayoutEnv): ItemPart => {
  const from = room.from[index] === undefined ? atStart : room.from[index];
  const to = room.to?.[index] ?? null;
  if (from === null) return nothing;
  if (to?.at === 'start') return { ...nothing, end: atStart };
  // What goes on, or was moved here, begins at the top of the page.
  const y = room.top + (room.from.length === 0 ? item.y - group.top : 0);
  const isWhole = group.isWhole || (room.to !== null && to === null);
  const layOutAt = (top: number): ItemPart => {
    const part = layoutUpTo(item, itemSpace(item, room, top, from, to, isWhole), env);
    return { ...part, fragment: part.fragment && { ...part.fragment, x: item.x, y: top } };
  };
  const part = layOutAt(y);
  // Alignment may not push an item off a page that has nothing else to show.
  return part.fragment || !room.mustPlace || y <= 0 ? part : layOutAt(0);
};

const itemSpace = (
  item: PlannedItem,
  room: GroupRoom,
  y: number,
  from: BreakToken,
  to: BreakToken | null,
  isWhole: boolean,
): Space => ({
  width: room.width,
  height: room.height,
  direction: 'ltr',
  imposedWidth: item.width,
  imposedHeight: item.imposedHeight,
  y: room.contentTop + y,
  bottom: isWhole ? Number.POSITIVE_INFINITY : room.bottom,
  fragmentainer: room.fragmentainer,
  mustPlace: isWhole || (room.mustPlace && y <= 0),
  floats: null,
  from,
  to,
});

/** An item that passed a better place to stop stops there. */
const layoutUpTo = (item: PlannedItem, space: Space, env: LayoutEnv): ItemPart => {
  const first = env.layout(item.box, space, env);
  const { end, earlier } = first;
  const isBetter = !space.to && end && earlier && !end.forced && !isAtLeast(end.appeal, earlier.appeal);
  const result = isBetter ? env.layout(item.box, { ...space, to: earlier.token }, env) : first;
  const { fragment } = result;
  return {
    fragment,
    end: fragment ? (result.end?.token ?? null) : space.from,
    appeal: result.end?.appeal ?? 'perfect',
    forced: result.end?.forced ?? null,
  };
};
