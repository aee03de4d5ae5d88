import type { DecisionKind } from "@/lib/generated/prisma/enums";
import type { Tx } from "./prisma";

/** An automatic choice with what it was made from; each domain has its own kinds (lib/maintenance/decisions). */
export type Decided = {
  kind: DecisionKind;
  /** Says once for all what was decided: the same work done again stores nothing more. */
  key: string;
  subject: string;
  personId: string | null;
  outcome: string;
  rule: string;
  inputs: object;
  createdAt: Date;
};

/** Any number of them in one statement, in the transaction of what was decided. */
export async function storeDecisions(tx: Tx, decisions: readonly Decided[]): Promise<void> {
  if (decisions.length === 0) return;
  await tx.$executeRaw`
    insert into decisions (id, key, kind, subject, person_id, outcome, rule, inputs, created_at)
    select uuid_v7(), d.key, d.kind, d.subject, d."personId", d.outcome, d.rule, d.inputs, d."createdAt"
    from jsonb_to_recordset(${JSON.stringify(decisions)}::jsonb) as d(
      key text, kind decision_kind, subject text, "personId" uuid, outcome text, rule text, inputs jsonb,
      "createdAt" timestamptz)
    on conflict (key) do nothing`;
}
