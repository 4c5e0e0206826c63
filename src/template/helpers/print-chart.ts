import { type Chart, writeChart } from '../charts/index.ts';
import type { HelperCall } from './helper.ts';
import { Markup } from './markup.ts';

/** A chart as HTML; with `table=true` its data follow it as a table. */
export const printChart = (kind: string, chart: Chart, { hash }: HelperCall): Markup =>
  new Markup(writeChart(chart, { kind, withTable: hash.table === true }));
