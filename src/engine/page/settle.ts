import type { Report } from '../../diagnostics/index.ts';
import { type BoxTree, buildBoxes } from '../box/build-boxes.ts';
import type { Targets } from '../box/generated-content.ts';
import { noFacts, type PageFacts } from '../box/page-facts.ts';
import type { Images } from '../box/replaced-box.ts';
import { reuseBoxes } from '../box/reuse-boxes.ts';
import type { ElementNode } from '../html/element-tree.ts';
import { elementsIn } from '../html/index.ts';
import type { LayoutEnv } from '../layout/layout.ts';
import type { StyledTree } from '../style/styled-tree.ts';
import type { PlacedMark } from './page.ts';
import { pageArea } from './page-area.ts';
import { type PageContext, pageContexts } from './page-context.ts';
import { type PageDraft, paginate } from './paginate.ts';
import { placeMarks } from './place-marks.ts';

/** The pages of a document whose references agree with them. */
export interface Settled {
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
  const elements = elementsById(styled.tree.root);
  let facts = noFacts;
  let known: BoxTree | null = null;
  for (let pass = 1; ; pass++) {
    const asked = new Map<string, ElementNode>();
    const targets = targetsFor(facts, elements, asked, env.report);
    known = reuseTree(known, buildBoxes(styled, images, targets));
    const settled = { targets, ...layOutOnce(known, styled, env) };
    const found = gatherFacts(settled);
    const moving = [...asked.keys()].filter((id) => answer(facts, id) !== answer(found, id));
    if (moving.length === 0) return settled;
    if (pass === passLimit) {
      reportMoving(moving, asked, env.report);
      return settled;
    }
    facts = found;
  }
};

const reuseTree = (known: BoxTree | null, built: BoxTree): BoxTree =>
  known ? { ...built, root: reuseBoxes(known.root, built.root) } : built;

const layOutOnce = (boxes: BoxTree, styled: StyledTree, env: LayoutEnv): Omit<Settled, 'targets'> => {
  const drafts = paginate(boxes.root, styled.pages, env);
  const marks = new Map(drafts.map((draft) => [draft, marksOn(draft)] as const));
  return { boxes, drafts, marks, contexts: pageContexts(drafts, (draft) => marks.get(draft) ?? []) };
};

const marksOn = ({ body, style }: PageDraft): readonly PlacedMark[] => {
  if (!body) return [];
  const area = pageArea(style);
  return placeMarks(body, area.x, area.y);
};

const gatherFacts = ({ boxes, drafts, marks, contexts }: Settled): PageFacts => {
  const pageOf = new Map<string, number>();
  for (const draft of drafts) {
    for (const { mark } of marks.get(draft) ?? []) {
      if (mark.kind === 'anchor' && !pageOf.has(mark.id)) pageOf.set(mark.id, draft.number);
    }
  }
  return {
    pageOf,
    pageCount: drafts.length,
    pageCounters: contexts.map((context) => context.pageCounter),
    countersOf: boxes.countersOf,
  };
};

/** All that content can learn about an element, as one comparable value. */
const answer = (facts: PageFacts, id: string): string => {
  const page = facts.pageOf.get(id) ?? 0;
  const counters = [...(facts.countersOf.get(id) ?? [])];
  return JSON.stringify([facts.pageCount, facts.pageCounters[page - 1], counters]);
};

const elementsById = (root: ElementNode): ReadonlyMap<string, ElementNode> => {
  const found = new Map<string, ElementNode>();
  for (const element of elementsIn(root)) {
    const id = element.attributes.get('id');
    if (id && !found.has(id)) found.set(id, element);
  }
  return found;
};

const targetsFor = (
  facts: PageFacts,
  elements: ReadonlyMap<string, ElementNode>,
  asked: Map<string, ElementNode>,
  report: Report,
): Targets => ({
  facts,
  elementOf: (id) => elements.get(id) ?? null,
  ask: (id, asking) => {
    if (elements.has(id)) asked.set(id, asking);
    else reportUnknown(id, asking, report);
  },
});

const reportUnknown = (id: string, asking: ElementNode, report: Report): void =>
  report({
    severity: 'warning',
    code: 'LINK-no-target',
    message: `nothing has the id "${id}" that this refers to`,
    span: asking.span,
    hint: 'give the target this id, or correct the reference',
  });

const reportMoving = (moving: readonly string[], asked: ReadonlyMap<string, ElementNode>, report: Report): void => {
  for (const id of moving) {
    report({
      severity: 'warning',
      code: 'LINK-unsettled',
      message: `the reference to "${id}" still moves after ${passLimit} passes, because its own text changes the pages`,
      span: asked.get(id)?.span ?? null,
      hint: 'give the reference a fixed width, so that its number cannot move the target',
    });
  }
};
