import type { CommonOptions } from '../common-options.ts';
import type { PrintOptions } from '../open-current-project.ts';

/** What the command line says about a sending. */
export interface SendOptions extends PrintOptions, CommonOptions {
  readonly readers?: string;
  readonly copies: string;
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
