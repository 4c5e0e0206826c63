import type { ComponentValue } from '../../css/index.ts';
import type { CompiledDeclaration, DeclarationBlock } from './compiled-declaration.ts';

/** The matching blocks of one element, weakest first. */
export interface MatchedBlocks {
  readonly userAgent: readonly DeclarationBlock[];
  /** Presentational hints, author rules, then the `style` attribute. */
  readonly author: readonly DeclarationBlock[];
}

export type SlotDeclaration = Exclude<CompiledDeclaration, { kind: 'custom' | 'revert' }>;

/** What won, by slot and by the name of custom properties. */
export interface Winners {
  readonly bySlot: ReadonlyMap<string, SlotDeclaration>;
  readonly custom: ReadonlyMap<string, readonly ComponentValue[] | 'initial' | 'inherit'>;
}

class Contest {
  readonly bySlot = new Map<string, SlotDeclaration>();
  readonly custom = new Map<string, readonly ComponentValue[] | 'initial' | 'inherit'>();
  #userAgent: ReadonlyMap<string, SlotDeclaration> = new Map();

  keepUserAgent(): void {
    this.#userAgent = new Map(this.bySlot);
  }

  enter(declaration: CompiledDeclaration, isRightToLeft: boolean): void {
    if (declaration.kind === 'custom') this.custom.set(declaration.name, declaration.values);
    else if (declaration.kind === 'pending') this.bySlot.set(declaration.slot.name, declaration);
    else if (declaration.kind === 'revert') this.#revert(declaration.slot.name);
    else {
      const { mirrored } = declaration.longhand;
      const longhand = isRightToLeft && mirrored ? mirrored : declaration.longhand;
      this.bySlot.set(longhand.slot.name, { ...declaration, longhand });
    }
  }

  /** `revert` goes back to what the user agent says, or to nothing. */
  #revert(slot: string): void {
    const earlier = this.#userAgent.get(slot);
    if (earlier) this.bySlot.set(slot, earlier);
    else this.bySlot.delete(slot);
  }
}

const enterAll = (
  contest: Contest,
  blocks: readonly DeclarationBlock[],
  important: boolean,
  isRightToLeft: boolean,
): void => {
  for (const { declarations } of blocks) {
    for (const declaration of declarations) {
      if (declaration.important === important) contest.enter(declaration, isRightToLeft);
    }
  }
};

/** The cascade (css-cascade-4 §6.1): origin and importance, then the order in which the blocks stand. */
export const winningDeclarations = ({ userAgent, author }: MatchedBlocks, isRightToLeft: boolean): Winners => {
  const contest = new Contest();
  enterAll(contest, userAgent, false, isRightToLeft);
  contest.keepUserAgent();
  enterAll(contest, author, false, isRightToLeft);
  enterAll(contest, author, true, isRightToLeft);
  enterAll(contest, userAgent, true, isRightToLeft);
  return contest;
};
