import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { FontCollection, FontSource } from '../../src/engine/index.ts';

const require = createRequire(import.meta.url);

const face = (family: string, name: string, file: string, weight: number, style: FontSource['style']): FontSource => ({
  family,
  weight,
  style,
  label: name,
  load: () => readFileSync(require.resolve(`@expo-google-fonts/${file}`)),
});

const faces = (family: string, name: string, folder: string): readonly FontSource[] => [
  face(family, name, `${folder}/400Regular/${name}_400Regular.ttf`, 400, 'normal'),
  face(family, name, `${folder}/400Regular_Italic/${name}_400Regular_Italic.ttf`, 400, 'italic'),
  face(family, name, `${folder}/700Bold/${name}_700Bold.ttf`, 700, 'normal'),
  face(family, name, `${folder}/700Bold_Italic/${name}_700Bold_Italic.ttf`, 700, 'italic'),
];

const collection = (sources: readonly FontSource[]): FontCollection => ({
  sources,
  generic: new Map([
    ['serif', ['Liberation Serif']],
    ['sans-serif', ['Liberation Sans']],
    ['monospace', ['Liberation Mono']],
  ]),
  fallback: ['Liberation Serif'],
});

/** The pages name the Liberation fonts; ours in their place are the same on every machine. */
export const ownFonts: FontCollection = collection([
  ...faces('Liberation Serif', 'SourceSerif4', 'source-serif-4'),
  ...faces('Liberation Sans', 'SourceSans3', 'source-sans-3'),
  ...faces('Liberation Mono', 'SourceSans3', 'source-sans-3'),
]);

const folder = '/usr/share/fonts/truetype/liberation';

/** The Liberation fonts themselves, where they are installed (Debian `fonts-liberation`). */
export const liberationFonts = (): FontCollection | null => {
  if (!existsSync(folder)) return null;
  return collection(
    ['Serif', 'Sans', 'Mono'].flatMap((kind) =>
      ['Regular', 'Italic', 'Bold', 'BoldItalic'].map(
        (name): FontSource => ({
          family: `Liberation ${kind}`,
          weight: name.startsWith('Bold') ? 700 : 400,
          style: name.endsWith('Italic') ? 'italic' : 'normal',
          label: `Liberation${kind}-${name}`,
          load: () => readFileSync(`${folder}/Liberation${kind}-${name}.ttf`),
        }),
      ),
    ),
  );
};
