/** Typst as an npm package, in a process of its own: prints the brief of the folder it is started in. */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { NodeCompiler } = createRequire(import.meta.url)('@myriaddreamin/typst-ts-node-compiler');
const compiler = NodeCompiler.create({ workspace: '.', fontArgs: [{ fontPaths: ['.'] }] });
writeFileSync('Typst.pdf', compiler.pdf({ mainFilePath: 'brief.typ' }));
