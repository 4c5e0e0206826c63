/** The labels of the Traffic Light Protocol 2.0, from the widest circle of readers to the narrowest. */
export const tlpLabels = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'] as const;

/** How narrow the circle of a label is; labels compare by it. */
export const strictness = (label: (typeof tlpLabels)[number]): number => tlpLabels.indexOf(label);
