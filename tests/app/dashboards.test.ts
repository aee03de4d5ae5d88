import pg from "pg";
import { createElement, type ReactElement } from "react";
import { prerender } from "react-dom/static";
import { beforeEach, expect, test, vi } from "vitest";
import HomePage from "@/app/(estate)/page";
import StaffDashboardPage from "@/app/(estate)/staff/dashboard/page";
import PerformancePage from "@/app/(estate)/staff/performance/page";
import StaffProfilePage from "@/app/(estate)/staff/profile/page";
import WorkloadPage from "@/app/(estate)/staff/workload/page";
import { waitForResident } from "@/lib/maintenance/wait-for-resident";
import { writeSessionCookie } from "@/lib/web/session-cookie";
import { aCategory, anAdministrator, aRequest, aResident, aStaff } from "../support/factories";
import { newRequest } from "../support/request";

vi.mock("next/headers", async () => (await import("../support/request")).nextHeaders);
vi.mock("next/cache", () => ({ revalidatePath: vi.fn() }));
vi.mock("next/navigation", async (original) => ({
  ...(await original<typeof import("next/navigation")>()),
  useRouter: () => ({ push: vi.fn(), refresh: vi.fn() }),
}));

const MOST_QUERIES = 8;
const electrical = await aCategory({ name: "Electrical here", roles: ["ELECTRICIAN"] });
const asha = await aResident({ flatNumber: "C-909" });
const [admin, meera, farhan] = [
  await anAdministrator(),
  await aStaff(),
  await aStaff({ role: "MAINTENANCE_SUPERVISOR" }),
];
const ravi = await aStaff({ name: "Ravi Rao", role: "ELECTRICIAN", reportingTo: farhan });
const [kavita, balbir, lakshmi, gopal] = [
  await aStaff({ role: "ACCOUNTANT" }),
  await aStaff({ role: "SECURITY_HEAD" }),
  await aStaff({ role: "CLEANER" }),
  await aStaff({ role: "GARDENER" }),
];

const late = { estimatedCompletion: new Date(Date.now() - 60_000) };
const work = { from: asha, category: electrical, assignedTo: ravi };
await aRequest({ ...work, title: "Late socket", status: "ASSIGNED", ...late });
await aRequest({ ...work, title: "Done lamp", status: "RESOLVED" });
await aRequest({ from: asha, category: electrical, title: "New doorbell" });
const waiting = await aRequest({ ...work, title: "Locked panel", status: "IN_PROGRESS", ...late });
const { ticketNumber } = waiting;
await waitForResident(ravi.actor, { ticketNumber, reason: "RESIDENT", note: "Which colour?" });

beforeEach(() => newRequest());

type Person = { id: string };
const searchParams = (query: Record<string, string> = {}) => ({ searchParams: Promise.resolve(query) });

/** What a person reads, and how many queries it took, who they are and the settings included. */
async function draw(person: Person, page: () => Promise<ReactElement>) {
  await writeSessionCookie({ userId: person.id, version: 0 });
  const queries = vi.spyOn(pg.Client.prototype, "query");
  const { prelude } = await prerender(createElement(page as () => never));
  const html = await new Response(prelude).text();
  const count = queries.mock.calls.length;
  queries.mockRestore();
  return { count, text: html.replace(/<!-- -->/g, "").replace(/<[^>]+>/g, "|") };
}

test.each([
  [
    "an administrator",
    admin,
    ["Waiting to be assigned", "Overdue", "Newest", "Team performance", "New doorbell"],
  ],
  [
    "a facility manager",
    meera,
    ["Waiting for approval", "Late socket", "Newest", "Team performance", "Ravi Rao"],
  ],
  ["a supervisor", farhan, ["Waiting to be assigned", "Late socket", "Newest", "Team performance"]],
  ["an accountant", kavita, ["Cost summary", "Budget alerts", "Vendor performance"]],
  [
    "an electrician",
    ravi,
    ["Late socket", "Waiting in your trade", "New doorbell", "Which colour?", "Continue"],
  ],
  ["the security head", balbir, ["Your desk is clear", "Report a problem"]],
  ["a cleaner", lakshmi, ["Your desk is clear", "Report a problem"]],
  ["a gardener", gopal, ["Your desk is clear", "Report a problem"]],
  [
    "a resident",
    asha,
    ["C-909", "The work waits for you", "Which colour?", "Is it fixed?", "Done lamp", "In hand"],
  ],
] as const)("the home of %s, in at most eight queries", async (_, person, words) => {
  const { count, text } = await draw(person, HomePage);
  for (const each of words) expect(text).toContain(each);
  expect(count).toBeGreaterThan(1);
  expect(count).toBeLessThanOrEqual(MOST_QUERIES);
});

test("staff find the same at the dashboard; residents find nothing there", async () => {
  expect((await draw(meera, StaffDashboardPage)).text).toContain("Team performance");
  await writeSessionCookie({ userId: asha.id, version: 0 });
  await expect(StaffDashboardPage()).rejects.toMatchObject({ digest: expect.stringContaining("404") });
});

test("the workload: one's own, and the team's for whoever leads it", async () => {
  const own = await draw(ravi, () => WorkloadPage(searchParams()));
  expect(own.text).toContain("Room for 8 more requests.");
  expect(own.text).not.toContain("The team’s desks");
  const team = await draw(meera, () => WorkloadPage(searchParams({ role: "ELECTRICIAN" })));
  for (const each of ["The team’s desks", "Ravi Rao", "Late socket", "Move to…", "New doorbell"])
    expect(team.text).toContain(each);
  for (const { count } of [own, team]) expect(count).toBeLessThanOrEqual(MOST_QUERIES);
});

test("the performance page, with the team in an order and a list open", async () => {
  const query = {
    period: "range",
    from: "2026-01-01",
    to: "2099-01-01",
    sort: "onTimeRate",
    behind: "reopened",
  };
  const { count, text } = await draw(farhan, () => PerformancePage(searchParams(query)));
  for (const each of ["Pace, like with like", "Requests behind", "Not ranked"]) expect(text).toContain(each);
  expect(count).toBeLessThanOrEqual(MOST_QUERIES);
});

test("the own employment says who is above and what one may do", async () => {
  const { count, text } = await draw(ravi, StaffProfilePage);
  for (const each of ["Employee ID", farhan.name, "Close requests", "How we reach you", "Save details"])
    expect(text).toContain(each);
  expect(count).toBeLessThanOrEqual(MOST_QUERIES);
  expect((await draw(admin, StaffProfilePage)).text).toContain("As an administrator you may do everything");
});
