import { type CopiesOrder, type CopiesPlan, type Copy, runBatches } from '../../delivery/copies/index.ts';
import type { PlannedDelivery } from '../../delivery/mail/index.ts';
import { type Diagnostic, DiagnosticLog } from '../../diagnostics/index.ts';

/** A reader's place in the plan, and the copy that is to go out. */
export interface Outgoing {
  readonly planned: PlannedDelivery;
  readonly copy: Copy;
}

export interface OutgoingAnswer {
  readonly outgoing: readonly Outgoing[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The plan with the copies of some readers alone. */
const only = (plan: CopiesPlan, readers: ReadonlySet<string>): CopiesPlan => ({
  ...plan,
  variants: plan.variants
    .map((variant) => ({ ...variant, copies: variant.copies.filter(({ reader }) => readers.has(reader.id)) }))
    .filter(({ copies }) => copies.length > 0),
});

/** Makes the copies that are to go out, in this thread, which knows best which these are. */
export const makeOutgoing = async (
  plan: CopiesPlan,
  order: CopiesOrder,
  deliveries: readonly PlannedDelivery[],
): Promise<OutgoingAnswer> => {
  const log = new DiagnosticLog();
  const copies = new Map<string, Copy>();
  await runBatches(only(plan, new Set(deliveries.map(({ reader }) => reader.id))), order, 1, (result) => {
    result.diagnostics.forEach(log.report);
    for (const copy of result.copies) copies.set(copy.reader.id, copy);
  });
  const outgoing = deliveries.flatMap((planned) => {
    const copy = copies.get(planned.reader.id);
    return copy ? [{ planned, copy }] : [];
  });
  return { outgoing, diagnostics: log.entries };
};
