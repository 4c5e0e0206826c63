import { writeFileSync } from 'node:fs';
import { build } from 'rolldown';

/**
 * Parts of pdfkit and fontkit that shape text, unpack web fonts and read pictures. We do these ourselves, so they never
 * run, but unpacking their tables would take a third of the start-up time. If one were called after all, it would fail
 * loudly. fontkit asks `isMark` of each glyph it opens and uses the answer only for shaping; Handlebars does without
 * `source-map`, which would tell the places of templates in the script that they become.
 */
const leftOut = (name) => `module.exports = class { get() { throw new Error('${name} is left out of the bundle'); } };`;
const replaced = new Map([
  ['brotli/decompress.js', leftOut('brotli')],
  ['linebreak', leftOut('linebreak')],
  ['png-js', leftOut('png-js')],
  ['unicode-trie', leftOut('unicode-trie')],
  ['unicode-properties', 'exports.isMark = () => false;'],
  ['source-map', ''],
]);

const leaveOut = {
  name: 'leave-out',
  resolveId: (id) => (replaced.has(id) ? `\0${id}` : null),
  load: (id) => replaced.get(id.slice(1)) ?? null,
};

/**
 * One bundle for the command and the library, made without the long list of chunks that rolldown's own command prints.
 * Dependencies are bundled because loading many small files is most of the start-up time; each command is a chunk of its
 * own and is loaded when it is asked for. `harfbuzzjs` and `hyphen` stay outside: they read files that lie beside their
 * own code, as does `tinypool`, whose threads run `copy-worker`. Minifying gains no time and costs readable stacks.
 */
await build({
  input: {
    main: 'src/main.ts',
    index: 'src/index.ts',
    'chunks/copy-worker': 'src/delivery/copies/copy-worker.ts',
    'chunks/project': 'src/project.ts',
  },
  platform: 'node',
  external: [/^harfbuzzjs/, /^hyphen/, /^tinypool/],
  plugins: [leaveOut],
  output: {
    dir: 'dist',
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
    cleanDir: true,
  },
});

const { prepareOwnTemplates } = await import('./dist/chunks/project.js');
writeFileSync('dist/chunks/ready-partials.json', JSON.stringify(prepareOwnTemplates()));
