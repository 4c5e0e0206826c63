import type { BriefKind, Section } from '../brief.ts';
import { hasContent } from '../sections-of.ts';
import { type Finding, forEach, type Lint } from './lint.ts';

const content: Lint = {
  id: 'SECTION-content',
  check: (brief) =>
    forEach(brief.sections, ['sections'], (section, path): Finding | null => {
      const field = section.block === 'text' || section.block === 'table' ? section.block : null;
      if (field && section[field] === null) {
        return { path: [...path, 'block'], message: `a ${field} section needs "${field}"` };
      }
      if (section.table !== null && section.block !== 'table') {
        return {
          path: [...path, 'table'],
          message: `the block "${section.block}" shows no table of its own`,
          hint: 'write "block: table"',
        };
      }
      return null;
    }),
};

const empty: Lint = {
  id: 'SECTION-empty',
  check: (brief) =>
    forEach(brief.sections, ['sections'], (section, path) =>
      isOwn(section) || hasContent(brief, section.block)
        ? null
        : {
            path: [...path, 'block'],
            message: `the block "${section.block}" has nothing to show`,
            hint: 'fill it, or leave the section out',
          },
    ),
};

/** Sections that bring their own words, or that gather what other fields hold. */
const isOwn = ({ block, text }: Section): boolean =>
  text !== null || ['text', 'table', 'alternatives', 'assumptions', 'unknowns', 'distribution'].includes(block);

const columns: Lint = {
  id: 'TABLE-columns',
  check: (brief) =>
    forEach(brief.sections, ['sections'], ({ table }, path) =>
      forEach(table?.rows ?? [], [...path, 'table', 'rows'], (row, place) => {
        const count = table?.columns.length ?? 0;
        if (row.length === count) return null;
        return { path: [...place, 0], message: `this row has ${row.length} cells, the table ${count} columns` };
      }),
    ),
};

const needsWatch: readonly BriefKind[] = ['military', 'exec-summary', 'update'];

const fewWatchItems: Lint = {
  id: 'WATCH-few',
  check: ({ kind, watch }) =>
    needsWatch.includes(kind) && watch.length < 3
      ? [{ path: ['watch'], message: `a brief of the kind "${kind}" names at least three things to watch` }]
      : [],
};

const unknowns: Lint = {
  id: 'UNK-none',
  check: ({ unknowns: { none, items } }) =>
    none === null && items.length === 0
      ? [
          {
            path: ['unknowns'],
            message: 'the brief does not say what is unknown',
            hint: 'list it, or write "unknowns: { none: why }"',
          },
        ]
      : [],
};

const firstRevision: Lint = {
  id: 'REV-first',
  check: ({ revisions: [first] }) =>
    first && first.kind !== 'initial'
      ? [{ path: ['revisions', 0, 'kind'], message: 'the first revision is the initial one' }]
      : [],
};

export const sectionLints: readonly Lint[] = [content, empty, columns, fewWatchItems, unknowns, firstRevision];
