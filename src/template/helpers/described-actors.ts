import type { Helper } from './helper.ts';

/**
 * The actors of whom the brief says more than a name: native names, a formal name, roles or aliases.
 *
 * Usage: `{{#each (describedActors)}}`
 */
export const describedActors: Helper = ({ printing: { brief } }) =>
  brief.actors.filter(
    ({ native_names, formal_name, roles, aliases }) =>
      formal_name !== null || native_names.length + roles.length + aliases.length > 0,
  );
