import type { Actor } from "@/lib/platform/actor";
import { type Db, prisma } from "@/lib/platform/prisma";
import { pagePath } from "../console/pages";
import { misfits } from "../desk";
import { ROLE_LABEL } from "../labels";
import { roleDefaults } from "../permissions";
import type { BulkAction, Outcome } from "./actions";
import { judge, type Verdict } from "./judge";
import { type BulkRow, readRows } from "./rows";

export type Planned = { row: BulkRow; verdict: Verdict };
type Plan = { action: BulkAction; ids: readonly string[] };

/** What would become of each row, by two queries however many they are. */
export async function planBulk(db: Db, actor: Actor, { action, ids }: Plan): Promise<Planned[]> {
  const rows = await readRows(db, actor, ids);
  const futures = rows.flatMap(({ id, staff }) =>
    staff ? [{ userId: id, role: staff.role, ...roleDefaults(staff.role) }] : [],
  );
  const tickets = action === "reset-permissions" ? await misfits(db, futures) : new Map<string, string[]>();
  return rows.map((row) => ({ row, verdict: judge(action, actor, row, tickets.get(row.id)) }));
}

/** The same for the page that asks before it is done. */
export async function previewBulk(actor: Actor, plan: Plan): Promise<Outcome[]> {
  return outcomesOf(plan.ids, await planBulk(prisma, actor, plan));
}

/** One outcome for each id that was asked for. */
export function outcomesOf(ids: readonly string[], planned: readonly Planned[]): Outcome[] {
  const known = new Map(planned.map((each) => [each.row.id, each]));
  return ids.map((id) => {
    const found = known.get(id);
    return found
      ? outcome(found)
      : {
          id,
          name: "Somebody",
          about: "",
          ok: false,
          why: "There is no such person, or you may not see them.",
        };
  });
}

function outcome({ row, verdict }: Planned): Outcome {
  const then = verdict.ok ? undefined : verdict.then;
  return {
    id: row.id,
    name: row.name,
    about: aboutOf(row),
    ok: verdict.ok,
    why: verdict.why,
    ...(then ? { href: then === "departure" ? `${personPath(row)}/deactivate` : personPath(row) } : {}),
  };
}

const personPath = ({ id, userType, residentId }: BulkRow) =>
  userType === "STAFF" ? `${pagePath("staff-management")}/${id}` : `${pagePath("residents")}/${residentId}`;

const aboutOf = ({ employeeId, staff, flatNumber, isAdmin }: BulkRow) =>
  staff ? `${employeeId} · ${ROLE_LABEL[staff.role]}` : (flatNumber ?? (isAdmin ? "Administrator" : ""));
