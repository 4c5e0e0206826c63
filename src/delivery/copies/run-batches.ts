import { availableParallelism } from 'node:os';
import { type BatchResult, batchesOf, type CopiesPlan, copyMaker } from './make-copies.ts';
import type { CopiesOrder } from './order.ts';

/** After so many copies the caller hears of them. */
const batchSize = 250;

/** A thread starts up and sets the pages for itself, which takes as long as making this many copies. */
const threadBatchSize = 2000;

/** One thread for each processor where each has several batches to do; else starting them takes longer than they save. */
const worthwhile = (batches: number): number => {
  const processors = availableParallelism();
  return batches >= processors * 2 ? processors : 1;
};

/**
 * Makes all copies of a plan and hands over what came of each batch. With more than one worker the batches go to
 * threads, no more at a time than there are workers, so that memory does not grow with the readers.
 */
export const runBatches = async (
  plan: CopiesPlan,
  order: CopiesOrder,
  workers: number | null,
  receive: (result: BatchResult) => void,
): Promise<void> => {
  const batches = batchesOf(plan, threadBatchSize);
  const threads = workers ?? worthwhile(batches.length);
  if (threads <= 1 || batches.length <= 1) {
    const make = copyMaker(plan, order.output);
    for (const batch of batchesOf(plan, batchSize)) receive(make(batch));
    return;
  }
  const { Tinypool } = await import('tinypool');
  const maxThreads = Math.min(threads, batches.length);
  const filename = new URL('./copy-worker.js', import.meta.url).href;
  const pool = new Tinypool({ filename, runtime: 'worker_threads', minThreads: maxThreads, maxThreads });
  try {
    const waiting = [...batches];
    const work = async (): Promise<void> => {
      for (let batch = waiting.shift(); batch; batch = waiting.shift()) receive(await pool.run({ order, batch }));
    };
    await Promise.all(Array.from({ length: maxThreads }, work));
  } finally {
    await pool.destroy();
  }
};
