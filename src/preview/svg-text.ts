import type { Color } from '../engine/index.ts';

/** A thousandth of a px is less than any screen shows. */
export const rounded = (value: number): string => String(Math.round(value * 1000) / 1000);

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML and HTML write it; control characters, which XML forbids, are left out. */
export const escapeXml = (text: string): string =>
  text
    .replace(/[&<>"]/g, (character) => entities[character] ?? '')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '');

export const cssColor = ({ red, green, blue }: Color): string =>
  `rgb(${[red, green, blue].map((part) => rounded(part)).join(' ')})`;

export const colorAttributes = (name: 'fill' | 'stroke', color: Color): string =>
  ` ${name}="${cssColor(color)}"${color.alpha < 1 ? ` ${name}-opacity="${rounded(color.alpha)}"` : ''}`;
