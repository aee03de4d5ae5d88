import { address } from "@/components/ui/address";
import type { AuditListInput } from "@/lib/audit/schema";

export const AUDIT = "/admin-panel/audit";

/** The list's address with some of its state changed. Narrowing differently begins at the newest. */
export const auditHref = (
  state: AuditListInput,
  changes: Partial<AuditListInput> = {},
  path = AUDIT,
): string => address(path, { ...state, cursor: undefined, ...changes });

export const isNarrowed = ({ cursor: _, ...filter }: AuditListInput): boolean =>
  Object.values(filter).some(Boolean);
