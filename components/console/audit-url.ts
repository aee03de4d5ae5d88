import type { AuditListInput } from "@/lib/audit/schema";

export const AUDIT = "/admin-panel/audit";

/** The list's address with some of its state changed. Narrowing differently begins at the newest. */
export function auditHref(
  state: AuditListInput,
  changes: Partial<AuditListInput> = {},
  path = AUDIT,
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...state, cursor: undefined, ...changes }))
    if (value) query.set(name, value);
  return query.size > 0 ? `${path}?${query}` : path;
}

export const isNarrowed = ({ cursor: _, ...filter }: AuditListInput): boolean =>
  Object.values(filter).some(Boolean);
