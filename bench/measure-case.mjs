/** One case in a process of its own: prints pages, seconds and peak memory as JSON. */
import { performance } from 'node:perf_hooks';
import { collectFonts, pressHtml } from '../dist/index.js';
import { longDocument } from './long-document.mjs';

const source = longDocument(Number(process.argv[2]));
const fonts = collectFonts({ folders: [], generic: new Map() }, process.cwd(), () => {});
const start = performance.now();
const { pdf, pages, diagnostics } = pressHtml({ source, fonts, paper: 'A4' }, null);
const seconds = (performance.now() - start) / 1000;
if (!pdf) throw new Error(`nothing was printed: ${diagnostics.find(({ severity }) => severity === 'error')?.message}`);
const megabytes = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ pages, seconds, megabytes, bytes: pdf.length }));
