import type { Images } from '../image/images.ts';
import type { BoxFragment } from '../layout/fragment.ts';
import type { LayoutEnv } from '../layout/layout.ts';
import type { StyledTree } from '../style/styled-tree.ts';
import { checkConservation } from './check-conservation.ts';
import { checkSourceText } from './check-source-text.ts';
import { layOutMarginBoxes } from './lay-out-margin-boxes.ts';
import { MarginBoxShelf } from './margin-box-shelf.ts';
import type { Page } from './page.ts';
import { pageArea } from './page-area.ts';
import type { PageDraft } from './paginate.ts';
import { settle } from './settle.ts';

/**
 * StyledTree -> Page[]:
 *
 *  1. settle: pages whose cross references are true;
 *  2. margin boxes for each page, when page counters and running strings and elements are known;
 *  3. everything placed on the sheet, and checked: nothing is lost and nothing doubled.
 */
export const makePages = (styled: StyledTree, images: Images, env: LayoutEnv): readonly Page[] => {
  const { isWhole, boxes, drafts, marks, contexts, targets } = settle(styled, images, env);
  const styles = drafts.map(({ style }) => style);
  checkSourceText(styled, boxes.root, [...new Set(styles)], env.report);
  if (isWhole) checkConservation(boxes.root, drafts, env.report);
  const document = { styled, images, targets, running: boxes.running, shelf: new MarginBoxShelf() };
  return drafts.map((draft, index) => ({
    number: draft.number,
    style: draft.style,
    isLeft: draft.isLeft,
    isBlank: draft.isBlank,
    name: draft.name,
    body: onSheet(draft),
    marginBoxes: layOutMarginBoxes(draft.style, contexts[index]!, document, env),
    marks: marks.get(draft) ?? [],
  }));
};

const onSheet = ({ body, style }: PageDraft): BoxFragment | null => {
  if (!body) return null;
  const area = pageArea(style);
  return { ...body, x: body.x + area.x, y: body.y + area.y };
};
