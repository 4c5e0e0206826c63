import { type BlockName, hasContent, sectionsOf } from '../brief/index.ts';
import type { Report } from '../diagnostics/index.ts';
import type { Printing } from './printing.ts';

/** What a template asks for to print a block: the name of a field of the brief, or of a helper. */
interface Ways {
  /** The field of the brief that holds it. */
  readonly field: string;
  readonly helpers: readonly string[];
}

const by = (field: string, ...helpers: readonly string[]): Ways => ({ field, helpers: ['sections', ...helpers] });

/** `text` and `table` stand in the sections themselves; what the tool adds by itself is nobody's text. */
const ways: Readonly<Record<Exclude<BlockName, 'scale' | 'distribution' | 'revisions'>, Ways>> = {
  'key-facts': by('key_facts'),
  'bottom-line': { field: 'bottom_line', helpers: [] },
  summary: by('summary'),
  provisions: by('treaty.provisions'),
  triggers: by('treaty.triggers'),
  names: by('treaty.names_used'),
  lifecycle: by('treaty.lifecycle', 'lifecycleChart'),
  predecessors: by('treaty.predecessors'),
  ladder: by('treaty.ladder', 'ladderChart', 'ladderRungs'),
  'stance-matrix': by('reactions', 'stanceRows', 'stanceChart'),
  quotes: by('quotes'),
  figures: by('figures'),
  forecasts: by('forecasts'),
  timeline: by('timeline', 'timelineChart'),
  judgments: by('judgments', 'likelihoodChart'),
  alternatives: by('alternatives'),
  assumptions: by('assumptions'),
  implications: by('implications'),
  claims: by('claims', 'originChart'),
  watch: by('watch'),
  unknowns: by('unknowns', 'declaredUnknowns'),
  glossary: by('glossary'),
  sources: { field: 'sources', helpers: ['annexes', 'endnotes'] },
  text: by('sections'),
  table: by('sections'),
};

/**
 * Tells of what a brief holds and its template never asks for, unless the template says that it leaves it out: what
 * someone wrote would be missing on paper, and nobody would see it.
 */
export const checkPrintedBlocks = ({ brief, template, asked }: Printing, report: Report): void => {
  const shown = sectionsOf(brief).filter(({ text, table, block }) => text || table || hasContent(brief, block));
  const blocks = new Set(shown.map(({ block }) => block));
  for (const block of template.leavesOut) blocks.delete(block);
  for (const block of blocks) {
    if (block === 'scale' || block === 'distribution' || block === 'revisions') continue;
    const { field, helpers } = ways[block];
    if ([field, ...helpers].some((name) => asked.has(name))) continue;
    const message = `the template "${template.name}" never prints the block "${block}" of this brief`;
    const hint = `print it, or say "leaves_out: [${block}]" in its template.yaml`;
    report({ severity: 'warning', code: 'TEMPLATE-unprinted', message, span: brief.locate(field.split('.')), hint });
  }
};
