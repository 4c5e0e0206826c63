/** The items of a list that some ids name, in that order; all of them when no ids are given. */
export const pickItems = <Item extends { readonly id: string | null }>(
  items: readonly Item[],
  ids: unknown,
): readonly Item[] =>
  Array.isArray(ids) && ids.length > 0 ? ids.flatMap((id) => items.filter((item) => item.id === id)) : items;
