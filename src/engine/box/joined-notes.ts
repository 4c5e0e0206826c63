import type { ComputedStyle } from '../style/computed-style.ts';
import { inheritedDraft } from '../style/initial-style.ts';
import { noIndent } from '../style/values.ts';
import type { InlineItem, JoinedNote, ParagraphBox } from './box.ts';
import { joinedText } from './paragraph-box.ts';

/** Notes that follow one another in lines, with a space between them. The lines are in the style of the first. */
export const joinNotes = (notes: readonly [ParagraphBox, ...ParagraphBox[]]): ParagraphBox => {
  const [{ element, style: first }] = notes;
  const style = linesStyle(first);
  const items: InlineItem[] = [];
  const joined: JoinedNote[] = [];
  let start = 0;
  for (const note of notes) {
    joined.push({ note, start, end: start + note.text.length });
    items.push(...inlineItems(note), spaceAfter(note, style));
    start += note.text.length + 1;
  }
  items.pop();
  const base = { element, pseudo: null, isAnonymous: true, marker: null, marks: [] };
  return { kind: 'paragraph', ...base, style, items, text: joinedText(items), joined };
};

const inlineItems = ({ style, element, marks, items }: ParagraphBox): readonly InlineItem[] => [
  { kind: 'open', style: { ...style, display: 'inline' }, element, pseudo: null, marks },
  ...items,
  { kind: 'close' },
];

const spaceAfter = ({ element }: ParagraphBox, style: ComputedStyle): InlineItem => ({
  kind: 'text',
  text: ' ',
  style,
  element,
  pseudo: null,
  span: null,
});

const linesStyle = (note: ComputedStyle): ComputedStyle => ({
  ...inheritedDraft(note),
  display: 'block',
  textIndent: noIndent,
});
