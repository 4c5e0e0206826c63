import type { Diagnostic } from '../../../diagnostics/index.ts';
import type { ComponentValue } from '../../css/index.ts';
import type { Longhand, Slot } from '../properties/longhand.ts';

/** A declaration made ready for the cascade: one for each slot that it competes for. */
export type CompiledDeclaration = { readonly important: boolean } & (
  | { readonly kind: 'set'; readonly longhand: Longhand }
  | { readonly kind: 'revert'; readonly slot: Slot }
  | { readonly kind: 'pending'; readonly slot: Slot; readonly pending: PendingDeclaration }
  | {
      readonly kind: 'custom';
      readonly name: string;
      readonly values: readonly ComponentValue[] | 'initial' | 'inherit';
    }
);

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
}
