/** Bundles the command and the library into dist/, without the long list of chunks that rolldown's own command prints. */
import { build } from 'rolldown';
import config from './rolldown.config.mjs';

await build(config);
