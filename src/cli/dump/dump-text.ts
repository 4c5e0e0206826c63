import type { ElementNode } from '../../engine/index.ts';

/** Numbers as a person compares them: two decimals, no trailing noughts. */
export const round = (value: number): string => String(Math.round(value * 100) / 100);

export const quoted = (text: string): string => JSON.stringify(text);

export const indent = (lines: readonly string[]): readonly string[] => lines.map((line) => `  ${line}`);

/** `<p#id.class>::before`. */
export const named = (element: ElementNode, pseudo: string | null): string => {
  const id = element.attributes.get('id');
  const classes = element.attributes.get('class')?.trim().split(/\s+/).join('.');
  return `<${element.name}${id ? `#${id}` : ''}${classes ? `.${classes}` : ''}>${pseudo ? `::${pseudo}` : ''}`;
};

export const placed = (rect: { x: number; y: number; width: number; height: number }): string =>
  `${round(rect.x)},${round(rect.y)} ${round(rect.width)}x${round(rect.height)}`;
