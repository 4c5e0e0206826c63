import { escapeHtml } from '../helpers/markup.ts';
import type { Chart, ChartTable } from './chart.ts';

export interface ChartOptions {
  /** The name of the chart, which is also its class. */
  readonly kind: string;
  /** Whether the data are printed below it too. */
  readonly withTable: boolean;
}

/**
 * A chart as HTML: one drawing, whose alternative text holds all its values, and its data as a table on request. A chart
 * of nothing is nothing.
 */
export const writeChart = (chart: Chart, { kind, withTable }: ChartOptions): string => {
  if (chart.table.rows.length === 0) return '';
  const [width, height] = [round(chart.width), round(chart.height)];
  const drawing =
    `<svg class="chart chart-${kind}" role="img" width="${width}" height="${height}" ` +
    `viewBox="0 0 ${width} ${height}"><title>${escapeHtml(alternativeOf(chart))}</title>${chart.marks.join('')}</svg>`;
  return withTable ? `${drawing}${tableHtml(chart.table)}` : drawing;
};

const round = (value: number): number => Math.ceil(value * 100) / 100;

/** The sentence, then each row of the data with the heads of its columns. */
const alternativeOf = ({ sentence, table: { columns, rows } }: Chart): string => {
  const values = rows.map((row) =>
    row
      .map((value, at) => (value === '' ? '' : at === 0 ? value : `${columns[at] ?? ''}: ${value}`))
      .filter((value) => value !== '')
      .join(', '),
  );
  return `${sentence} ${values.join('; ')}.`;
};

const tableHtml = ({ columns, rows }: ChartTable): string => {
  const head = columns.map((column) => `<th scope="col">${escapeHtml(column)}</th>`).join('');
  const body = rows.map(([first = '', ...others]) => {
    const cells = others.map((value) => `<td>${escapeHtml(value)}</td>`).join('');
    return `<tr><th scope="row">${escapeHtml(first)}</th>${cells}</tr>`;
  });
  return `<table class="chart-data"><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`;
};
