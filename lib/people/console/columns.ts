/** A column of a list: whether it is there unless somebody chose otherwise. The first one always is. */
export type ColumnOf<K extends string> = { key: K; label: string; isDefault: boolean };

/** The chosen columns in the list's own order; what a later version no longer has falls away. */
export function shownColumns<K extends string>(
  all: readonly ColumnOf<K>[],
  chosen: readonly string[] | null,
): K[] {
  const wanted = all.filter(({ key, isDefault }, index) =>
    index === 0 ? true : chosen ? chosen.includes(key) : isDefault,
  );
  return wanted.map(({ key }) => key);
}
