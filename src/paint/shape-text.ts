import type { ComputedStyle, ElementNode, ShapedText } from '../engine/index.ts';

/** Shapes a text of an element: as many pieces as fonts are needed. */
export type ShapeText = (text: string, style: ComputedStyle, element: ElementNode) => readonly ShapedText[];
