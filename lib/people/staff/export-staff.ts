import type { Actor } from "@/lib/platform/actor";
import { toCsv } from "@/lib/platform/csv";
import { forbidden } from "@/lib/platform/errors";
import { stateOfQuery } from "../console/list-query";
import { canManagePeople } from "../permissions";
import { STAFF_CSV } from "./csv";
import { listStaff, MOST_EXPORTED } from "./list";
import { type StaffListInput, staffListSchema } from "./list-schema";

/** Everybody the list's address leaves, in its order, with everything the list knows. */
export async function exportStaff(actor: Actor, { query }: { query: string }): Promise<string> {
  if (!canManagePeople(actor))
    throw forbidden("people.not_administrator", "Only an administrator exports the staff.");
  const list: StaffListInput = staffListSchema.parse(stateOfQuery(query));
  const { rows } = await listStaff(actor, { ...list, after: undefined }, MOST_EXPORTED);
  return toCsv(STAFF_CSV, rows);
}
