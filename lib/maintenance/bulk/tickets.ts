/** One, several or none, as a form or an address sends them: each once, and only what looks like a ticket. */
export const storableTickets = (given: unknown): string[] => [
  ...new Set(
    [given]
      .flat()
      .filter((each): each is string => typeof each === "string")
      .map((each) => each.trim().toUpperCase())
      .filter((each) => /^MNT-\d{4}-\d{5,10}$/.test(each)),
  ),
];
