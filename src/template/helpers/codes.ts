import { credibilityCodes, reliabilityCodes, stanceCodes } from '../../brief/index.ts';
import { nameHint, wordTable } from '../../diagnostics/index.ts';
import type { Helper } from './helper.ts';

const scales: Readonly<Record<string, readonly (string | number)[]>> = wordTable({
  reliability: reliabilityCodes,
  credibility: credibilityCodes,
  stance: stanceCodes,
});

/**
 * The codes of a scale in order, for its legend: `reliability`, `credibility` or `stance`.
 *
 * @param name "reliability", "credibility" or "stance"
 *
 * Usage: `{{#each (codes "reliability")}}{{this}} {{label "reliability" this}}{{/each}}`
 */
export const codes: Helper = ({ args: [name], problem }) =>
  scales[String(name)] ?? problem(`there is no scale "${String(name)}"`, nameHint(String(name), Object.keys(scales)));
