import pg from "pg";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, expect, test, vi } from "vitest";
import { dismissRunAction, runAgainAction } from "@/app/(estate)/admin-panel/jobs/actions";
import JobsPage from "@/app/(estate)/admin-panel/jobs/page";
import RunPage from "@/app/(estate)/admin-panel/jobs/runs/[id]/page";
import RunsPage from "@/app/(estate)/admin-panel/jobs/runs/page";
import { registerFunctions } from "@/lib/background/register-functions";
import { pool } from "@/lib/platform/prisma";
import { writeSessionCookie } from "@/lib/web/session-cookie";
import { aRun, failedRun } from "../../lib/background/a-run";
import { systemActor } from "../../support/actors";
import { emptyJobs } from "../../support/engine";
import { anAdministrator, aStaff } from "../../support/factories";
import { newRequest, redirectOf } from "../../support/request";

vi.mock("next/headers", async () => (await import("../../support/request")).nextHeaders);
vi.mock("next/cache", () => ({ revalidatePath: vi.fn() }));

const MOST_QUERIES = 8;
const JOB = "khaki-estate-some-job";
const administrator = await anAdministrator();

beforeEach(async () => {
  await emptyJobs();
  await registerFunctions(systemActor("jobs-start"), {
    engine: "embedded",
    functions: [{ id: JOB, events: [], crons: ["TZ=UTC 0 * * * *"], attempts: 5, concurrency: null }],
  });
  newRequest();
  await writeSessionCookie({ userId: administrator.id, version: 0 });
});

const searchParams = (query: Record<string, string> = {}) => ({ searchParams: Promise.resolve(query) });

async function draw(page: () => Promise<ReactElement>) {
  const queries = vi.spyOn(pg.Client.prototype, "query");
  const html = renderToStaticMarkup(await page());
  const count = queries.mock.calls.length;
  queries.mockRestore();
  expect(count).toBeGreaterThan(0);
  expect(count).toBeLessThanOrEqual(MOST_QUERIES);
  return html.replace(/<!-- -->/g, "");
}

test("the overview says what waits, what failed, and what runs when", async () => {
  await failedRun();
  await pool.query(
    "insert into jobs.task (kind, payload, run_at) values ('deliver_event', '{}', now() - interval '3 minutes')",
  );

  const html = await draw(() => JobsPage(searchParams()));

  expect(html).toContain("No process does background work now");
  expect(html).toMatch(/Oldest has waited<\/dt><dd[^>]*>3 min/);
  expect(html).toContain("TZ=UTC 0 * * * *");
  expect(html).toContain("Planned when the worker starts");
  expect(html).toContain(`/admin-panel/jobs/runs?function=${JOB}&amp;status=failed`);
});

test("the list and its filters", async () => {
  await aRun();
  await failedRun();

  expect(await draw(() => RunsPage(searchParams()))).toContain("Completed");
  const filtered = await draw(() => RunsPage(searchParams({ status: "failed", function: JOB })));
  expect(filtered.match(/<tr/g)).toHaveLength(2);
  expect(await draw(() => RunsPage(searchParams({ status: "dismissed" })))).toContain("No run fits");
});

test("one run shows why it failed, and offers to deal with it", async () => {
  const id = await failedRun({ attempt: 4 });

  const html = await draw(() => RunPage({ params: Promise.resolve({ id }) }));

  expect(html).toContain("The provider said no.");
  expect(html).toContain("5 of 5");
  expect(html).toContain("Run again");
  expect(html).toContain("Dismiss");
});

test("a completed run offers nothing", async () => {
  const id = await aRun({ output: { notified: 3 } });
  const html = await draw(() => RunPage({ params: Promise.resolve({ id }) }));
  expect(html).toContain("&quot;notified&quot;: 3");
  expect(html).not.toContain("Run again");
});

test("the pages do not exist for anybody else", async () => {
  await writeSessionCookie({ userId: (await aStaff()).id, version: 0 });
  const id = await aRun();
  for (const page of [
    () => JobsPage(searchParams()),
    () => RunsPage(searchParams()),
    () => RunPage({ params: Promise.resolve({ id }) }),
  ])
    await expect(page()).rejects.toMatchObject({ digest: expect.stringContaining("404") });
});

test("the buttons lead on: to the new run, back to what else failed", async () => {
  const press = (action: typeof runAgainAction, runId: string) => {
    const form = new FormData();
    form.set("runId", runId);
    return redirectOf(() => action(null, form));
  };

  expect(await press(runAgainAction, await failedRun())).toMatch(
    /^\/admin-panel\/jobs\/runs\/[0-9a-f-]{36}$/,
  );
  expect(await press(dismissRunAction as typeof runAgainAction, await failedRun())).toBe(
    "/admin-panel/jobs/runs?status=failed",
  );
});

test("a form without a run is refused in words", async () => {
  expect(await runAgainAction(null, new FormData())).toMatchObject({
    ok: false,
    fields: { runId: [expect.any(String)] },
  });
});
