import type { LeaderPiece } from './inline-content.ts';
import { joinText, type TextNode } from './text-node.ts';

const maximumPatterns = 2000;

/** How many patterns stand in a leader, and how far in the first one begins. */
const fillLeader = (x: number, width: number, lineEnd: number, pattern: number): { count: number; lead: number } => {
  const toEnd = Math.max(0, lineEnd - (x + width));
  const right = (pattern - (toEnd % pattern)) % pattern;
  const skipped = right < 1e-6 || pattern - right < 1e-6 ? 0 : right;
  const count = Math.min(maximumPatterns, Math.floor((width - skipped) / pattern + 1e-6));
  return count > 0 ? { count, lead: width - skipped - count * pattern } : { count: 1, lead: width - pattern };
};

/**
 * The patterns of a leader (css-gcpm-3 §4.3.1), set on a grid that is counted from the line's end, so that the patterns
 * of lines below each other align. At least one pattern shows; copying gives a single space.
 */
export const leaderText = (piece: LeaderPiece, x: number, width: number, lineEnd: number): readonly TextNode[] => {
  if (piece.width <= 0) return [];
  const { count, lead } = fillLeader(x, width, lineEnd, piece.width);
  const owner = { style: piece.item.style, element: piece.item.element, pseudo: null };
  const nodes: TextNode[] = [];
  let at = x + lead;
  for (const run of piece.runs) {
    const isAlone = piece.runs.length === 1;
    const others = Array.from({ length: isAlone ? count - 1 : 0 }, () => run);
    const node = { ...joinText(owner, [run, ...others], at, 0), copyText: nodes.length === 0 ? ' ' : '' };
    nodes.push(node);
    at += node.width;
  }
  return nodes;
};
