import assert from 'node:assert/strict';
import type { Chart, ChartSetting } from '../../../src/template/charts/index.ts';
import { textWidth } from '../../../src/template/charts/text-width.ts';

/** The setting of a column of A4, with keys in the place of labels. */
export const setting = (change: Partial<ChartSetting> = {}): ChartSetting => ({
  width: 604,
  textSize: 11,
  language: 'en',
  word: (key) => key,
  nameOf: nameOf,
  shortNameOf: nameOf,
  dateOf: dateOf,
  shortDateOf: dateOf,
  numberOf: (value) => new Intl.NumberFormat('en').format(value),
  ...change,
});

const nameOf: ChartSetting['nameOf'] = (who) =>
  typeof who === 'string' ? who : 'name' in who ? who.name : `unknown: ${who.unknown}`;

const dateOf: ChartSetting['dateOf'] = (date) =>
  date === null ? '' : typeof date === 'string' ? date : `unknown: ${date.unknown}`;

export interface TextBox {
  readonly words: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The texts of a drawing and the room that each may take. */
export const textBoxes = ({ marks }: Chart): readonly TextBox[] =>
  marks
    .flatMap((mark) => [...mark.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)])
    .map(([, attributes = '', words = '']) => {
      const value = (name: string): string => new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
      const size = Number(value('font-size'));
      const width = textWidth(words.replace(/&\w+;/g, '&'), size);
      const share = { start: 0, middle: 0.5, end: 1 }[value('text-anchor')] ?? 0;
      const left = Number(value('x')) - width * share;
      const y = Number(value('y'));
      return { words, left, right: left + width, top: y - size * 0.75, bottom: y + size * 0.2 };
    });

/** No two texts touch, and all are inside the drawing. */
export const assertClear = (chart: Chart): void => {
  const boxes = textBoxes(chart);
  const slack = 0.05;
  boxes.forEach((box, at) => {
    assert.ok(
      box.left > -1 && box.right < chart.width + 1,
      `"${box.words}" leaves the column of ${chart.width}: ${box.left} to ${box.right}`,
    );
    assert.ok(
      box.top > -2 && box.bottom < chart.height + 1,
      `"${box.words}" leaves the height of ${chart.height}: ${box.top} to ${box.bottom}`,
    );
    for (const other of boxes.slice(at + 1)) {
      const isApart =
        box.right <= other.left + slack ||
        other.right <= box.left + slack ||
        box.bottom <= other.top + slack ||
        other.bottom <= box.top + slack;
      assert.ok(isApart, `"${box.words}" and "${other.words}" touch`);
    }
  });
};

/** Text no smaller than 7 pt. */
export const assertReadable = ({ marks }: Chart): void => {
  for (const [, size] of marks.join('').matchAll(/font-size="([^"]*)"/g))
    assert.ok(Number(size) >= 9.33, `text of ${size} px`);
};
