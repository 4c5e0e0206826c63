import type { Report } from '../../../diagnostics/index.ts';
import type { ComputedStyle } from '../computed-style.ts';
import type { FontMetricsOf } from '../font-metrics.ts';
import { inheritedDraft } from '../initial-style.ts';
import { black } from '../parse/color.ts';
import type { ComputeContext } from '../parse/specified.ts';
import type { Assign, Longhand, Slot, StyleDraft } from '../properties/longhand.ts';
import type { PropertyKey } from '../properties/property.ts';
import { propertyKeys, propertyTable } from '../properties/property-table.ts';
import { adjustStyle, type BoxRole } from './adjust-style.ts';
import type { PendingDeclaration } from './compiled-declaration.ts';
import { type CustomProperties, replaceVariables, resolveCustomProperties } from './custom-properties.ts';
import { type MatchedBlocks, type SlotDeclaration, type Winners, winningDeclarations } from './winning-declarations.ts';

/** What lengths refer to outside of the element and its parent. */
export interface Surroundings {
  readonly rootFontSize: number;
  readonly rootLineHeight: number;
  readonly viewportWidth: number;
  readonly viewportHeight: number;
  readonly metricsOf: FontMetricsOf;
}

export interface StyleParent {
  readonly style: ComputedStyle;
  readonly custom: CustomProperties;
}

export interface StyleRequest {
  readonly parent: StyleParent;
  readonly blocks: MatchedBlocks;
  readonly role: BoxRole;
  readonly language: string;
  readonly surroundings: Surroundings;
  readonly report: Report;
}

/** Properties whose initial value is `currentcolor`: found by a colour that only the probe has. */
const probe = { ...black };
const colorKeys = propertyKeys.filter(
  (key) => !propertyTable[key].inherited && propertyTable[key].initial({ color: probe }) === probe,
);

const takeInitial = <K extends PropertyKey>(style: StyleDraft, key: K): void => {
  style[key] = propertyTable[key].initial(style);
};

export const lineHeightInPx = ({ lineHeight, fontSize }: ComputedStyle): number => {
  if (typeof lineHeight === 'number') return lineHeight;
  return (lineHeight === 'normal' ? 1.2 : lineHeight.factor) * fontSize;
};

interface Step {
  readonly slot: Slot;
  readonly assign: Assign;
}

const unset = (slot: Slot): Assign => (slot.inherited ? slot.inherit : slot.initial);

/** A pending declaration is replaced once and answers for all of its slots. */
const pendingSolver = (custom: CustomProperties, report: Report) => {
  const known = new Map<PendingDeclaration, readonly Longhand[]>();
  const solve = (pending: PendingDeclaration): readonly Longhand[] => {
    const values = replaceVariables(pending.values, (name) => custom.get(name) ?? null);
    const longhands = values ? pending.resolve(values) : [];
    if (longhands.length === 0)
      report(pending.problem(values ? 'has no valid value' : 'names an unknown custom property'));
    return longhands;
  };
  return (pending: PendingDeclaration): readonly Longhand[] => {
    const longhands = known.get(pending) ?? solve(pending);
    known.set(pending, longhands);
    return longhands;
  };
};

const stepsOf = ({ bySlot }: Winners, custom: CustomProperties, report: Report): readonly Step[] => {
  const solve = pendingSolver(custom, report);
  const stepOf = (declaration: SlotDeclaration): Step => {
    if (declaration.kind === 'set') return declaration.longhand;
    const { slot, pending } = declaration;
    return { slot, assign: solve(pending).find((longhand) => longhand.slot === slot)?.assign ?? unset(slot) };
  };
  return [...bySlot.values()].map(stepOf);
};

const run = (steps: readonly Step[], phase: Slot['phase'], style: StyleDraft, context: ComputeContext): void => {
  for (const { slot, assign } of steps) if (slot.phase === phase) assign(style, context);
};

/** For the root, `rem` is its own size once that is known (css-values-4 §6.1.2). */
const rootSizes = (request: StyleRequest, style: ComputedStyle) =>
  request.role === 'root'
    ? { rootFontSize: style.fontSize, rootLineHeight: lineHeightInPx(style) }
    : { rootFontSize: request.surroundings.rootFontSize, rootLineHeight: request.surroundings.rootLineHeight };

const computeDraft = (request: StyleRequest, steps: readonly Step[]): StyleDraft => {
  const { surroundings } = request;
  const parent = request.parent.style;
  const style = inheritedDraft(parent);
  style.language = request.language;
  const outer: ComputeContext = {
    ...surroundings,
    parent,
    fontSize: parent.fontSize,
    lineHeight: lineHeightInPx(parent),
    metrics: () => surroundings.metricsOf(parent),
    color: parent.color,
  };
  run(steps, 1, style, outer);
  const metrics = () => surroundings.metricsOf(style);
  const own = { ...outer, fontSize: style.fontSize, metrics, color: style.color };
  run(steps, 2, style, { ...own, ...rootSizes(request, style) });
  const inner = { ...own, ...rootSizes(request, style), lineHeight: lineHeightInPx(style) };
  for (const key of colorKeys) takeInitial(style, key);
  run(steps, 3, style, inner);
  run(steps, 4, style, inner);
  return style;
};

/** Blocks that match -> the computed style, with the custom properties for those who inherit. */
export const computeStyle = (request: StyleRequest): StyleParent => {
  const { parent, blocks, role, report } = request;
  const winners = winningDeclarations(blocks, false);
  const custom = resolveCustomProperties(winners.custom, parent.custom);
  const style = computeDraft(request, stepsOf(winners, custom, report));
  if (style.direction === 'ltr') return { style: adjustStyle(style, parent.style, role), custom };
  const mirrored = computeDraft(request, stepsOf(winningDeclarations(blocks, true), custom, report));
  return { style: adjustStyle(mirrored, parent.style, role), custom };
};
