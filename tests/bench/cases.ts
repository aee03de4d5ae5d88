import { encode, ORDER } from "@/lib/maintenance/cursor";
import { listFilterChoices } from "@/lib/maintenance/filter-choices";
import { listHistory } from "@/lib/maintenance/history";
import { listFilter } from "@/lib/maintenance/list-filter";
import { tabsFor } from "@/lib/maintenance/list-tabs";
import { canSeeInternal } from "@/lib/maintenance/permissions";
import { countTabs, getRequest, listRequests } from "@/lib/maintenance/queries";
import { type ListRequestsInput, listRequestsInput, SORTS } from "@/lib/maintenance/schema";
import { listTimeline } from "@/lib/maintenance/timeline-queries";
import { explainRequest } from "@/lib/notifications/decisions";
import type { UserActor } from "@/lib/platform/actor";
import { prisma } from "@/lib/platform/prisma";
import { COMMON_WORD, RARE_WORD } from "./data/requests";
import { loadPeople } from "./people";

export type Case = { name: string; run: () => Promise<unknown> };

/** The data queries of the pages, for a manager, an electrician (whose visibility is an OR) and a resident. */
export async function makeCases(): Promise<Case[]> {
  const people = Object.entries(await loadPeople());
  const perPerson = await Promise.all(people.map(([who, actor]) => casesFor(who, actor)));
  return perPerson.flat();
}

async function casesFor(who: string, actor: UserActor): Promise<Case[]> {
  const list = (name: string, input: Partial<ListRequestsInput>): Case => {
    const parsed = listRequestsInput.parse(input);
    return { name: `${who} · ${name}`, run: () => listRequests(actor, parsed) };
  };
  const sample = await sampleFor(actor);
  const searches = {
    "rare word": RARE_WORD,
    "common word": COMMON_WORD,
    ticket: sample.ticketNumber,
    flat: sample.flatNumber,
  };
  return [
    ...tabsFor(actor).map((tab) => list(`list ${tab}`, { tab })),
    ...(["open", "all"] as const).flatMap((tab) =>
      SORTS.slice(1).map((sort) => list(`list ${tab} by ${sort}`, { tab, sort })),
    ),
    ...(await Promise.all(
      SORTS.map(async (sort) =>
        list(`list all by ${sort}, deep page`, { tab: "all", sort, cursor: await deepCursor(actor, sort) }),
      ),
    )),
    ...Object.entries(searches).map(([name, q]) => list(`search ${name}`, { tab: "all", q })),
    { name: `${who} · counts of tabs`, run: () => countTabs(actor) },
    { name: `${who} · filter choices`, run: () => listFilterChoices(actor) },
    { name: `${who} · detail`, run: () => getRequest(actor, sample.ticketNumber) },
    { name: `${who} · timeline`, run: () => listTimeline(actor, sample.id) },
    ...(canSeeInternal(actor)
      ? [
          { name: `${who} · history`, run: () => listHistory(actor, sample.id) },
          {
            name: `${who} · why it is so`,
            run: () => explainRequest(actor, sample, { escalationHours: 24 }),
          },
        ]
      : []),
  ];
}

/** A request of this person with a whole timeline. */
const sampleFor = (actor: UserActor) =>
  prisma.maintenanceRequest.findFirstOrThrow({
    where: {
      AND: [
        listFilter(actor, listRequestsInput.parse({ tab: "all" }), new Date()),
        { updates: { some: {} } },
      ],
    },
    orderBy: { createdAt: "desc" },
  });

/** Far down the list: a fifth of the way, which by offset would be slow. */
async function deepCursor(actor: UserActor, sort: ListRequestsInput["sort"]): Promise<string | undefined> {
  const where = listFilter(actor, listRequestsInput.parse({ tab: "all", sort }), new Date());
  const skip = Math.floor((await prisma.maintenanceRequest.count({ where })) / 5);
  const row = await prisma.maintenanceRequest.findFirst({ where, orderBy: ORDER[sort], skip });
  return row ? encode(row) : undefined;
}
