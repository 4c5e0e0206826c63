import type { By } from '../../brief/index.ts';
import { wordTable } from '../../diagnostics/index.ts';
import type { ChartSetting } from '../charts/index.ts';
import { wordsOf } from '../labels.ts';
import type { Printing } from '../printing.ts';
import { chartColumn } from './chart-column.ts';
import { dateWords } from './date.ts';
import { isRecord, whyUnknown } from './guards.ts';
import type { HelperCall } from './helper.ts';
import { numberWords } from './number.ts';
import { plainText } from './plain.ts';

const pxPerUnit: Readonly<Record<string, number>> = wordTable({
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  pt: 4 / 3,
  in: 96,
  px: 1,
});

/** Print smaller than this cannot be read by all. */
const leastTextSize = 7 * (4 / 3);

const leastWidth = 200;

/** What charts need to know, from the call of their helper. */
export const chartSetting = (call: HelperCall): ChartSetting => {
  const { hash, printing } = call;
  const column = chartColumn(printing, hash.landscape === true || printing.template.orientation === 'landscape');
  return {
    width: Math.max(leastWidth, lengthOf('width', hash.width ?? `${column.width}mm`, call)),
    textSize: Math.max(leastTextSize, lengthOf('size', hash.size ?? `${column.textSize}pt`, call)),
    language: printing.language,
    word: (key, values) => wordOf(key, values ?? {}, call),
    nameOf: (who) => nameOf(who, printing),
    shortNameOf: (who) => (whyUnknown(who) === null ? nameOf(who, printing) : wordOf('chart.no_name', {}, call)),
    dateOf: (date) => dateOf(date, printing),
    shortDateOf: (date) => (whyUnknown(date) === null ? dateOf(date, printing) : wordOf('chart.no_date', {}, call)),
    numberOf: (value) => numberWords(value, printing.language),
  };
};

const lengthOf = (name: string, value: unknown, { problem }: HelperCall): number => {
  const found = /^(\d+(?:\.\d+)?)(mm|cm|pt|in|px)$/.exec(String(value));
  const unit = pxPerUnit[found?.[2] ?? ''];
  if (found && unit !== undefined) return Number(found[1]) * unit;
  problem(`the ${name} of a chart is not a length: "${String(value)}"`, `write ${name}="160mm"`);
  return leastWidth;
};

const wordOf = (
  key: string,
  values: Readonly<Record<string, unknown>>,
  { printing: { labels }, problem }: HelperCall,
): string => {
  const words = wordsOf(labels, key, values);
  if (words === null) problem(`there is no label "${key}" in labels/${labels.language}.yaml`);
  return words ?? key;
};

const nameOf = (who: By, printing: Printing): string => {
  const why = whyUnknown(who);
  if (why !== null) return unknownWords(why, printing);
  if (isRecord(who)) return 'name' in who ? String(who.name) : '';
  const found = printing.brief.actors.find(({ id }) => id === who);
  return found?.short_name ?? found?.name ?? String(who);
};

const dateOf = (date: string | { readonly unknown: string } | null, printing: Printing): string => {
  if (date === null) return '';
  return typeof date === 'string' ? dateWords(date, printing.language, true) : unknownWords(date.unknown, printing);
};

const unknownWords = (why: string, { labels }: Printing): string =>
  `${wordsOf(labels, 'unknown') ?? ''} (${plainText(why)})`;
