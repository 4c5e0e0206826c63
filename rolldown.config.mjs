import { defineConfig } from 'rolldown';

/**
 * Parts of pdfkit and fontkit that shape text, unpack web fonts and read pictures. We do these ourselves, so they never
 * run, but unpacking their tables would take a third of the start-up time. If one were called after all, it would fail
 * loudly.
 */
const neverUsed = ['brotli/decompress.js', 'linebreak', 'png-js', 'unicode-properties', 'unicode-trie'];

const leaveOut = {
  name: 'leave-out',
  resolveId: (id) => (neverUsed.includes(id) ? `\0${id}` : null),
  load: (id) =>
    neverUsed.includes(id.slice(1))
      ? `module.exports = class LeftOut { get() { throw new Error('${id.slice(1)} is left out of the bundle'); } };`
      : null,
};

/**
 * One bundle for the command and the library. Dependencies are bundled because loading many small files is most of the
 * start-up time; each command is a chunk of its own and is loaded when it is asked for. `harfbuzzjs` and `hyphen` stay
 * outside: they read files that lie beside their own code. Minifying gains no time and costs readable stacks.
 */
export default defineConfig({
  input: { main: 'src/main.ts', index: 'src/index.ts' },
  platform: 'node',
  external: [/^harfbuzzjs/, /^hyphen/],
  plugins: [leaveOut],
  output: {
    dir: 'dist',
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
    cleanDir: true,
  },
});
