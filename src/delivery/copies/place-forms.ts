import type { Fragment, InlineFragment, LaidOut, ShapedText, TextFragment } from '../../engine/index.ts';
import type { CopyForm, DisplayList, DrawItem, PaintedDocument } from '../../paint/index.ts';

/** The one-word texts that stand for the words of a copy while pages are laid out. */
export type StandIns = Readonly<Record<CopyForm['name'], string>>;

type Glyphs = Extract<DrawItem, { kind: 'glyphs' }>;

/** Puts forms in the place of the stand-ins; each form is one object however many pages show it. */
export const placeForms = (painted: PaintedDocument, layout: LaidOut, standIns: StandIns): PaintedDocument => {
  const styles = stylesOf(layout);
  const forms = new Map<string, CopyForm>();
  const formFor = (name: CopyForm['name'], item: Glyphs): CopyForm | null => {
    const style = styles.get(item.runs);
    if (!style) return null;
    const key = JSON.stringify([name, item.size, item.color, item.face.key]);
    const form = forms.get(key) ?? { name, style, size: item.size, color: item.color };
    forms.set(key, form);
    return form;
  };
  const place = (page: DisplayList): DisplayList => ({
    ...page,
    items: page.items.flatMap((item) => (item.kind === 'glyphs' ? split(item, standIns, formFor) : [item])),
  });
  return { ...painted, pages: painted.pages.map(place) };
};

type FormFor = (name: CopyForm['name'], item: Glyphs) => CopyForm | null;

/** A line that holds a stand-in: what stands before it, the form, what stands after it. */
const split = (item: Glyphs, standIns: StandIns, formFor: FormFor): readonly DrawItem[] => {
  for (const name of ['number', 'name'] as const) {
    const at = item.runs.findIndex(({ text }) => text === standIns[name]);
    const form = at < 0 ? null : formFor(name, item);
    if (!form) continue;
    const [before, after] = [item.runs.slice(0, at), item.runs.slice(at + 1)];
    const x = item.x + widthOf(before, item.size);
    const end = x + widthOf(item.runs.slice(at, at + 1), item.size);
    return [...part(item, before, item.x), { kind: 'copy-form', form, x, y: item.y }, ...part(item, after, end)];
  }
  return [item];
};

const part = (item: Glyphs, runs: readonly ShapedText[], x: number): readonly Glyphs[] => {
  const text = runs.map((run) => run.text).join('');
  return runs.length === 0 ? [] : [{ ...item, x, runs, text, copyText: text }];
};

/** In px. */
export const widthOf = (runs: readonly ShapedText[], size: number): number =>
  runs.reduce((sum, { width, face }) => sum + (width * size) / face.unitsPerEm, 0);

type Styles = ReadonlyMap<TextFragment['runs'], TextFragment['style']>;

const stylesOf = ({ pages }: LaidOut): Styles => {
  const styles = new Map<TextFragment['runs'], TextFragment['style']>();
  const gather = (fragment: Fragment | InlineFragment): void => {
    if (fragment.kind === 'text') styles.set(fragment.runs, fragment.style);
    else if (fragment.kind === 'atomic') gather(fragment.fragment);
    else if (fragment.kind === 'box' || fragment.kind === 'line' || fragment.kind === 'inline-box')
      for (const child of fragment.children) gather(child);
  };
  for (const { marginBoxes } of pages) for (const { fragment } of marginBoxes) gather(fragment);
  return styles;
};
