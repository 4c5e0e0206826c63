import { unlayered } from './cascade-layer.ts';
import type { CompiledDeclaration, CustomValue, DeclarationBlock } from './compiled-declaration.ts';

/** The matching blocks of one element, weakest first. */
export interface MatchedBlocks {
  readonly userAgent: readonly DeclarationBlock[];
  /** Presentational hints, author rules, then the `style` attribute. */
  readonly author: readonly DeclarationBlock[];
}

export type SlotDeclaration = Exclude<CompiledDeclaration, { kind: 'custom' | 'revert' | 'revert-layer' }>;

/** What won, by slot and by the name of custom properties. */
export interface Winners {
  readonly bySlot: ReadonlyMap<string, SlotDeclaration>;
  readonly custom: ReadonlyMap<string, CustomWinner>;
}

type CustomWinner = Exclude<CustomValue, 'revert-layer'>;

const put = <T>(map: Map<string, T>, key: string, value: T | undefined): void => {
  if (value === undefined) map.delete(key);
  else map.set(key, value);
};

class Contest {
  readonly bySlot = new Map<string, SlotDeclaration>();
  readonly custom = new Map<string, CustomWinner>();
  readonly #earlier = new Map<string, SlotDeclaration | undefined>();
  readonly #earlierCustom = new Map<string, CustomWinner | undefined>();
  #userAgent: ReadonlyMap<string, SlotDeclaration> = new Map();

  keepUserAgent(): void {
    this.#userAgent = new Map(this.bySlot);
  }

  enter(declaration: CompiledDeclaration, isRightToLeft: boolean): void {
    switch (declaration.kind) {
      case 'custom':
        this.#enterCustom(declaration.name, declaration.values);
        break;
      case 'pending':
        this.#enterSlot(declaration.slot.name, declaration);
        break;
      case 'revert':
        this.#enterSlot(declaration.slot.name, this.#userAgent.get(declaration.slot.name));
        break;
      case 'revert-layer':
        this.#revertLayer(declaration.slot.name);
        break;
      case 'set': {
        const { mirrored } = declaration.longhand;
        const longhand = isRightToLeft && mirrored ? mirrored : declaration.longhand;
        this.#enterSlot(longhand.slot.name, { ...declaration, longhand });
      }
    }
  }

  /** From here on, `revert-layer` goes back to what has won so far. */
  beginLayer(): void {
    this.#earlier.clear();
    this.#earlierCustom.clear();
  }

  #enterSlot(slot: string, declaration: SlotDeclaration | undefined): void {
    if (!this.#earlier.has(slot)) this.#earlier.set(slot, this.bySlot.get(slot));
    put(this.bySlot, slot, declaration);
  }

  #revertLayer(slot: string): void {
    if (this.#earlier.has(slot)) put(this.bySlot, slot, this.#earlier.get(slot));
  }

  #enterCustom(name: string, values: CustomValue): void {
    if (values === 'revert-layer') {
      if (this.#earlierCustom.has(name)) put(this.custom, name, this.#earlierCustom.get(name));
      return;
    }
    if (!this.#earlierCustom.has(name)) this.#earlierCustom.set(name, this.custom.get(name));
    this.custom.set(name, values);
  }
}

const enterAll = (
  contest: Contest,
  blocks: readonly DeclarationBlock[],
  important: boolean,
  isRightToLeft: boolean,
): void => {
  let before: DeclarationBlock | null = null;
  for (const block of blocks) {
    const { declarations, layer, isAttached } = block;
    if (before?.layer !== layer || before.isAttached !== isAttached) contest.beginLayer();
    before = block;
    for (const declaration of declarations) {
      if (declaration.important === important) contest.enter(declaration, isRightToLeft);
    }
  }
};

/** Importance turns the layers upside down (css-cascade-5 §6.4.4); the `style` attribute stays above them. */
const importantOrder = (blocks: readonly DeclarationBlock[]): readonly DeclarationBlock[] => {
  const rank = ({ layer, isAttached }: DeclarationBlock): number => (isAttached ? Number.NEGATIVE_INFINITY : layer);
  if (blocks.every((block) => rank(block) === unlayered)) return blocks;
  return [...blocks].sort((a, b) => (rank(a) === rank(b) ? 0 : rank(b) - rank(a)));
};

/** The cascade (css-cascade-5 §6.1): origin and importance, then the order in which the blocks stand. */
export const winningDeclarations = ({ userAgent, author }: MatchedBlocks, isRightToLeft: boolean): Winners => {
  const contest = new Contest();
  enterAll(contest, userAgent, false, isRightToLeft);
  contest.keepUserAgent();
  enterAll(contest, author, false, isRightToLeft);
  enterAll(contest, importantOrder(author), true, isRightToLeft);
  enterAll(contest, userAgent, true, isRightToLeft);
  return contest;
};
