import type { Diagnostic } from '../../../diagnostics/index.ts';
import type { ComponentValue } from '../../css/index.ts';
import type { Longhand, Slot } from '../properties/longhand.ts';

/** A declaration made ready for the cascade: one for each slot that it competes for. */
export type CompiledDeclaration = { readonly important: boolean } & (
  | { readonly kind: 'set'; readonly longhand: Longhand }
  /** Back to what the user agent says, or to what the weaker layers say. */
  | { readonly kind: 'revert' | 'revert-layer'; readonly slot: Slot }
  | { readonly kind: 'pending'; readonly slot: Slot; readonly pending: PendingDeclaration }
  | {
      readonly kind: 'custom';
      readonly name: string;
      readonly values: CustomValue;
    }
);

/** What a custom property is declared to be. */
export type CustomValue = readonly ComponentValue[] | 'initial' | 'inherit' | 'revert-layer';

/** A declaration whose value is only known when `var()` is replaced (css-variables-1 §3). */
export interface PendingDeclaration {
  readonly values: readonly ComponentValue[];
  /** What the replaced value sets; empty when it is invalid. */
  readonly resolve: (values: readonly ComponentValue[]) => readonly Longhand[];
  /** What to say when the value turns out to be invalid. */
  readonly problem: (reason: string) => Diagnostic;
}

/** The declarations of one block. Blocks are compared by identity; the number makes short keys. */
export interface DeclarationBlock {
  readonly id: number;
  readonly declarations: readonly CompiledDeclaration[];
  /** Rank of the cascade layer. */
  readonly layer: number;
  /** A `style` attribute stands above all layers, important or not (css-cascade-5 §6.1). */
  readonly isAttached: boolean;
}
