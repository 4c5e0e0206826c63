import type { Report } from '../../diagnostics/index.ts';
import type { Box, InlineItem } from '../box/box.ts';
import { paragraphsIn } from '../box/paragraphs-in.ts';
import type { ElementNode, TextNode } from '../html/element-tree.ts';
import type { ComputedStyle } from '../style/computed-style.ts';
import type { PageStyle, StyledTree } from '../style/styled-tree.ts';
import { isBlankText } from './text-tally.ts';

/**
 * All text of the document that styles do not hide is in the boxes: a mistake in making them stops the press. Text that
 * has left the flow for the margin boxes must be asked for by one of the pages. One walk over the elements, one over the
 * boxes.
 */
export const checkSourceText = (
  { tree, styleOf }: Pick<StyledTree, 'tree' | 'styleOf'>,
  root: Box,
  pages: readonly PageStyle[],
  report: Report,
): void => {
  const shown = textStarts(root);
  const asked = new Set(pages.flatMap(runningNames));
  const check = (element: ElementNode): void => {
    const style = styleOf(element);
    if (!showsChildren(element, style)) return;
    if (typeof style.position === 'object') {
      if (!asked.has(style.position.running)) reportUnusedRunning(element, style.position.running, report);
      return;
    }
    for (const child of element.children) {
      if (child.kind === 'element') check(child);
      else if (!shown.has(child.span.start) && !isBlankText(child.text)) reportLost(child, report);
    }
  };
  check(tree.root);
};

/** Where the texts in the boxes begin in the HTML. */
const textStarts = (root: Box): ReadonlySet<number> => {
  const starts = new Set<number>();
  const add = (item: InlineItem): void => {
    if (item.kind === 'text' && item.span) starts.add(item.span.start);
  };
  for (const { items } of paragraphsIn(root)) items.forEach(add);
  return starts;
};

/**
 * Nothing in a hidden element, a picture or a table column has a box (CSS 2.2 §9.2.4, §17.2.1), and what a caption says
 * on following pages may have none to stand on.
 */
const showsChildren = ({ namespace, name }: ElementNode, { display, content, captionPage }: ComputedStyle): boolean =>
  !hidingDisplays.includes(display) &&
  captionPage !== 'following' &&
  !(namespace === 'svg' && name === 'svg') &&
  !(typeof content === 'object' && content.length === 1 && content[0]?.kind === 'image');

const hidingDisplays: readonly ComputedStyle['display'][] = ['none', 'table-column', 'table-column-group'];

const runningNames = ({ marginBoxes }: PageStyle): readonly string[] =>
  [...marginBoxes.values()].flatMap(({ content }) =>
    content.flatMap((item) => (item.kind === 'element' ? [item.name] : [])),
  );

const reportLost = ({ text, span }: TextNode, report: Report): void =>
  report({
    severity: 'error',
    code: 'TEXT-lost',
    message: `"${text.trim().slice(0, 40)}" has no place on any page`,
    span,
    hint: 'this is a mistake of Briefpress: report it with the document; plain paragraphs around the text may help meanwhile',
  });

const reportUnusedRunning = ({ span }: ElementNode, name: string, report: Report): void =>
  report({
    severity: 'warning',
    code: 'PAGE-running-unused',
    message: `this runs in the margins as "${name}", but no page has a margin box with it, so it is not shown`,
    span,
    hint: `write "content: element(${name})" in a margin box, or take away "position: running(${name})"`,
  });
