/** A record as a form would send it: nothing is left out, a calendar day is text. */
export const asGiven = (record: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(record).flatMap(([name, value]) => {
      if (value === null) return [];
      return [[name, value instanceof Date ? value.toISOString().slice(0, 10) : value]];
    }),
  );
