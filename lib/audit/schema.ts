import { z } from "zod";
import { NOT_A_HEAD } from "./head";

export const ACTIONS = ["INSERT", "UPDATE", "DELETE"] as const;

const day = z.iso.date().optional().catch(undefined);

/** The list's state, as it stands in the URL. Unknown values fall back instead of failing: URLs get old. */
export const auditListInput = z.object({
  entity: z
    .string()
    .regex(/^[\w.]{1,60}$/)
    .optional()
    .catch(undefined),
  /** Of one thing: its id, or a setting's key; of a person the ids of account and record, with a comma between. */
  id: z.string().trim().min(1).max(150).optional().catch(undefined),
  action: z.enum(ACTIONS).optional().catch(undefined),
  /** Of one person, or what no person did. */
  actor: z
    .union([z.uuid(), z.enum(["system", "database"])])
    .optional()
    .catch(undefined),
  /** Part of the name or address of whoever did it. */
  person: z.string().trim().min(1).max(100).optional().catch(undefined),
  /** Days of the estate's calendar, both included. */
  from: day,
  to: day,
  request: z.string().trim().min(1).max(100).optional().catch(undefined),
  cursor: z
    .string()
    .regex(/^\d{1,14}-\d{1,18}$/)
    .optional()
    .catch(undefined),
});
export type AuditListInput = z.output<typeof auditListInput>;
export type AuditFilter = Omit<AuditListInput, "cursor">;

/** The file as it was downloaded; without one only the stored heads are compared. */
export const verifyAuditInput = z.object({ head: z.file().max(10_000, NOT_A_HEAD).optional() });
