/**
 * What templates may call besides Handlebars' own each, if, unless and with. A helper turns values of the brief into
 * words or marks; it decides nothing about what is printed, which is the template's part.
 */
import { actor } from './actor.ts';
import { alignOf } from './align-of.ts';
import { citation } from './citation.ts';
import { cite } from './cite.ts';
import { codes } from './codes.ts';
import { columnTitle } from './column-title.ts';
import { cssString } from './css-string.ts';
import { date } from './date.ts';
import { declaredUnknowns } from './declared-unknowns.ts';
import { describedActors } from './described-actors.ts';
import { endnotes } from './endnotes.ts';
import { excerpt } from './excerpt.ts';
import { figureChart } from './figure-chart.ts';
import { figureValue } from './figure-value.ts';
import type { Helper } from './helper.ts';
import { instant } from './instant.ts';
import { item, pick, reference } from './item.ts';
import { join } from './join.ts';
import { known, why } from './known.ts';
import { label } from './label.ts';
import { ladderChart } from './ladder-chart.ts';
import { ladderRungs } from './ladder-rungs.ts';
import { lifecycleChart } from './lifecycle-chart.ts';
import { likelihood, likelihoodScale } from './likelihood.ts';
import { likelihoodChart } from './likelihood-chart.ts';
import { locatorWords } from './locator-words.ts';
import { and, eq, moreThan, not, or } from './logic.ts';
import { number } from './number.ts';
import { originChart } from './origin-chart.ts';
import { placesIn } from './places-in.ts';
import { plain } from './plain.ts';
import { currentRevision, issueDate } from './revision.ts';
import { annexes, blockPartial, sections } from './sections.ts';
import { sourceCounts } from './source-counts.ts';
import { stance } from './stance.ts';
import { stanceChart } from './stance-chart.ts';
import { hasInferred, stanceRows } from './stance-matrix.ts';
import { prose, text } from './text.ts';
import { timelineChart } from './timeline-chart.ts';

export const helpers: Readonly<Record<string, Helper>> = {
  actor,
  alignOf,
  and,
  annexes,
  blockPartial,
  citation,
  cite,
  codes,
  columnTitle,
  cssString,
  currentRevision,
  date,
  declaredUnknowns,
  describedActors,
  endnotes,
  eq,
  excerpt,
  figureChart,
  figureValue,
  hasInferred,
  instant,
  issueDate,
  item,
  join,
  known,
  label,
  ladderChart,
  ladderRungs,
  lifecycleChart,
  likelihood,
  likelihoodChart,
  likelihoodScale,
  locatorWords,
  moreThan,
  not,
  number,
  or,
  originChart,
  pick,
  placesIn,
  plain,
  prose,
  reference,
  sections,
  sourceCounts,
  stance,
  stanceChart,
  stanceRows,
  text,
  timelineChart,
  why,
};

export const helperNames: readonly string[] = Object.keys(helpers);
