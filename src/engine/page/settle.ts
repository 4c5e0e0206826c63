import type { Report } from '../../diagnostics/index.ts';
import type { Mark } from '../box/box.ts';
import { type BoxTree, buildBoxes } from '../box/build-boxes.ts';
import type { Targets } from '../box/generated-content.ts';
import { noFacts, type PageFacts, type Place, pageCounterAt } from '../box/page-facts.ts';
import { reuseBoxes } from '../box/reuse-boxes.ts';
import type { ElementNode } from '../html/element-tree.ts';
import { linkTargets, reportMissingTarget } from '../html/index.ts';
import type { Images } from '../image/images.ts';
import type { LayoutEnv } from '../layout/layout.ts';
import type { StyledTree } from '../style/styled-tree.ts';
import { movedStarts, noteStarts, reportMovingNotes } from './footnotes/note-starts.ts';
import { reportMisplacedNotes } from './footnotes/report-misplaced-notes.ts';
import type { PlacedMark } from './page.ts';
import { pageArea } from './page-area.ts';
import { type PageContext, pageContexts } from './page-context.ts';
import { type PageDraft, paginate } from './paginate.ts';
import { placeMarks } from './place-marks.ts';
import { PageShelf } from './reuse-pages.ts';

/** The pages of a document whose references agree with them. */
export interface Settled {
  /** False: a limit keeps the rest of the document from the pages. */
  readonly isWhole: boolean;
  readonly boxes: BoxTree;
  readonly drafts: readonly PageDraft[];
  readonly marks: ReadonlyMap<PageDraft, readonly PlacedMark[]>;
  readonly contexts: readonly PageContext[];
  readonly targets: Targets;
}

/** Passes after which references that still move are given up. */
const passLimit = 5;

/**
 * The only loop over the whole document: facts -> boxes -> pages -> facts, until the answers to what the content asked no
 * longer change. Content that asks nothing takes one pass.
 */
export const settle = (styled: StyledTree, images: Images, env: LayoutEnv): Settled => {
  reportMisplacedNotes(styled, env.report);
  const elements = linkTargets(styled.tree);
  let facts = noFacts;
  const shelf = new PageShelf();
  let known: BoxTree | null = null;
  for (let pass = 1; ; pass++) {
    const asked = new Map<Place, ElementNode>();
    const targets = targetsFor(facts, elements, asked, env.report);
    known = reuseTree(known, buildBoxes(styled, images, targets));
    const settled = { targets, ...layOutOnce(known, styled, shelf, env) };
    if (!settled.isWhole) return settled;
    const found = gatherFacts(settled);
    const moving = [...asked.keys()].filter((place) => answer(facts, place) !== answer(found, place));
    const movingNotes = movedStarts(facts.noteStarts, found.noteStarts);
    if (moving.length + movingNotes.length === 0) return settled;
    if (pass === passLimit) {
      reportMoving(moving, asked, env.report);
      reportMovingNotes(movingNotes, passLimit, env.report);
      return settled;
    }
    facts = found;
  }
};

const reuseTree = (known: BoxTree | null, built: BoxTree): BoxTree =>
  known ? { ...built, root: reuseBoxes(known.root, built.root) } : built;

const layOutOnce = (boxes: BoxTree, styled: StyledTree, shelf: PageShelf, env: LayoutEnv): Omit<Settled, 'targets'> => {
  const { drafts, isWhole } = paginate(boxes.root, styled.pages, shelf, env);
  const marks = new Map(drafts.map((draft) => [draft, marksOn(draft)] as const));
  const root = styled.styleOf(styled.tree.root);
  const contexts = pageContexts(drafts, root, (draft) => marks.get(draft) ?? []);
  return { isWhole, boxes, drafts, marks, contexts };
};

const marksOn = ({ body, style }: PageDraft): readonly PlacedMark[] => {
  if (!body) return [];
  const area = pageArea(style);
  return placeMarks(body, area.x, area.y);
};

const gatherFacts = ({ boxes, drafts, marks, contexts }: Settled): PageFacts => {
  const pageOf = new Map<Place, number>();
  for (const draft of drafts) {
    for (const { mark } of marks.get(draft) ?? []) {
      const place = placeOf(mark);
      if (place && !pageOf.has(place)) pageOf.set(place, draft.number);
    }
  }
  return {
    pageOf,
    pageCount: drafts.length,
    pageCounters: contexts.map((context) => context.pageCounter),
    countersOf: boxes.countersOf,
    noteStarts: noteStarts(drafts),
  };
};

const placeOf = (mark: Mark): Place | null => {
  if (mark.kind === 'anchor') return mark.id;
  return mark.kind === 'place' ? mark.element : null;
};

/** All that content can learn about a place, as one comparable value. */
const answer = (facts: PageFacts, place: Place): string => {
  const counters = typeof place === 'string' ? [...(facts.countersOf.get(place) ?? [])] : [];
  return JSON.stringify([facts.pageCount, pageCounterAt(facts, place), counters]);
};

const targetsFor = (
  facts: PageFacts,
  elements: ReadonlyMap<string, ElementNode>,
  asked: Map<Place, ElementNode>,
  report: Report,
): Targets => ({
  facts,
  elementOf: (id) => elements.get(id) ?? null,
  ask: (place, asking) => {
    if (typeof place === 'string' && !elements.has(place)) reportMissingTarget(place, asking, report);
    else asked.set(place, asking);
  },
});

const reportMoving = (moving: readonly Place[], asked: ReadonlyMap<Place, ElementNode>, report: Report): void => {
  for (const place of moving) {
    const name = typeof place === 'string' ? `"${place}"` : 'its own page';
    report({
      severity: 'warning',
      code: 'LINK-unsettled',
      message: `the reference to ${name} still moves after ${passLimit} passes, because its own text changes the pages`,
      span: asked.get(place)?.span ?? null,
      hint: 'give the reference a fixed width, so that its number cannot move the target',
    });
  }
};
