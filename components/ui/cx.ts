/** Joins class names; falsy ones are left out. It does not resolve conflicts: give each property once. */
export function cx(...names: (string | false | null | undefined)[]) {
  return names.filter(Boolean).join(" ");
}
