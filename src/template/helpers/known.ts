import { isAbsent, whyUnknown } from './guards.ts';
import type { Helper } from './helper.ts';

/**
 * Whether a value is there and is not a stated gap.
 *
 * @param value any value of the brief
 *
 * Usage: `{{#if (known registration)}}`
 */
export const known: Helper = ({ args: [value] }) => !isAbsent(value) && whyUnknown(value) === null;

/**
 * Why a value is not known; nothing when it is.
 *
 * @param value any value of the brief
 *
 * Usage: `{{#if (why article)}}`
 */
export const why: Helper = ({ args: [value] }) => whyUnknown(value);
