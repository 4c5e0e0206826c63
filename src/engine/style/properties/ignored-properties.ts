import { namePatterns, wordsOf } from './name-patterns.ts';

/** Properties that say nothing to paper: accepted without a word. A final `*` stands for any ending. */
export const ignoredNames = wordsOf(`
  accent-color animation animation-* appearance backface-visibility caret caret-* color-adjust color-interpolation*
  color-rendering color-scheme content-visibility contain-intrinsic-* cursor field-sizing font-display
  font-optical-sizing font-synthesis font-synthesis-* forced-color-adjust image-rendering interactivity
  interpolate-size nav-* overflow-anchor overscroll-behavior* perspective perspective-origin pointer-events
  print-color-adjust resize scroll-* scrollbar-* shape-rendering speak speak-* src tap-highlight-color text-rendering
  text-size-adjust timeline-scope touch-action transform-style transition transition-* user-select vector-effect
  view-transition-* view-timeline* scroll-timeline* will-change -webkit-* -moz-* -ms-* -o-* -khtml-* -epub-* mso-*
`);

export const isIgnoredProperty = namePatterns(ignoredNames);
