import { namePatterns, wordsOf } from './name-patterns.ts';

/** CSS properties that could change the page but are not known to the engine yet. A final `*` stands for any ending. */
export const unsupportedNames = wordsOf(`
  alignment-baseline background-blend-mode backdrop-filter baseline-shift baseline-source
  block-step* box-snap clip clip-path clip-rule column-height column-wrap contain
  container container-* continue corner-shape d cx cy dominant-baseline exclude-path filter flood-* flow-from flow-into
  float-defer float-offset float-reference font-language-override font-palette font-size-adjust
  font-variant-alternates font-variant-emoji font-variation-settings glyph-orientation-* grid grid-*
  hanging-punctuation hyphenate-limit-last hyphenate-limit-lines hyphenate-limit-zone
  image-resolution initial-letter initial-letter-* inline-sizing justify-items justify-self lighting-color
  line-clamp line-grid line-height-step line-padding line-snap margin-break margin-trim marker marker-* mask mask-*
  math-* max-lines object-view-box offset offset-* paint-order position-* r ruby-* rx ry
  shape-* text-align-all text-autospace
  text-box text-box-* text-combine-upright text-decoration-skip text-decoration-skip-* text-decoration-inset
  text-emphasis text-emphasis-* text-group-align text-justify text-orientation text-overflow text-spacing
  text-spacing-trim text-underline-position word-space-transform wrap-after wrap-before wrap-flow wrap-inside
  wrap-through writing-mode x y zoom
`);

export const isUnsupportedProperty = namePatterns(unsupportedNames);
