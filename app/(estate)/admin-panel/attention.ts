import type { Tone } from "@/components/ui/tone";
import { getOverview } from "@/lib/background/queries";
import { canManageCategories } from "@/lib/maintenance/categories/permissions";
import { listCategoryLines } from "@/lib/maintenance/categories/queries";
import { countOpenIncidents } from "@/lib/maintenance/incidents/queries";
import { mayDispatch } from "@/lib/maintenance/permissions";
import { countWaitingReports } from "@/lib/maintenance/places/report-queries";
import { countTabs } from "@/lib/maintenance/queries";
import { countFailed } from "@/lib/notifications/delivery-queries";
import { countPending } from "@/lib/people/pending";
import { canApproveResidents, isAdministrator } from "@/lib/people/permissions";
import type { UserActor } from "@/lib/platform/actor";

type Attention = { label: string; count: number; href: string; tone: Tone };

/** What waits for this person in the console, each with the place where it is done. */
export async function listAttention(actor: UserActor): Promise<Attention[]> {
  const lists = await Promise.all([
    canApproveResidents(actor) ? people(actor) : [],
    mayDispatch(actor) ? requests(actor) : [],
    canManageCategories(actor) ? categories(actor) : [],
    isAdministrator(actor) ? machinery(actor) : [],
  ]);
  return lists.flat();
}

async function people(actor: UserActor): Promise<Attention[]> {
  const count = await countPending(actor);
  return [{ label: "People to approve", count, href: "/admin-panel/residents", tone: "waiting" }];
}

async function requests(actor: UserActor): Promise<Attention[]> {
  const [{ unassigned, overdue }, incidents, reports] = await Promise.all([
    countTabs(actor),
    countOpenIncidents(actor),
    countWaitingReports(actor),
  ]);
  const base = "/admin-panel/maintenance";
  return [
    { label: "Requests nobody has", count: unassigned, href: `${base}?tab=unassigned`, tone: "waiting" },
    { label: "Overdue requests", count: overdue, href: `${base}?tab=overdue`, tone: "alert" },
    { label: "Open incidents", count: incidents, href: "/maintenance/incidents", tone: "alert" },
    { label: "Reports from places", count: reports, href: "/admin-panel/places/reports", tone: "waiting" },
  ];
}

async function categories(actor: UserActor): Promise<Attention[]> {
  const lines = await listCategoryLines(actor);
  const count = lines.filter(({ isActive, experts }) => isActive && experts === 0).length;
  return [{ label: "Categories without experts", count, href: "/admin-panel/categories", tone: "waiting" }];
}

async function machinery(actor: UserActor): Promise<Attention[]> {
  const [deliveries, { failed }] = await Promise.all([countFailed(actor), getOverview(actor)]);
  return [
    {
      label: "Failed deliveries",
      count: deliveries,
      href: "/admin-panel/notifications?status=FAILED",
      tone: "alert",
    },
    {
      label: "Failed background work",
      count: failed,
      href: "/admin-panel/jobs/runs?status=failed",
      tone: "alert",
    },
  ];
}
