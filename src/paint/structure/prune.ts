import type { GrowingNode } from './growing-node.ts';

/** Drops what holds nothing. Tables that stay keep all their rows and cells: an empty cell has a place too. */
export const prune = (node: GrowingNode): boolean => {
  const kept = node.children.filter(prune);
  const isKept = node.hasContent || kept.length > 0;
  node.seen = Math.min(node.seen, ...kept.map(({ seen }) => seen));
  if (!isTablePart(node)) node.children = kept;
  else node.children = node.children.filter((child) => child.role !== 'Caption' || kept.includes(child));
  return isKept;
};

const isTablePart = ({ role }: GrowingNode): boolean => ['Table', 'THead', 'TBody', 'TFoot', 'TR'].includes(role);
