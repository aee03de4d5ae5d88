/** The address of a page in this state. What is empty, or as it is when nothing is said, is left out. */
export function address(base: string, state: object, usual: Readonly<Record<string, unknown>> = {}): string {
  const query = new URLSearchParams();
  for (const [name, values] of Object.entries(state))
    for (const value of [values ?? []].flat())
      if (value && value !== usual[name]) query.append(name, String(value));
  return query.size > 0 ? `${base}?${query}` : base;
}
