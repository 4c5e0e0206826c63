import type { StanceCode } from './brief.ts';

/** Whether a code says that nothing was found or looked for, not where an actor stands. */
export const isSilence = (code: StanceCode): boolean => code === 'none_found' || code === 'not_searched';
