import { type Batch, type BatchResult, copyMaker, planOrder } from './make-copies.ts';
import type { CopiesOrder } from './order.ts';

/** One batch of an order, for a thread of its own. */
export interface BatchOrder {
  readonly order: CopiesOrder;
  readonly batch: Batch;
}

let known: { readonly key: string; readonly make: (batch: Batch) => BatchResult } | null = null;

/** The order was checked before it was handed out; it is read once in each thread. */
const makerFor = (order: CopiesOrder): ((batch: Batch) => BatchResult) => {
  const key = JSON.stringify([order.brief.path, order.output, order.pattern, order.shard, order.printSet]);
  if (known?.key === key) return known.make;
  const { plan, diagnostics } = planOrder(order);
  const make = plan ? copyMaker(plan, order.output) : () => ({ copies: [], diagnostics });
  known = { key, make };
  return make;
};

/** What a worker thread does when it is asked. */
export default ({ order, batch }: BatchOrder): BatchResult => makerFor(order)(batch);
