/** The order of two layers, as positions in the lists that were given. */
export interface LayerOrder {
  readonly left: readonly number[];
  readonly right: readonly number[];
}

const sweeps = 8;

/**
 * Orders both sides of a graph of two layers so that few lines cross: each node moves to the mean place of those that it
 * is joined to, in turns, and the best order that was met is kept. `links[i]` holds the right nodes of left node i.
 */
export const orderLayers = (links: readonly (readonly number[])[], rightCount: number): LayerOrder => {
  const back = Array.from({ length: rightCount }, (_, right) =>
    links.flatMap((targets, left) => (targets.includes(right) ? [left] : [])),
  );
  let order: LayerOrder = { left: [...links.keys()], right: [...back.keys()] };
  let best = order;
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const right = byMeans(turned(order.right, sweep), back, order.left);
    order = { left: byMeans(turned(order.left, sweep), links, right), right };
    if (crossings(order, links) < crossings(best, links)) best = order;
  }
  return swapNeighbours(best, links);
};

/** Neighbours change places as long as fewer lines cross by that. */
const swapNeighbours = (given: LayerOrder, links: readonly (readonly number[])[]): LayerOrder => {
  let best = given;
  for (let better: LayerOrder | undefined = best; better; ) {
    better = swapsOf(best).find((order) => crossings(order, links) < crossings(best, links));
    best = better ?? best;
  }
  return best;
};

const swapsOf = ({ left, right }: LayerOrder): readonly LayerOrder[] => [
  ...swapped(left).map((order) => ({ left: order, right })),
  ...swapped(right).map((order) => ({ left, right: order })),
];

const swapped = (nodes: readonly number[]): readonly (readonly number[])[] =>
  nodes.slice(1).map((node, at) => [...nodes.slice(0, at), node, ...nodes.slice(at, at + 1), ...nodes.slice(at + 2)]);

/** Every second time backwards, so that nodes of equal means do not stay locked in one order. */
const turned = (nodes: readonly number[], sweep: number): readonly number[] =>
  sweep % 2 === 0 ? nodes : [...nodes].reverse();

/** Nodes that are joined to none keep to the end; equal means keep their order. */
const byMeans = (
  nodes: readonly number[],
  links: readonly (readonly number[])[],
  others: readonly number[],
): readonly number[] => {
  const place = new Map(others.map((node, at) => [node, at]));
  const mean = (node: number): number => {
    const joined = links[node] ?? [];
    if (joined.length === 0) return others.length;
    return joined.reduce((sum, other) => sum + (place.get(other) ?? 0), 0) / joined.length;
  };
  return [...nodes].sort((a, b) => mean(a) - mean(b));
};

/** How many pairs of lines cross. */
export const crossings = ({ left, right }: LayerOrder, links: readonly (readonly number[])[]): number => {
  const place = new Map(right.map((node, at) => [node, at]));
  const ends = left.map((node) => (links[node] ?? []).map((other) => place.get(other) ?? 0));
  let count = 0;
  ends.forEach((upper, at) => {
    for (const lower of ends.slice(at + 1)) {
      for (const end of upper) count += lower.filter((other) => other < end).length;
    }
  });
  return count;
};
