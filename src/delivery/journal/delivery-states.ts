import type { JournalEntry } from './entry.ts';

/** How far one reader's copy has come. */
export interface DeliveryState {
  readonly reader: string;
  /**
   * `waiting`: not handed over yet, or failed so that it may be tried again. `unknown`: about to be handed over, and
   * then nothing was noted. `refused`: the server said no for good. `skipped`: given up by decision.
   */
  readonly kind: 'waiting' | 'unknown' | 'delivered' | 'refused' | 'skipped';
  readonly copy: number | null;
  readonly file: string | null;
  /** SHA-256 of the copy that was made or handed over last. */
  readonly sha256: string | null;
  readonly address: string | null;
  /** The same for every attempt. */
  readonly messageId: string | null;
  /** The last answer of the server or of the way to it. */
  readonly answer: string | null;
  readonly attempts: number;
  /** When the last step was noted, by the clock of that machine. */
  readonly time: string;
}

const begun = (reader: string, time: string): DeliveryState => ({
  reader,
  kind: 'waiting',
  copy: null,
  file: null,
  sha256: null,
  address: null,
  messageId: null,
  answer: null,
  attempts: 0,
  time,
});

type ReaderEntry = Extract<JournalEntry, { readonly reader: string }>;

const after = (state: DeliveryState, entry: ReaderEntry): DeliveryState => {
  const { time } = entry;
  switch (entry.kind) {
    case 'made':
      return { ...state, time, copy: entry.copy, file: entry.file, sha256: entry.sha256 };
    case 'handing-over': {
      const { address, sha256, message_id: messageId } = entry;
      return { ...state, time, kind: 'unknown', address, sha256, messageId, attempts: state.attempts + 1 };
    }
    case 'handed-over':
      return { ...state, time, kind: 'delivered', answer: entry.answer };
    case 'failed':
      return { ...state, time, kind: entry.is_final ? 'refused' : 'waiting', answer: entry.answer };
    case 'unanswered':
      return { ...state, time, kind: 'unknown', answer: entry.problem };
    case 'decided':
      return { ...state, time, kind: entry.decision === 'skip' ? 'skipped' : 'waiting' };
  }
};

/** The state of every reader that the journal names, in the order in which it first names them. */
export const deliveryStates = (entries: readonly JournalEntry[]): ReadonlyMap<string, DeliveryState> => {
  const states = new Map<string, DeliveryState>();
  for (const entry of entries) {
    if (!('reader' in entry)) continue;
    states.set(entry.reader, after(states.get(entry.reader) ?? begun(entry.reader, entry.time), entry));
  }
  return states;
};
