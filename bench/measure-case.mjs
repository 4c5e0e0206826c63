/** One document in a process of its own: prints pages, seconds and peak memory as JSON. */
import { performance } from 'node:perf_hooks';
import { collectFonts, pressHtml } from '../dist/index.js';
import { cases } from './cases.mjs';

const [name, size] = process.argv.slice(2);
const source = cases.find((one) => one.name === name).make(Number(size));
const fonts = collectFonts({ folders: [], generic: new Map() }, process.cwd(), () => {});
const start = performance.now();
const { pdf, pages, diagnostics } = pressHtml({ source, fonts, paper: 'A4' }, null);
const seconds = (performance.now() - start) / 1000;
if (!pdf) throw new Error(`nothing was printed: ${diagnostics.find(({ severity }) => severity === 'error')?.message}`);
const unsupported = diagnostics.find(({ code }) => /^CSS-(unsupported|unknown|invalid)-/.test(code))?.message ?? null;
const megabytes = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ pages, seconds, megabytes, bytes: pdf.length, unsupported }));
