import { type BlockName, hasContent, plainSection, type Section, sectionsOf } from '../../brief/index.ts';
import { wordsOf } from '../labels.ts';
import type { Printing } from '../printing.ts';
import type { Helper } from './helper.ts';

/** A section with what a template needs to print it. */
type PrintedSection = Section & {
  /** The heading: the section's own, or the usual one of its block. */
  readonly heading: string;
  /** What the contents list and links point at. */
  readonly anchor: string;
};

/** Blocks that close a brief, in this order, whatever its order of sections. */
const annexBlocks: readonly BlockName[] = ['sources', 'scale', 'revisions', 'distribution'];

/**
 * The sections of the brief in its order, or in the usual one of its kind. Each carries `block`, `heading`, `anchor`,
 * `refs`, `text`, `table` and `portion`. The bottom line, which stands at the head, and the annex are not among them.
 *
 * Usage: `{{#each (sections)}}{{> (blockPartial block)}}{{/each}}`
 */
export const sections: Helper = ({ printing }) =>
  sectionsOf(printing.brief)
    .filter(({ block }) => block !== 'bottom-line' && !annexBlocks.includes(block))
    .filter((section) => hasOwnContent(section) || hasContent(printing.brief, section.block))
    .map((section, index) => printed(section, `section-${index + 1}`, printing));

/**
 * The closing sections: sources, scales, revisions and the list of readers, as far as there is something to show.
 *
 * Usage: `{{#each (annexes)}}{{> (blockPartial block)}}{{/each}}`
 */
export const annexes: Helper = ({ printing }) => {
  const listed = sectionsOf(printing.brief);
  const isListed = (block: BlockName): boolean => listed.some((section) => section.block === block);
  return annexBlocks
    .filter((block) => hasContent(printing.brief, block) && (!printing.brief.isExcerpt || isListed(block)))
    .map((block) => listed.find((section) => section.block === block) ?? plainSection(block))
    .map((section) => printed(section, `annex-${section.block}`, printing));
};

/**
 * The name of the partial that prints a block.
 *
 * @param block the name of a block
 *
 * Usage: `{{> (blockPartial block)}}`
 */
export const blockPartial: Helper = ({ args: [block] }) => `blocks/${String(block)}`;

const hasOwnContent = ({ text, table }: Section): boolean => text !== null || table !== null;

const printed = (section: Section, anchor: string, { labels }: Printing): PrintedSection => ({
  ...section,
  heading: section.title ?? wordsOf(labels, `block.${section.block}`) ?? section.block,
  anchor: section.id ?? anchor,
});
