import type { OrderOptions } from '../copies-order.ts';

/** What the command line says about a sending. */
export interface SendOptions extends OrderOptions {
  readonly journal?: string;
  readonly linkBase?: string;
  readonly toFolder?: string;
  readonly dryRun?: boolean;
  readonly yes?: boolean;
  readonly resendUnknown?: boolean;
  readonly skipUnknown?: boolean;
  readonly retryRefused?: boolean;
  readonly mendJournal?: boolean;
}
