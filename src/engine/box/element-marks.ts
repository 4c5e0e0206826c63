import type { ComputedStyle } from '../style/computed-style.ts';
import type { Mark } from './box.ts';
import type { Counters } from './counters.ts';
import { type ContentContext, contentText } from './generated-content.ts';

/** The page counter is that of the pages: an element can set it, or add to it. */
export const counterMark = (name: string, style: ComputedStyle, counters: Counters): readonly Mark[] => {
  const of = (changes: ComputedStyle['counterSet']) => changes.findLast((change) => change.name === name);
  const set = of(style.counterSet);
  const increment = set ? undefined : of(style.counterIncrement);
  const fixed = set ?? of(style.counterReset);
  if (!fixed && !increment) return [];
  if (name !== 'page')
    return [{ kind: 'counter', name, value: counters.valuesOf(name).at(-1) ?? 0, isIncrement: false }];
  if (!fixed) return [{ kind: 'counter', name, value: increment?.value ?? 0, isIncrement: true }];
  return [{ kind: 'counter', name, value: fixed.value + (increment?.value ?? 0), isIncrement: false }];
};

/** The bookmark of an element, when its style makes one and it has words. */
export const bookmark = (style: ComputedStyle, context: ContentContext): readonly Mark[] => {
  if (style.bookmarkLevel === 'none') return [];
  const label = contentText(style.bookmarkLabel, context).replace(/\s+/g, ' ').trim();
  if (label === '') return [];
  const { element } = context;
  return [{ kind: 'bookmark', level: style.bookmarkLevel, label, isOpen: style.bookmarkState === 'open', element }];
};
