import { nearestName } from '../../diagnostics/index.ts';
import { explainTranslation, isTranslatedLabel } from '../check/translated-label.ts';
import { tlpLabels } from '../schema/tlp.ts';

export const isLabelList = (choices: readonly string[]): boolean => choices.includes(tlpLabels[0]);

/** Why a traffic-light label is wrong: the slips have codes of their own. */
export const explainLabel = (label: string): { code: string; message: string; hint: string } => {
  const meant = `TLP:${label
    .toUpperCase()
    .replace(/\s+/g, '')
    .replace(/^TLP:?/, '')}`;
  if (meant === 'TLP:WHITE') {
    const hint = 'version 2.0 calls it "TLP:CLEAR"';
    return { code: 'TLP-white', message: `the label "${label}" belongs to version 1 of TLP`, hint };
  }
  if (isTranslatedLabel(label)) return { code: 'I18N-tlp-translated', ...explainTranslation(label) };
  const nearest = nearestName(meant, tlpLabels);
  const hint = nearest ? `write "${nearest}"` : `use one of ${tlpLabels.join(', ')}`;
  if (/\s/.test(label)) return { code: 'TLP-space', message: `the label "${label}" holds a space`, hint };
  return { code: 'TLP-label', message: `"${label}" is not a TLP label`, hint };
};
