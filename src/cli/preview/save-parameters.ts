import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { SaveAnswer, SaveOrder } from '../../preview/index.ts';
import { templateParameters } from '../../project.ts';
import { ownManifest, writeAtomically } from '../../resources/index.ts';
import { changeParameters } from '../../template/index.ts';
import { templateTexts } from '../scaffold/template-texts.ts';

const refuse = (message: string): SaveAnswer => ({ kind: 'refused', message });

const isName = (name: string): boolean => /^[a-z][a-z0-9-]{1,40}$/.test(name);

type Texts = Readonly<Record<string, string>>;

const write = (template: string, texts: Texts): SaveAnswer => {
  for (const [name, text] of Object.entries(texts)) {
    const result = writeAtomically(join(process.cwd(), 'templates', template, name), Buffer.from(text));
    if (result.kind === 'failed') return refuse(`templates/${template}/${name} cannot be written: ${result.message}`);
  }
  return { kind: 'saved', template, file: `templates/${template}/template.yaml` };
};

/** Takes away the # before the lines that are to be set. */
const opened = (manifest: string, names: readonly string[]): string =>
  names.reduce((text, name) => text.replace(`\n#  ${name}:`, `\n  ${name}:`), manifest.replace('\n#set:', '\nset:'));

/**
 * Writes values of parameters into a template of the project, or into a new one that extends the template that is
 * shown: those that came with Briefpress are not changed.
 */
export const saveParameters = ({ template, into, values }: SaveOrder): SaveAnswer => {
  const folder = process.cwd();
  const base = templateParameters(template, folder);
  if (base.kind === 'missing') return refuse(base.message);
  if (into !== null) return saveAsNew(into, template, base.parameters, values);
  const manifest = ownManifest(template, folder);
  if (!manifest) return refuse(`the template "${template}" is none of this project; save it under a new name`);
  const changed = changeParameters(manifest.text, base.parameters, values);
  return changed.kind === 'refused' ? changed : write(template, { 'template.yaml': changed.text });
};

type Declared = Parameters<typeof changeParameters>[1];

const saveAsNew = (name: string, base: string, declared: Declared, values: SaveOrder['values']): SaveAnswer => {
  if (!isName(name)) return refuse('a name is 2 to 41 small letters, digits and hyphens, a letter first');
  if (existsSync(join(process.cwd(), 'templates', name))) return refuse(`there is a template "${name}" already`);
  const { 'template.yaml': manifest = '', ...rest } = templateTexts(name, base, declared);
  const changed = changeParameters(opened(manifest, Object.keys(values)), declared, values);
  return changed.kind === 'refused' ? changed : write(name, { ...rest, 'template.yaml': changed.text });
};
