import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Diagnostic } from '../../src/diagnostics/index.ts';
import { collectFonts, packageFolder, usualFonts } from '../../src/resources/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'briefpress-fonts-'));
after(() => rmSync(folder, { recursive: true }));

const installed = join(packageFolder, 'node_modules', '@expo-google-fonts');
const serif = join(installed, 'source-serif-4');

const silence = (): void => {};

test('the fonts of our packages are found from any folder, in every cut, by name alone', () => {
  const { sources } = collectFonts(usualFonts, folder, silence);
  const families = new Set(sources.map(({ family }) => family));
  assert.ok(families.has('Source Serif 4') && families.has('Source Sans 3'));
  const cut = sources.find(({ label }) => label === 'SourceSerif4_600SemiBold_Italic.ttf');
  assert.deepEqual([cut?.family, cut?.weight, cut?.style], ['Source Serif 4', 600, 'italic']);
  assert.ok((cut?.load().length ?? 0) > 10_000);
});

test('generic families stand for the installed fonts', () => {
  const { generic } = collectFonts(usualFonts, folder, silence);
  assert.deepEqual(generic.get('serif'), ['Source Serif 4']);
  assert.deepEqual(generic.get('sans-serif'), ['Source Sans 3']);
  assert.deepEqual(generic.get('monospace'), ['Source Sans 3']);
});

test('a font folder is searched to its depth, and each file tells its family, weight and style', () => {
  mkdirSync(join(folder, 'mine', 'deep'), { recursive: true });
  copyFileSync(join(serif, '600SemiBold_Italic/SourceSerif4_600SemiBold_Italic.ttf'), join(folder, 'mine/deep/x.ttf'));
  const choices = { folders: ['mine'], generic: new Map([['serif', 'Mine']]) };
  const { sources, generic, fallback } = collectFonts(choices, folder, silence);
  const { load: _, ...brought } = sources[0]!;
  assert.deepEqual(brought, { family: 'Source Serif 4', weight: 600, style: 'italic', label: 'x.ttf' });
  assert.deepEqual(generic.get('serif'), ['Mine']);
  assert.equal(fallback[0], 'Source Serif 4');
});

test('a damaged font is left out with a warning', () => {
  mkdirSync(join(folder, 'damaged'));
  writeFileSync(join(folder, 'damaged', 'a.ttf'), 'this is no font');
  writeFileSync(join(folder, 'damaged', 'b.otf'), Buffer.from('00010000ffff00000000', 'hex'));
  const found: Diagnostic[] = [];
  collectFonts({ folders: ['damaged'], generic: new Map() }, folder, (entry) => found.push(entry));
  assert.deepEqual(
    found.map(({ severity, code }) => [severity, code]),
    [
      ['warning', 'FONT-unreadable'],
      ['warning', 'FONT-unreadable'],
    ],
  );
});

test('a font folder that is not there is an error', () => {
  const found: Diagnostic[] = [];
  collectFonts({ folders: ['nowhere'], generic: new Map() }, folder, (entry) => found.push(entry));
  assert.equal(found[0]?.severity, 'error');
  assert.match(found[0]?.message ?? '', /there is no such file/);
});
