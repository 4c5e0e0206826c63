/**
 * Brief data -> Chart -> HTML: pictures of data for those who would rather look than read.
 *
 *   1. one file per chart measures its texts, places its marks with the scales of d3, and says in words what it shows;
 *   2. `writeChart` puts the marks into inline SVG with that text as its alternative, and a table of the data on request.
 *
 * Charts are pure: the same data, words and width give the same text. No mark means anything by its colour alone, and
 * colours and fonts come from the custom properties of the page. They read no files and know no Handlebars.
 */
export type { Chart, ChartSetting } from './chart.ts';
export { figureRanges } from './figure-ranges.ts';
export { lifecycleStrip } from './lifecycle-strip.ts';
export { type JudgmentPlace, likelihoodChart } from './likelihood-chart.ts';
export { originGraph } from './origin-graph.ts';
export { relationshipLadder } from './relationship-ladder.ts';
export { stanceChart } from './stance-chart.ts';
export { timelineChart } from './timeline-chart.ts';
export { writeChart } from './write-chart.ts';
