import type { Page } from "@playwright/test";
import { expect, expectNoAxeViolations, signInAs, test } from "@/tests/support/browser";
import { screensOf } from "@/tests/support/screens";

/* Every page, for the people who use it: nothing scrolls sideways, nothing an accessibility check finds. */

const PUBLIC = [
  "/api/docs",
  "/sign-in",
  "/register",
  "/register/resident",
  "/register/staff",
  "/forgot-password",
  "/pending",
  "/offline.html",
  "/mailbox",
  "/docs",
  "/docs?q=waiting",
  "/docs/guide/residents",
  "/docs/operate/configuration",
  "/docs/code/bookings",
];

const PEOPLE: Record<string, { email: string; pages: string[] }> = {
  "a resident": {
    email: "asha.menon@demo.khaki.example",
    pages: [
      "/",
      "/maintenance",
      "/maintenance?tab=all",
      "/maintenance?tab=all&q=zzzzzz",
      "/maintenance/create",
      "/maintenance/shared",
      "/announcements",
      "/announcements?tab=past&q=lift",
      "/notifications",
      "/profile",
      "/profile/tokens",
      "/events",
      "/events?tab=mine",
      "/events?tab=past&kind=OTHER",
      "/documents",
      "/documents?category=POLICIES",
      "/contacts",
      "/marketplace",
      "/marketplace?show=mine",
      "/marketplace/new",
      "/marketplace/messages",
      "/bookings",
      "/bookings/mine",
    ],
  },
  "an electrician": {
    email: "ravi.kumar@demo.khaki.example",
    pages: [
      "/",
      "/maintenance?tab=mine",
      "/staff/dashboard",
      "/staff/workload",
      "/staff/performance",
      "/staff/performance?period=range&from=2026-08-01&to=2026-10-31&behind=reopened",
      "/staff/profile",
    ],
  },
  "a facility manager": {
    email: "meera.iyer@demo.khaki.example",
    pages: [
      "/",
      "/maintenance",
      "/maintenance?tab=overdue",
      "/maintenance?tab=unassigned",
      "/maintenance/create",
      "/announcements?tab=drafts",
      "/announcements/create",
      "/staff/workload",
      "/staff/performance?who=all&period=quarter&sort=relativeResolution",
      "/admin-panel/residents",
      "/admin-panel/reports",
      "/admin-panel/analytics?period=year",
      "/admin-panel/rehearsal",
      "/committee-packs",
      "/bookings/approvals",
      "/bookings/calendar",
      "/bookings/calendar?view=month",
      "/admin-panel/common-areas",
      "/admin-panel/common-areas/new",
      "/events/new",
      "/documents/new",
      "/contacts/new",
      "/marketplace/moderation",
      "/maintenance/shared",
      "/maintenance/incidents",
      "/admin-panel/places",
      "/admin-panel/places/new",
      "/admin-panel/places/codes",
      "/admin-panel/places/reports",
      "/admin-panel/places/reports?show=decided",
    ],
  },
  "an accountant": {
    email: "kavita.joshi@demo.khaki.example",
    pages: ["/", "/admin-panel/money", "/admin-panel/vendors", "/admin-panel/vendors/new"],
  },
  "an administrator": {
    email: "admin@demo.khaki.example",
    pages: [
      "/",
      "/admin-panel",
      "/admin-panel/maintenance",
      "/admin-panel/staff-management",
      "/admin-panel/staff-management/new",
      "/admin-panel/staff-management/hierarchy",
      "/admin-panel/residents",
      "/admin-panel/residents/import",
      "/admin-panel/categories",
      "/admin-panel/settings",
      "/admin-panel/audit",
      "/admin-panel/mailbox",
      "/admin-panel/notifications",
      "/admin-panel/webhooks",
      "/admin-panel/webhooks/new",
      "/admin-panel/jobs",
    ],
  },
};

// A page is opened once, on a phone in light or on a desktop in dark, and turned into the other: in turns, so that a turn
// is never made for the next page alone.
async function check(page: Page, path: string) {
  const screens = await screensOf(page);
  await page.goto(path);
  await expectGoodLook(page, `${path} ${screens.shown()}`);
  await screens.turn();
  await expectGoodLook(page, `${path} ${screens.shown()}`);
}

async function expectGoodLook(page: Page, where: string) {
  await expect(page.getByRole("heading", { level: 1 }).first(), where).toBeVisible();
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, `${where} scrolls sideways`).toBeLessThanOrEqual(0);
  await expectNoAxeViolations(page, where);
}

test("the pages of a visitor @phone", async ({ page }) => {
  test.setTimeout(180_000);
  for (const path of PUBLIC) await check(page, path);
  // Browsers ask for it on their own, for a file's page or before they have read the head.
  expect((await page.request.get("/favicon.ico")).status()).toBe(200);
});

/** So many pages in one test: both workers have something to do until the end. */
const BATCH = 8;

for (const [who, { email, pages }] of Object.entries(PEOPLE))
  for (let first = 0; first < pages.length; first += BATCH)
    test(`the pages of ${who}, from ${first + 1} @phone`, async ({ page }) => {
      test.setTimeout(180_000);
      await signInAs(page, email);
      for (const path of pages.slice(first, first + BATCH)) await check(page, path);
    });

test("an event's own pages @phone", async ({ page }) => {
  test.setTimeout(180_000);
  await signInAs(page, "meera.iyer@demo.khaki.example");
  await page.goto("/events");
  const event = await page.getByRole("link", { name: "Chess evening" }).getAttribute("href");
  for (const path of ["", "/edit", "/cancel", "/check-in"]) await check(page, `${event}${path}`);
  await page.goto("/events?tab=past");
  const past = await page.getByRole("link", { name: "Festival of lamps" }).getAttribute("href");
  await check(page, `${past}`);
});

test("a place's own pages, and a booking's @phone", async ({ page }) => {
  test.setTimeout(180_000);
  await signInAs(page, "meera.iyer@demo.khaki.example");
  await page.goto("/bookings");
  const place = await page.getByRole("link", { name: "Clubhouse hall" }).getAttribute("href");
  for (const query of ["", "?view=month", "?view=day"]) await check(page, `${place}${query}`);
  await page.goto(
    `${place}?view=week&date=${new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10)}`,
  );
  const book = await page.locator('a[href*="/book?start="]').first().getAttribute("href");
  await check(page, book as string);
  await page.goto("/bookings/calendar");
  const booking = await page.locator('a[href^="/bookings/BKG-"]').first().getAttribute("href");
  for (const path of ["", "/cancel"]) await check(page, `${booking}${path}`);
  await check(page, `/admin-panel/common-areas/${place?.split("/").at(-1)}`);
});

test("a request's own pages @phone", async ({ page }) => {
  test.setTimeout(180_000);
  await signInAs(page, "meera.iyer@demo.khaki.example");
  await page.goto("/maintenance?tab=unassigned");
  const ticket = /MNT-\d{4}-\d{5}/.exec((await page.getByRole("main").textContent()) ?? "")?.[0];
  for (const path of ["", "?show=history", "?show=why", "/assign", "/cancel"])
    await check(page, `/maintenance/${ticket}${path}`);
});

test("a visit's own pages @phone", async ({ page }) => {
  test.setTimeout(180_000);
  await signInAs(page, "ravi.kumar@demo.khaki.example");
  await page.goto("/");
  const request = await page.getByRole("link", { name: "Pick a time" }).first().getAttribute("href");
  for (const path of ["", "/visit", "/visit/cancel", "/visit/missed"]) await check(page, `${request}${path}`);
});

test("a webhook's own pages @phone", async ({ page }) => {
  test.setTimeout(180_000);
  await signInAs(page, "admin@demo.khaki.example");
  await page.goto("/admin-panel/webhooks");
  const endpoint = await page.getByRole("link", { name: "Accounts software" }).getAttribute("href");
  for (const path of ["", "?status=FAILED", "/edit"]) await check(page, `${endpoint}${path}`);
});

test("an announcement's own pages @phone", async ({ page }) => {
  test.setTimeout(180_000);
  await signInAs(page, "meera.iyer@demo.khaki.example");
  await page.goto("/announcements?q=agenda");
  await page.getByRole("link", { name: /agenda and accounts/ }).click();
  await page.waitForURL(/\/announcements\/[0-9a-f-]{36}$/);
  const path = new URL(page.url()).pathname;
  for (const below of ["", "/edit", "/receipts", "/receipts?show=acknowledged"])
    await check(page, `${path}${below}`);
});

test("from 360 px wide nothing scrolls sideways @phone", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await signInAs(page, "meera.iyer@demo.khaki.example");
  for (const path of ["/", "/maintenance", "/maintenance/create", "/notifications", "/profile"]) {
    await page.goto(path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(360);
  }
});

test.describe("what cannot be shown", () => {
  test.use({ allowedErrors: [/status of 404/] });

  test("a neighbour's request and one that never was look the same", async ({ page }) => {
    await signInAs(page, "meera.iyer@demo.khaki.example");
    await page.goto("/maintenance?tab=all");
    const ticket = /MNT-\d{4}-\d{5}/.exec((await page.getByRole("main").textContent()) ?? "")?.[0] as string;
    await page.goto("about:blank"); // an open page would ask for its bell with no session
    await page.context().clearCookies();
    await signInAs(page, "vikram.shah@demo.khaki.example");
    const answers: { status: number; text: string }[] = [];
    for (const path of [`/maintenance/${ticket}`, "/maintenance/MNT-2026-99999"]) {
      const response = await page.goto(path);
      answers.push({
        status: response?.status() ?? 0,
        text: (await page.getByRole("main").textContent()) ?? "",
      });
    }
    expect(answers[0]?.status).toBe(404);
    expect(answers[0]).toEqual(answers[1]);
    await expectNoAxeViolations(page);
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a resident signs in, files a request, is corrected and keeps what was typed", async ({ page }) => {
    await signInAs(page, "asha.menon@demo.khaki.example");
    await page.goto("/maintenance/create");
    await page.getByLabel("What is wrong?").fill("Tap drips without scripts");
    await page.getByLabel("What happened?").fill("Since this morning.");
    await page.getByRole("radio", { name: "Cleaning" }).check();
    await page.getByRole("radio", { name: /^Emergency/ }).check();
    await page.getByRole("button", { name: "Submit request" }).click();
    await expect(page.getByText("“Medium” at most").first()).toBeVisible();
    await expect(page.getByLabel("What is wrong?")).toHaveValue("Tap drips without scripts");
    await page.getByRole("radio", { name: /^Medium/ }).check();
    await page.getByRole("button", { name: "Submit request" }).click();
    await expect(page).toHaveURL(/\/maintenance\/MNT-/);
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Tap drips without scripts");
  });
});
