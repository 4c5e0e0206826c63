import type { TableBox } from '../../box/box.ts';
import { dependsOnBasis, resolveLength, type Size } from '../../style/values.ts';
import { vertical } from '../box-model.ts';
import type { Space } from '../layout.ts';
import type { TableEdges } from './table-widths.ts';

/**
 * Border-box height that the style of a table asks for, or that its container imposes; null when it is left to the rows
 * (CSS 2.2 §17.5.3).
 */
export const tableHeight = ({ style }: TableBox, edges: TableEdges, space: Space): number | null => {
  const around = vertical(edges.border) + vertical(edges.padding);
  const wished = (size: Size): number => {
    if (typeof size === 'string' || (space.height === null && dependsOnBasis(size))) return 0;
    return Math.max(0, resolveLength(size, space.height ?? 0)) + (style.boxSizing === 'border-box' ? 0 : around);
  };
  const height = Math.max(space.imposedHeight ?? 0, wished(style.height), wished(style.minHeight));
  return height > 0 ? height : null;
};
