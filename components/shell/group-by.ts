/** Members under the key each answers, in the order of first appearance. */
export function groupBy<T>(members: T[], keyOf: (member: T) => string) {
  const groups = new Map<string, T[]>();
  for (const member of members) {
    const key = keyOf(member);
    groups.set(key, [...(groups.get(key) ?? []), member]);
  }
  return [...groups];
}
