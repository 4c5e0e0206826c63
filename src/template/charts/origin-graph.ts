import { linkHorizontal } from 'd3-shape';
import { type Chart, type ChartSetting, smallOf } from './chart.ts';
import { circle, path } from './marks.ts';
import { orderLayers } from './order-layers.ts';
import { type TextBlock, textBlock } from './text-block.ts';

/** A claim and the names of the independent origins that it goes back to; none when no origin is known. */
export interface ClaimOrigins {
  readonly claim: string;
  readonly origins: readonly string[];
}

interface Node {
  readonly block: TextBlock;
  /** The height of its middle. */
  readonly y: number;
}

const link = linkHorizontal<unknown, readonly [number, number]>()
  .x(([x]) => x)
  .y(([, y]) => y);

/**
 * Claims at the left, the origins on which they rest at the right, in an order in which few lines cross. A claim with
 * two origins or more has a full dot, one with a single origin a ring, one without a dashed ring.
 */
export const originGraph = (claims: readonly ClaimOrigins[], setting: ChartSetting): Chart => {
  const names = [...new Set(claims.flatMap(({ origins }) => origins))];
  const order = orderLayers(
    claims.map(({ origins }) => origins.map((origin) => names.indexOf(origin))),
    names.length,
  );
  const [left, right] = [setting.width * 0.56, setting.width * 0.74];
  const claimBlocks = order.left.map((at) => claimBlock(claims[at], setting, left - 12));
  const originBlocks = order.right.map((at) =>
    originBlock(names[at] ?? '', claims, setting, setting.width - right - 12),
  );
  const height = Math.max(heightOf(claimBlocks), heightOf(originBlocks));
  const [claimNodes, originNodes] = [nodesOf(claimBlocks, height), nodesOf(originBlocks, height)];
  const placed = order.left.flatMap((at, index) => {
    const [claim, node] = [claims[at], claimNodes[index]];
    return claim && node ? [{ claim, node }] : [];
  });
  const links = placed.flatMap(({ claim, node }) =>
    claim.origins.flatMap((origin) => {
      const target = originNodes[order.right.indexOf(names.indexOf(origin))];
      const d = target && link({ source: [left + 4, node.y], target: [right - 4, target.y] });
      return d
        ? [
            path(
              'fine',
              d.replace(/\d+\.\d+/g, (number) => Number(number).toFixed(2)),
            ),
          ]
        : [];
    }),
  );
  return {
    width: setting.width,
    height,
    marks: [
      ...links,
      ...placed.flatMap(({ claim, node }) => [
        ...node.block.marks(0, node.y - node.block.height / 2),
        circle(lookOf(claim), left, node.y, 3.6),
      ]),
      ...originNodes.flatMap((node) => [
        circle('full', right, node.y, 2.6),
        ...node.block.marks(right + 9, node.y - node.block.height / 2),
      ]),
    ],
    sentence: setting.word('chart.origins', { claims: claims.length, origins: names.length }),
    table: {
      columns: ['claim.text', 'chart.origin_count', 'chart.origin'].map((key) => setting.word(key)),
      rows: claims.map(({ claim, origins }) => [
        claim,
        String(origins.length),
        origins.join(', ') || setting.word('unknown'),
      ]),
    },
  };
};

const lookOf = ({ origins }: ClaimOrigins): 'full' | 'open' | 'unsure' =>
  origins.length > 1 ? 'full' : origins.length === 1 ? 'open' : 'unsure';

const claimBlock = (claim: ClaimOrigins | undefined, setting: ChartSetting, width: number): TextBlock => {
  const gap = claim?.origins.length === 0 ? setting.word('chart.no_origin') : '';
  return textBlock(
    [
      { look: 'plain', words: claim?.claim ?? '', size: setting.textSize },
      { look: 'quiet', words: gap, size: smallOf(setting) },
    ],
    width,
  );
};

const originBlock = (
  name: string,
  claims: readonly ClaimOrigins[],
  setting: ChartSetting,
  width: number,
): TextBlock => {
  const count = claims.filter(({ origins }) => origins.includes(name)).length;
  return textBlock(
    [
      { look: 'strong', words: name, size: setting.textSize },
      { look: 'quiet', words: setting.word('chart.claim_count', { count }), size: smallOf(setting) },
    ],
    width,
  );
};

const gap = 8;

const heightOf = (blocks: readonly TextBlock[]): number => blocks.reduce((sum, { height }) => sum + height + gap, 0);

/** Blocks below each other, with the room that is left shared out between them. */
const nodesOf = (blocks: readonly TextBlock[], height: number): readonly Node[] => {
  const spare = blocks.length === 0 ? 0 : (height - heightOf(blocks)) / blocks.length;
  let top = 0;
  return blocks.map((block) => {
    const room = block.height + gap + spare;
    top += room;
    return { block, y: top - room / 2 };
  });
};
