import type { Db } from "@/lib/platform/prisma";
import { listDispatcherIds } from "./dispatchers";

/** What rules and texts about a report without an account may know. No phone and no address of the reporter. */
export type PlaceReportFacts = {
  placeReport: { id: string; reference: string; place: string; description: string };
  dispatcherIds: string[];
};

/** Null when somebody has decided already. */
export async function loadPlaceReportFacts(db: Db, id: string): Promise<PlaceReportFacts | null> {
  const report = await db.unverifiedReport.findUnique({
    where: { id, state: "WAITING" },
    select: { reference: true, description: true, place: { select: { name: true } } },
    relationLoadStrategy: "join",
  });
  if (!report) return null;
  const { place, ...rest } = report;
  return { placeReport: { id, place: place.name, ...rest }, dispatcherIds: await listDispatcherIds(db) };
}
