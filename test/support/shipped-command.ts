import { fileURLToPath } from 'node:url';

/** The command as it is installed, bundled from what the tests are compiled from. */
export const shippedCommand = fileURLToPath(new URL('../../../dist/main.js', import.meta.url));
