import { setTimeout as wait } from 'node:timers/promises';

/** Waits, and ends early without complaint when the run is to end. */
export const pause = async (milliseconds: number, signal: AbortSignal): Promise<void> => {
  if (signal.aborted) return;
  await wait(milliseconds, undefined, { signal }).catch(() => {});
};

/** No wait is longer than this, in seconds. */
const longestWait = 900;

/**
 * Seconds before the next try after `failures` failures: doubling, with a share of chance so that many senders who
 * were turned away together do not come back together.
 */
export const backOff = (failures: number, first: number, chance: number): number =>
  Math.min(longestWait, first * 2 ** (failures - 1)) * (0.75 + chance / 2);

/** Keeps messages apart so that there are no more than `rate` a minute. The clock on the wall has no say in it. */
export class Pacer {
  readonly #interval: number;
  #next = 0;

  constructor(rate: number | null) {
    this.#interval = rate === null ? 0 : 60_000 / rate;
  }

  /** Answers when the next message may go. */
  async turn(signal: AbortSignal): Promise<void> {
    const now = performance.now();
    const mine = Math.max(now, this.#next);
    this.#next = mine + this.#interval;
    if (mine > now) await pause(mine - now, signal);
  }
}
