import { after } from "next/server";
import pg from "pg";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { bulkPeopleAction } from "@/app/(estate)/admin-panel/bulk-actions";
import { BulkPreviewPage, BulkRunPage } from "@/app/(estate)/admin-panel/people-bulk";
import ResidentPage from "@/app/(estate)/admin-panel/residents/[id]/page";
import ResidentsPage from "@/app/(estate)/admin-panel/residents/page";
import DeactivatePage from "@/app/(estate)/admin-panel/staff-management/[id]/deactivate/page";
import EditStaffPage from "@/app/(estate)/admin-panel/staff-management/[id]/edit/page";
import StaffPersonPage from "@/app/(estate)/admin-panel/staff-management/[id]/page";
import { GET as exportStaff } from "@/app/(estate)/admin-panel/staff-management/export/route";
import StaffPage from "@/app/(estate)/admin-panel/staff-management/page";
import { prisma } from "@/lib/platform/prisma";
import { writeSessionCookie } from "@/lib/web/session-cookie";
import { anAdministrator, aRequest, aResident, aStaff } from "../../support/factories";
import { newRequest, redirectOf } from "../../support/request";

vi.mock("next/headers", async () => (await import("../../support/request")).nextHeaders);
vi.mock("next/cache", () => ({ revalidatePath: vi.fn() }));
vi.mock("next/server", () => ({ after: vi.fn() }));

const MOST_QUERIES = 8;
let admin: Awaited<ReturnType<typeof anAdministrator>>;
let manager: Awaited<ReturnType<typeof aStaff>>;
let ravi: Awaited<ReturnType<typeof aStaff>>;
let recordId: string;

beforeAll(async () => {
  [admin, manager] = [await anAdministrator(), await aStaff()];
  ravi = await aStaff({ name: "Ravi Kumar", role: "ELECTRICIAN", canAssignRequests: true });
  const asha = await aResident({ name: "Asha Menon" });
  recordId = (await prisma.resident.findUniqueOrThrow({ where: { userId: asha.id } })).id;
  await aRequest({ from: asha, status: "ASSIGNED", assignedTo: ravi });
});

beforeEach(() => signIn(admin));

async function signIn(person: { id: string }) {
  newRequest();
  await writeSessionCookie({ userId: person.id, version: 0 });
}

const asked = (query: Record<string, string | string[]> = {}) => Promise.resolve(query);
const about = (id: string) => ({ params: Promise.resolve({ id }), searchParams: asked() });

/** The page as it is sent, within its budget of queries. */
async function draw(page: () => Promise<ReactElement>) {
  const queries = vi.spyOn(pg.Client.prototype, "query");
  const html = renderToStaticMarkup(await page());
  const count = queries.mock.calls.length;
  queries.mockRestore();
  expect(count).toBeLessThanOrEqual(MOST_QUERIES);
  return html.replace(/<!-- -->/g, "");
}

test("the lists show people with what can be done, within their budget of queries", async () => {
  const staff = await draw(() => StaffPage({ searchParams: asked() }));
  expect(staff).toMatch(/Ravi Kumar[\s\S]*aria-valuenow="1"[\s\S]*Assign requests/);
  expect(staff).toContain("Add a colleague");
  expect(staff).toContain("/admin-panel/staff-management/export?query=");
  const residents = await draw(() => ResidentsPage({ searchParams: asked({ q: "asha", sort: "-name" }) }));
  expect(residents).toContain("Asha Menon");
  expect(await draw(() => ResidentsPage({ searchParams: asked({ q: "nobody" }) }))).toContain("Nobody fits");
});

test("whose telephone number stands in the list or in the approval queue can read who saw it", async () => {
  const waiting = await aResident({ status: "PENDING", approvedAt: null });
  vi.mocked(after).mockClear();
  await draw(() => ResidentsPage({ searchParams: asked({ q: "nobody" }) }));
  for (const [work] of vi.mocked(after).mock.calls) await (work as () => Promise<void>)();
  const seen = await prisma.access.findMany({ where: { viewerId: admin.id } });
  expect(seen).toMatchObject([{ residentId: waiting.id, kind: "PHONE", subject: "list" }]);
});

test("facility managers read; what only administrators do is not offered to them", async () => {
  await signIn(manager);
  const staff = await draw(() => StaffPage({ searchParams: asked() }));
  expect(staff).toContain("Ravi Kumar");
  for (const offer of ["Add a colleague", "export?", 'name="id"']) expect(staff).not.toContain(offer);
  const page = await draw(() => StaffPersonPage(about(ravi.id)));
  for (const offer of ["/edit", "/deactivate", "Make administrator", "History"])
    expect(page).not.toContain(offer);
  await expect(EditStaffPage(about(ravi.id))).rejects.toThrow();
  await signIn(ravi);
  await expect(StaffPage({ searchParams: asked() })).rejects.toThrow();
  await expect(ResidentPage(about(recordId))).rejects.toThrow();
});

test("the pages of a person", async () => {
  const page = await draw(() => StaffPersonPage(about(ravi.id)));
  for (const offer of ["/edit", "/deactivate", "/permissions", "Make administrator"])
    expect(page).toContain(offer);
  expect(await draw(() => EditStaffPage(about(ravi.id)))).toContain('value="Ravi Kumar"');
  expect(await draw(() => DeactivatePage(about(ravi.id)))).toContain("1 open request");
  expect(await draw(() => ResidentPage(about(recordId)))).toContain("Moved out…");
  await expect(StaffPersonPage(about("nonsense"))).rejects.toThrow();
});

test("bulk work asks first, and then says row by row what it did", async () => {
  const preview = await draw(() =>
    BulkPreviewPage({
      page: "staff-management",
      title: "Staff",
      searchParams: asked({ action: "reset-permissions", id: [ravi.id, admin.id] }),
      fitting: async () => [],
    }),
  );
  expect(preview).toContain("Reset the permissions of 1 person");
  expect(preview).toContain("Nobody decides about themselves.");

  const form = new FormData();
  for (const [name, value] of Object.entries({
    page: "staff-management",
    action: "reset-permissions",
    ids: `${ravi.id},${admin.id}`,
  }))
    form.set(name, value);
  const went = await redirectOf(() => bulkPeopleAction(null, form));
  const run = went?.split("/").at(-1) as string;
  const params = Promise.resolve({ run });
  const result = await draw(() => BulkRunPage({ page: "staff-management", title: "Staff", params }));
  expect(result).toContain("Permissions reset: 1 person");
});

test("the export has whom the filters leave, and is for administrators", async () => {
  const ask = (query: string) =>
    exportStaff(new Request(`http://localhost:3000/x?${new URLSearchParams({ query })}`), {
      params: Promise.resolve({}),
    });
  const csv = await (await ask("q=ravi&role=ELECTRICIAN")).text();
  expect(csv.trim().split("\r\n")).toHaveLength(2);
  await signIn(manager);
  expect((await ask("")).status).toBe(403);
});
