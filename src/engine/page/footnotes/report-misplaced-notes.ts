import type { Report } from '../../../diagnostics/index.ts';
import { type ElementNode, elementsIn } from '../../html/index.ts';
import type { ComputedStyle } from '../../style/computed-style.ts';
import type { StyledTree } from '../../style/styled-tree.ts';

/** Says of each note that stands in a note or in a box that leaves the flow that it is set where it is written. */
export const reportMisplacedNotes = ({ tree, styleOf }: StyledTree, report: Report): void => {
  const around = (element: ElementNode): string | null => {
    for (let at = element.parent; at; at = at.parent) {
      const place = asideOf(styleOf(at));
      if (place) return place;
    }
    return null;
  };
  for (const element of elementsIn(tree.root)) {
    if (styleOf(element).float !== 'footnote') continue;
    const place = around(element);
    if (place) reportNote(element, place, report);
  }
};

const asideOf = ({ float, position }: ComputedStyle): string | null => {
  if (float === 'footnote') return 'another note';
  return position === 'static' || position === 'relative' ? null : 'a box outside the flow of the text';
};

const reportNote = ({ span }: ElementNode, place: string, report: Report): void =>
  report({
    severity: 'warning',
    code: 'CSS-misplaced-note',
    message: `This footnote stands in ${place}: it is printed where it is written, not at the foot of the page`,
    span,
    hint: 'move the note into the running text, or write its words in brackets',
  });
