import type { BrowserContext, Page } from "@playwright/test";
import sharp from "sharp";
import { expect, expectNoAxeViolations, signInAs, test } from "@/tests/support/browser";

/*
 * The phone in the cellar: an electrician works without a connection and comes back. On the production build, with the
 * real service worker; the browser itself is cut off.
 */

const ELECTRICIAN = "ravi.kumar@demo.khaki.example";
const MANAGER = "meera.iyer@demo.khaki.example";
const RESIDENT = "asha.menon@demo.khaki.example";

test.use({
  serviceWorkers: "allow",
  // What a browser says when there is no network.
  // One pattern: Playwright takes a list of two objects for a value and its options.
  allowedErrors: [/ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to fetch|status of 4(01|04|09)/],
});

test("work done without a connection is kept, and sent in its order on return @phone", async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  await workerIsReady(page);
  const ticket = await onDesk(page, "ASSIGNED");
  await openAndKeep(page, ticket);

  await context.setOffline(true);
  await page.reload();
  await expect(page.getByText("You are offline. What you do is kept")).toBeVisible();
  await page.getByRole("main").getByRole("button", { name: "Start work" }).click();
  await expect(page.getByRole("main").getByRole("button", { name: "Start work" })).toBeHidden();
  await page.getByLabel("Comment", { exact: true }).fill("Breaker is scorched, photo attached.");
  await page
    .getByLabel("Add photos")
    .last()
    .setInputFiles(await photo());
  await page.getByRole("button", { name: "Add to the timeline" }).click();
  await expect(page.getByLabel("Comment", { exact: true })).toHaveValue("");
  await page.goto(`/maintenance/${ticket}/resolve`);
  await expect(page, "the form's own page is not here: it stands on the request's").toHaveURL(
    /#resolve-here$/,
  );
  await page.getByLabel("What was done?").fill("Breaker replaced and tested.");
  await page.getByRole("button", { name: "Mark resolved" }).click();
  await expect(page.getByText("3 on this device")).toBeVisible();
  await expectNoAxeViolations(page);

  await test.step("it survives the page, and the other pages are there, too", async () => {
    await page.goto("/");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByText("3 on this device")).toBeVisible();
    await page.goto("/staff/profile");
    await expect(page.getByRole("heading", { name: "You are offline" })).toBeVisible();
    await page.goto(`/maintenance/${ticket}`);
    const waiting = page.getByRole("main").getByRole("list", { name: "Waiting on this device" }).last();
    await expect(waiting.getByRole("listitem")).toHaveText([/Start work/, /Comment.*1 photo/s, /Resolve/]);
  });

  await context.setOffline(false);
  await expect(page.getByText("Sent: 3 things you did without a connection.")).toBeVisible();
  await expect(page.getByText("Resolved", { exact: true }).first()).toBeVisible();
  expect((await timelineOf(page, ticket)).slice(-3)).toMatchObject([
    { toStatus: "IN_PROGRESS" },
    {
      kind: "COMMENT",
      content: "Breaker is scorched, photo attached.",
      attachments: [{ fileName: "breaker.jpg" }],
    },
    { toStatus: "RESOLVED", content: "Breaker replaced and tested." },
  ]);
});

test("an answer that is lost on the way does not make a comment two @phone", async ({ page }) => {
  await workerIsReady(page);
  const ticket = await onDesk(page);
  await openAndKeep(page, ticket);
  let lost = 0;
  await page.route(`**/maintenance/${ticket}`, async (route) => {
    if (route.request().method() !== "POST" || lost++) return route.fallback();
    await route.fetch();
    await route.abort();
  });
  await page.getByLabel("Comment", { exact: true }).fill("Said once.");
  await page.getByRole("button", { name: "Add to the timeline" }).click();
  await expect(page.getByText("Sent: 1 thing")).toBeVisible();
  expect(lost).toBe(1);
  const said = (await timelineOf(page, ticket)).filter(({ content }) => content === "Said once.");
  expect(said).toHaveLength(1);
});

test("what somebody else has changed meanwhile is not overwritten: it waits for a decision @phone", async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  test.setTimeout(90_000);
  await workerIsReady(page);
  const ticket = await onDesk(page, "ASSIGNED");
  await openAndKeep(page, ticket);
  await context.setOffline(true);
  await page.getByRole("main").getByRole("button", { name: "Start work" }).click();
  await page.getByLabel("Comment", { exact: true }).fill("On my way down.");
  await page.getByRole("button", { name: "Add to the timeline" }).click();
  await expect(page.getByText("2 on this device")).toBeVisible();

  const manager = await (await browser.newContext({ baseURL })).newPage();
  await signInAs(manager, MANAGER);
  await manager.goto(`/maintenance/${ticket}/cancel`);
  await manager.getByRole("textbox").first().fill("Filed twice.");
  await manager
    .getByRole("button", { name: /^(Cancel|Decline)/ })
    .last()
    .click();
  await manager.waitForURL(/notice=cancelled/);
  await manager.context().close();

  await context.setOffline(false);
  await expect(page.getByText(/^1 thing needs your attention/)).toBeVisible();
  const list = page.getByRole("list", { name: "Waiting on this device" }).last();
  await expect(list.getByRole("listitem").first()).toContainText("Somebody was faster");
  await expect(list.getByRole("listitem").nth(1)).toContainText("Waiting to be sent");
  await expect(page.getByText("Cancelled", { exact: true }).first(), "as it is now").toBeVisible();
  await expectNoAxeViolations(page);
  expect((await timelineOf(page, ticket)).at(-1)).toMatchObject({ toStatus: "CANCELLED" });

  page.on("dialog", (dialog) => dialog.accept());
  await list.getByRole("listitem").first().getByRole("button", { name: "Discard" }).click();
  await expect(page.getByText("Sent: 1 thing")).toBeVisible();
  expect((await timelineOf(page, ticket)).at(-1)).toMatchObject({ content: "On my way down." });
});

test("signing out leaves nothing on the device, nor does the next person's arrival @phone", async ({
  page,
  context,
}) => {
  test.setTimeout(90_000);
  await workerIsReady(page);
  const ticket = await onDesk(page);
  await openAndKeep(page, ticket);
  const title = (await page.getByRole("heading", { level: 1 }).textContent()) as string;
  await page.route("**/api/v1/**", (route) => route.abort());
  await context.setOffline(true);
  await page.getByLabel("Comment", { exact: true }).fill("Never sent, and asked about.");
  await page.getByRole("button", { name: "Add to the timeline" }).click();
  await context.setOffline(false);
  await expect(page.getByText("The estate does not answer.")).toBeVisible();
  const asked: string[] = [];
  page.once("dialog", (dialog) => {
    asked.push(dialog.message());
    return dialog.accept();
  });
  await page.getByRole("button", { name: /profile, theme, sign out/ }).click();
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await page.waitForURL(/\/sign-in/);
  await expect.poll(() => keptPages(page)).toEqual([]);
  await expect.poll(() => waitingCount(page)).toBe(0);
  expect(asked).toEqual(["One thing you did offline could not be sent yet. Sign out and lose that?"]);
  await page.unrouteAll();
  await context.setOffline(true);
  await page.goto(`/maintenance/${ticket}`);
  await expect(page.getByRole("heading", { name: "You are offline" })).toBeVisible();
  await expect(page.getByText(title)).toHaveCount(0);
  await context.setOffline(false);

  await test.step("a session that just ends, and somebody else who signs in", async () => {
    await workerIsReady(page);
    await openAndKeep(page, ticket);
    await context.setOffline(true);
    await page.getByLabel("Comment", { exact: true }).fill("Of Ravi, never sent.");
    await page.getByRole("button", { name: "Add to the timeline" }).click();
    await expect(page.getByText("1 on this device")).toBeVisible();
    await context.clearCookies();
    await context.setOffline(false);
    await expect(page.getByText("Your session has ended. Sign in again")).toBeVisible();

    await signInAs(page, RESIDENT);
    await expect.poll(() => waitingCount(page)).toBe(0);
    await page.reload();
    await context.setOffline(true);
    await page.goto(`/maintenance/${ticket}`);
    await expect(page.getByRole("heading", { name: "You are offline" })).toBeVisible();
    await context.setOffline(false);
  });
  await signInAs(await anew(context), ELECTRICIAN);
  const said = await timelineOf(context.pages().at(-1) as Page, ticket);
  expect(said.map(({ content }) => content)).not.toContain("Of Ravi, never sent.");
});

test("another person who signs in without a document in between finds nothing of the one before @phone", async ({
  page,
  context,
}) => {
  await workerIsReady(page);
  const ticket = await onDesk(page);
  await openAndKeep(page, ticket);
  await page.evaluate(() => localStorage.setItem("draft:comment", "{}"));
  await context.clearCookies();
  // The router follows the server's answer to the sign-in page, and the sign-in's to the first page.
  await page.evaluate(() => {
    (globalThis as { isSameDocument?: boolean }).isSameDocument = true;
  });
  await page.locator(".tab-link").first().click();
  await page.waitForURL(/\/sign-in/);
  await page.locator(`button[name="demo"][value="${RESIDENT}"]`).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
  expect(
    await page.evaluate(() => (globalThis as { isSameDocument?: boolean }).isSameDocument),
    "no document was loaded",
  ).toBe(true);
  await expect.poll(() => keptPages(page)).not.toContain(`/maintenance/${ticket}`);
  await expect.poll(() => page.evaluate(() => localStorage.getItem("draft:comment"))).toBeNull();
});

test("what was done with a connection is on the kept page, too @phone", async ({ page, context }) => {
  await workerIsReady(page);
  const ticket = await onDesk(page);
  await openAndKeep(page, ticket);
  await page.getByLabel("Comment", { exact: true }).fill("Said with a connection.");
  await page.getByRole("button", { name: "Add to the timeline" }).click();
  await expect(page.getByText("Said with a connection.").first()).toBeVisible();
  await page.waitForTimeout(1_500);
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByText("You are offline. What you do is kept")).toBeVisible();
  await expect(page.getByText("Said with a connection.").first()).toBeVisible();
});

test("the app can be installed @phone", async ({ page, request }) => {
  await page.goto("/sign-in");
  const address = await page.locator('link[rel="manifest"]').getAttribute("href");
  const manifest = await (await request.get(address as string)).json();
  expect(manifest).toMatchObject({ start_url: "/", scope: "/", display: "standalone" });
  for (const { src, sizes } of manifest.icons) {
    const { width } = await sharp(await (await request.get(src)).body()).metadata();
    expect(`${width}x${width}`).toBe(sizes);
  }
  expect((await request.get("/sw.js")).headers()["cache-control"]).toMatch(/max-age=0|no-cache/);
});

/** Signed in, with the worker in charge and the home page on the device. */
async function workerIsReady(page: Page) {
  await signInAs(page, ELECTRICIAN);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.goto("/");
  await expect.poll(() => keptPages(page)).toContain("/");
}

async function openAndKeep(page: Page, ticket: string) {
  await page.goto(`/maintenance/${ticket}`);
  await expect.poll(() => keptPages(page)).toContain(`/maintenance/${ticket}`);
  // What is fetched when the page has nothing else to do.
  await page.waitForLoadState("networkidle").catch(() => {});
  await page.waitForTimeout(800);
}

/** One that is on their desk; `status` narrows it. */
async function onDesk(page: Page, status = "ASSIGNED&status=IN_PROGRESS"): Promise<string> {
  const answer = await page.request.get(`/api/v1/maintenance?status=${status}&limit=50`);
  const me = await (await page.request.get("/api/v1/me")).json();
  const { items } = (await answer.json()) as {
    items: { ticketNumber: string; assignedTo: { id: string } }[];
  };
  const own = items.find(({ assignedTo }) => assignedTo.id === me.userId);
  expect(own, "something on the electrician's desk").toBeDefined();
  return own?.ticketNumber as string;
}

type Entry = { kind: string; content: string; toStatus: string | null; attachments: { fileName: string }[] };

async function timelineOf(page: Page, ticket: string): Promise<Entry[]> {
  return (await (await page.request.get(`/api/v1/maintenance/${ticket}/comments`)).json()).items;
}

const keptPages = (page: Page) =>
  page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith("khaki-pages-"));
    const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return all.flat().map(({ url }) => new URL(url).pathname);
  });

const waitingCount = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open("khaki-offline");
        opening.onerror = reject;
        opening.onsuccess = () => {
          const counting = opening.result.transaction("items").objectStore("items").count();
          counting.onsuccess = () => {
            opening.result.close();
            resolve(counting.result);
          };
        };
      }),
  );

async function anew(context: BrowserContext): Promise<Page> {
  await context.clearCookies();
  return context.newPage();
}

async function photo() {
  const buffer = await sharp({ create: { width: 640, height: 480, channels: 3, background: "#7a4d00" } })
    .jpeg()
    .toBuffer();
  return { name: "breaker.jpg", mimeType: "image/jpeg", buffer };
}
