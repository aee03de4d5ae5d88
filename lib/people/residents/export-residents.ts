import type { Actor } from "@/lib/platform/actor";
import { toCsv } from "@/lib/platform/csv";
import { forbidden } from "@/lib/platform/errors";
import { stateOfQuery } from "../console/list-query";
import { canManagePeople } from "../permissions";
import { recordAccess } from "../record-access";
import { RESIDENT_CSV } from "./csv";
import { listResidents, MOST_EXPORTED } from "./list";
import { residentListSchema } from "./list-schema";

/** Everybody the list's address leaves, in its order. Each of them finds it in their access log. */
export async function exportResidents(actor: Actor, { query }: { query: string }): Promise<string> {
  if (!canManagePeople(actor))
    throw forbidden("people.not_administrator", "Only an administrator exports the residents.");
  const list = residentListSchema.parse(stateOfQuery(query));
  const { rows } = await listResidents(actor, { ...list, after: undefined }, MOST_EXPORTED);
  const residentIds = rows.flatMap(({ userId, phoneNumber }) => (userId && phoneNumber ? [userId] : []));
  await recordAccess(actor, { residentIds, kinds: ["PHONE"], subject: "list" });
  return toCsv(RESIDENT_CSV, rows);
}
