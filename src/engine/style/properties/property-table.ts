import { backgroundProperties } from './background.ts';
import { borderProperties } from './border.ts';
import { borderImageProperties } from './border-image.ts';
import { boxProperties } from './box.ts';
import { compositingProperties } from './compositing.ts';
import { flexProperties } from './flex.ts';
import { fontProperties } from './font.ts';
import { fragmentationProperties } from './fragmentation.ts';
import { generatedContentProperties } from './generated-content.ts';
import { imageProperties } from './image.ts';
import { positioningProperties } from './positioning.ts';
import type { PropertyGroup, PropertyKey } from './property.ts';
import { tableProperties } from './table.ts';
import { textProperties } from './text.ts';

/** Every property of a computed style: the type makes table and {@link ComputedStyle} one. */
export const propertyTable: PropertyGroup<PropertyKey> = {
  ...positioningProperties,
  ...boxProperties,
  ...borderProperties,
  ...borderImageProperties,
  ...compositingProperties,
  ...backgroundProperties,
  ...fontProperties,
  ...textProperties,
  ...generatedContentProperties,
  ...fragmentationProperties,
  ...tableProperties,
  ...flexProperties,
  ...imageProperties,
};

const isPropertyKey = (key: string): key is PropertyKey => key in propertyTable;

export const propertyKeys: readonly PropertyKey[] = Object.keys(propertyTable).filter(isPropertyKey);

/** Keys by CSS name, of the properties that an author can write as such. */
export const keyByName: ReadonlyMap<string, PropertyKey> = new Map(
  propertyKeys
    .filter((key) => key !== 'backgroundLayers' && key !== 'fontFeatures')
    .map((key) => [propertyTable[key].name, key]),
);
