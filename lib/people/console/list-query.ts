/** A list's state as its address says it: one or several values of a name. */
export type ListState = Readonly<Record<string, string | readonly string[] | undefined>>;
/** Where a list stands, and the order it has when its address names none. */
export type ListPlace = { base: string; sort: string };

/** What a page keeps but an address, a saved view or an export does not. */
const PASSING = ["after", "notice"];

/** The list's query with some of its state changed. Another narrowing or order begins at the first page. */
export function listQuery({ sort }: ListPlace, state: ListState, changes: ListState = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...without(state, PASSING), ...changes }))
    for (const each of [value ?? []].flat())
      if (each && !(name === "sort" && each === sort)) query.append(name, each);
  return query.toString();
}

export function listHref(place: ListPlace, state: ListState, changes: ListState = {}): string {
  const query = listQuery(place, state, changes);
  return query ? `${place.base}?${query}` : place.base;
}

/** Read back, for what carries a whole query in one value: an export's link, a bulk action's form. */
export function stateOfQuery(query: string): Record<string, string | string[]> {
  const parameters = new URLSearchParams(query);
  const read = (name: string) => {
    const [first = "", ...others] = parameters.getAll(name);
    return others.length ? [first, ...others] : first;
  };
  return Object.fromEntries([...new Set(parameters.keys())].map((name) => [name, read(name)]));
}

/** The values with this one taken out if it was there, put in otherwise. */
export const toggled = (values: readonly string[], value: string): string[] =>
  values.includes(value) ? values.filter((each) => each !== value) : [...values, value];

const without = (state: ListState, names: readonly string[]): ListState =>
  Object.fromEntries(Object.entries(state).filter(([name]) => !names.includes(name)));
