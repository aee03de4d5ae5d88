import type { BrowserContext, Page } from "@playwright/test";
import sharp from "sharp";
import { test as base, expect, expectNoAxeViolations, signInAs } from "@/tests/support/browser";
import { type Line, openLine } from "@/tests/support/line";

/*
 * The phone in the cellar: an electrician works without a connection and comes back. On the production build, with the
 * real service worker; the browser itself is cut off.
 */

const ELECTRICIAN = "ravi.kumar@demo.khaki.example";
const MANAGER = "meera.iyer@demo.khaki.example";
const RESIDENT = "asha.menon@demo.khaki.example";

/** A page that asks for `line` reaches the estate through it. `manager`: somebody else, with a device of their own. */
const test = base.extend<{ line: Line; manager: Page }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
  line: async ({}, use, { parallelIndex }) => {
    const line = await openLine(process.env.E2E_URL?.split(" ")[parallelIndex] as string);
    await use(line);
    line.close();
  },
  manager: async ({ browser, baseURL }, use) => {
    const context = await browser.newContext({ baseURL });
    const manager = await context.newPage();
    await signInAs(manager, MANAGER);
    await use(manager);
    await context.close();
  },
});
const throughLine = test.extend({ baseURL: async ({ line }, use) => use(line.url) });

test.describe.configure({ timeout: 60_000 });
test.use({
  serviceWorkers: "allow",
  // What a browser says when there is no network.
  // One pattern: Playwright takes a list of two objects for a value and its options.
  allowedErrors: [
    /ERR_(INTERNET_DISCONNECTED|FAILED|EMPTY_RESPONSE|CONNECTION_RESET|INCOMPLETE_CHUNKED_ENCODING)|Failed to fetch|status of 4(01|04|09)/,
  ],
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
  manager,
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

  await manager.goto(`/maintenance/${ticket}/cancel`);
  await manager.getByRole("textbox").first().fill("Filed twice.");
  await manager
    .getByRole("button", { name: /^(Cancel|Decline)/ })
    .last()
    .click();
  await manager.waitForURL(/notice=cancelled/);

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

test("what somebody else has resolved or taken meanwhile stays theirs @phone", async ({
  page,
  context,
  manager,
  baseURL,
}) => {
  test.setTimeout(90_000);
  await workerIsReady(page);
  const headers = { origin: baseURL as string };
  const at = (part: string) => `/api/v1/maintenance/${part}`;
  // Two that nobody has, so that the other tests find something on the desk.
  const [ticket, other] = (await visible(page, "SUBMITTED&status=ACKNOWLEDGED"))
    .filter(({ assignedTo }) => !assignedTo)
    .map(({ ticketNumber }) => ticketNumber) as [string, string];
  const { userId } = await (await page.request.get("/api/v1/me")).json();
  for (const each of [ticket, other]) {
    const given = await manager.request.post(at(`${each}/assignment`), {
      headers,
      data: { assigneeId: userId },
    });
    expect(given.status()).toBe(200);
    expect((await page.request.post(at(`${each}/start`), { headers })).status()).toBe(200);
    await openAndKeep(page, each);
  }
  await context.setOffline(true);
  for (const each of [ticket, other]) {
    await page.goto(`/maintenance/${each}`);
    await page.getByLabel("What was done?").fill("Resolved by Ravi in the cellar.");
    await page.getByRole("button", { name: "Mark resolved" }).click();
  }
  await expect(page.getByText("2 on this device")).toBeVisible();

  const resolved = await manager.request.post(at(`${ticket}/resolution`), {
    headers,
    data: { resolution: "Resolved by Meera at the desk." },
  });
  expect(resolved.status()).toBe(200);
  const { items } = await (await manager.request.get(at(`${other}/suitable-staff`))).json();
  const taken = await manager.request.post(at(`${other}/assignment`), {
    headers,
    data: { assigneeId: items.find(({ isFull }: { isFull: boolean }) => !isFull).userId },
  });
  expect(taken.status()).toBe(200);

  await context.setOffline(false);
  await expect(page.getByText(/^2 things need your attention/)).toBeVisible();
  await page.goto(`/maintenance/${ticket}`);
  await page.getByText("2 on this device").click();
  const list = page.getByRole("list", { name: "Waiting on this device" }).first();
  const [first, second] = [list.getByRole("listitem").first(), list.getByRole("listitem").nth(1)];
  await expect(first).toContainText("Somebody was faster: this request changed to “Resolved”");
  await expect(second).toContainText("You can no longer see this request");
  await expect(second, "what was typed can be given to whoever has it").toContainText("Ravi in the cellar");
  await expectNoAxeViolations(page);
  expect(await keptPages(page), "nor does the device show it any more").not.toContain(
    `/maintenance/${other}`,
  );

  await first.getByRole("button", { name: "Try again" }).click();
  await expect(first).toContainText("Needs your attention");
  page.on("dialog", (dialog) => dialog.accept());
  for (let n = 0; n < 2; n++) await first.getByRole("button", { name: "Discard" }).click();
  await expect(page.getByText("on this device")).toHaveCount(0);
  const timelines = [await timelineOf(manager, ticket), await timelineOf(manager, other)];
  expect(timelines.flat().map(({ content }) => content)).not.toContain("Resolved by Ravi in the cellar.");
  expect(timelines[0]?.at(-1)).toMatchObject({ content: "Resolved by Meera at the desk." });
});

test("links lead from kept page to kept page, and what opens on them is there, too @phone", async ({
  page,
  context,
}) => {
  await workerIsReady(page);
  const ticket = await onDesk(page);
  await openAndKeep(page, ticket);
  const title = (await page.getByRole("heading", { level: 1 }).textContent()) as string;
  await page.goto("/");
  await expect.poll(() => isOnDevice(page, "Search or go to a page", "Mark all read")).toBe(true);
  await context.setOffline(true);

  await page.locator(`main a[href^="/maintenance/${ticket}"]`).first().click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(page.getByText("You are offline. What you do is kept")).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL("/");
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeHidden();
  await page.goForward();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();

  await page.getByRole("button", { name: /^Notifications/ }).click();
  await expect(page.getByText("You are offline. Your notifications appear here")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  await page.getByPlaceholder("A page, ticket, person or flat").fill("zzz");
  await expect(page.getByText("You are offline: only pages are found")).toBeVisible();
  await page.getByPlaceholder("A page, ticket, person or flat").fill("profile");
  await page.keyboard.press("Enter");

  await expect(page.getByRole("heading", { name: "You are offline" }), "not kept").toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole("link", { name: title }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
});

test("of two tabs one sends what waits, once, and both show it @phone", async ({ page, context }) => {
  await workerIsReady(page);
  const ticket = await onDesk(page);
  await openAndKeep(page, ticket);
  const second = await context.newPage();
  await second.goto(`/maintenance/${ticket}`);
  await expect(second.getByRole("region", { name: "On this device" })).toBeAttached();
  const posts: string[] = [];
  context.on("request", (request) => {
    if (request.method() === "POST") posts.push(new URL(request.url()).pathname);
  });

  await context.setOffline(true);
  for (const [n, tab] of [page, second].entries()) {
    await tab.getByLabel("Comment", { exact: true }).fill(`From tab ${n}.`);
    await tab.getByRole("button", { name: "Add to the timeline" }).click();
  }
  for (const tab of [page, second]) await expect(tab.getByText("2 on this device")).toBeVisible();
  await context.setOffline(false);
  for (const tab of [page, second]) {
    await expect(tab.getByText("Sent: 2 things you did without a connection.")).toBeVisible();
    for (const text of ["From tab 0.", "From tab 1."])
      await expect(tab.getByRole("main").getByText(text).first()).toBeVisible();
  }
  expect(posts).toEqual(Array(2).fill(`/api/v1/maintenance/${ticket}/comments`));
});

throughLine(
  "a network that leads nowhere loses nothing: it waits and is tried again @phone",
  async ({ page, line }) => {
    await workerIsReady(page);
    const ticket = await onDesk(page);
    await openAndKeep(page, ticket);
    line.cut();
    await page.getByLabel("Comment", { exact: true }).fill("Into the void.");
    await page.getByRole("button", { name: "Add to the timeline" }).click();
    await expect(page.getByText("The estate does not answer. 1 thing you did is kept")).toBeVisible();
    await expect(page.getByLabel("Comment", { exact: true })).toHaveValue("");

    const told: string[] = [];
    page.on("dialog", (dialog) => {
      told.push(dialog.message());
      return dialog.accept();
    });
    await page.getByRole("button", { name: /profile, theme, sign out/ }).click();
    await page.getByRole("button", { name: "Sign out", exact: true }).click();
    await expect.poll(() => told.at(-1)).toContain("The estate does not answer");
    expect(await waitingCount(page), "and signing out forgets nothing for nothing").toBe(1);
    await page.keyboard.press("Escape");

    await page.locator(".tab-link").first().click();
    await expect(page, "home, as it was").toHaveURL("/");
    await expect(page.getByText("The estate does not answer. 1 thing")).toBeVisible();
    line.silence();
    await page.goto(`/maintenance/${ticket}`);
    await expect(page.getByLabel("Comment", { exact: true }), "as it was, after a while").toBeVisible();
    await expect(page.getByText("1 on this device")).toBeVisible();
    line.mend();
    await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    await expect(page.getByText("Sent: 1 thing")).toBeVisible();
    const said = (await timelineOf(page, ticket)).filter(({ content }) => content === "Into the void.");
    expect(said).toHaveLength(1);
  },
);

throughLine(
  "pages of an earlier build are there after the estate was renewed @phone",
  async ({ page, line }) => {
    test.setTimeout(90_000);
    await workerIsReady(page);
    const ticket = await onDesk(page);
    await openAndKeep(page, ticket);
    const title = (await page.getByRole("heading", { level: 1 }).textContent()) as string;

    await test.step("its files stay although hundreds of other builds' came later", async () => {
      await fillStatic(page, 600);
      await page.reload();
      await expect.poll(() => staticCount(page)).toBeLessThanOrEqual(500);
      expect(await page.evaluate(missingScripts)).toEqual([]);
    });

    await test.step("it works as it did; back again, it goes over to the new build by itself", async () => {
      await changeCopy(page, becomeOlder);
      line.cut();
      await page.reload();
      await expect(page.getByText("the estate did not answer")).toBeVisible();
      await page.getByLabel("Comment", { exact: true }).fill("Written on an old page.");
      await page.getByRole("button", { name: "Add to the timeline" }).click();
      await expect(page.getByText("1 on this device")).toBeVisible();
      line.mend();
      const renewed = page.waitForEvent("domcontentloaded");
      await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
      await renewed;
      await expect(page.getByText("Written on an old page.").first()).toBeVisible();
      await expect(page.getByText("on this device")).toHaveCount(0);
    });

    await test.step("without its scripts it is no white page: it can be read", async () => {
      await expect.poll(() => keptHtml(page)).toContain("Written on an old page.");
      await changeCopy(page, loseScript);
      line.cut();
      await page.reload();
      await expect(page.getByText("A part of this page is no longer on this device")).toBeVisible();
      await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
      await expect(page.getByText("Written on an old page.").first()).toBeVisible();
      await expect(page.getByLabel("Comment", { exact: true })).toBeHidden();
      await expectNoAxeViolations(page);
      line.mend();
      await page.reload();
      await expect(page.getByLabel("Comment", { exact: true })).toBeVisible();
    });
  },
);

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
  const me = await (await page.request.get("/api/v1/me")).json();
  const own = (await visible(page, status)).find(({ assignedTo }) => assignedTo?.id === me.userId);
  expect(own, "something on the electrician's desk").toBeDefined();
  return own?.ticketNumber as string;
}

type Listed = { ticketNumber: string; assignedTo: { id: string } | null };

async function visible(page: Page, status: string): Promise<Listed[]> {
  return (await (await page.request.get(`/api/v1/maintenance?status=${status}&limit=50`)).json()).items;
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

/** Whether built files that the device has hold these texts. */
const isOnDevice = (page: Page, ...texts: string[]) =>
  page.evaluate(async (wanted) => {
    const cache = await caches.open("khaki-static");
    const files = await Promise.all(
      (await cache.keys()).map(async (key) => (await cache.match(key))?.text()),
    );
    return wanted.every((text) => files.some((file) => file?.includes(text)));
  }, texts);

const staticCount = (page: Page) =>
  page.evaluate(async () => (await (await caches.open("khaki-static")).keys()).length);

/** As if so many files of other builds had come. */
const fillStatic = (page: Page, count: number) =>
  page.evaluate(async (most) => {
    const cache = await caches.open("khaki-static");
    const names = Array.from({ length: most }, (_, n) => `/_next/static/chunks/other-${n}.js`);
    await Promise.all(names.map((name) => cache.put(name, new Response(""))));
  }, count);

/** Runs in the page: what the kept copy of it needs and the device has not. */
async function missingScripts() {
  const html = (await (await caches.match(location.pathname))?.text()) ?? "";
  const files = new Set(html.match(/\/_next\/static\/chunks\/[\w.~-]+\.js/g));
  const found = await Promise.all([...files].map(async (file) => ((await caches.match(file)) ? [] : file)));
  return found.flat();
}

const keptHtml = (page: Page) =>
  page.evaluate(async () => (await (await caches.match(location.pathname))?.text()) ?? "");

/** Changes the kept copy of this page. */
async function changeCopy(page: Page, change: (html: string) => string) {
  const html = await keptHtml(page);
  await page.evaluate(async (changed) => {
    const [name] = (await caches.keys()).filter((each) => each.startsWith("khaki-pages-"));
    const cache = await caches.open(name as string);
    const found = (await cache.match(location.pathname, { ignoreVary: true })) as Response;
    await cache.put(location.pathname, new Response(changed, { headers: found.headers }));
  }, change(html));
}

/** As if the server were of another build since. */
const becomeOlder = (html: string) => {
  const build = /\\"b\\":\\"([\w-]+)\\"/.exec(html)?.[1] as string;
  return html.replaceAll(build, build.replace(/./g, "0"));
};

/** As if one of the files that it is made of were nowhere any more. */
const loseScript = (html: string) => {
  const files = html.match(/\/_next\/static\/chunks\/[\w.~-]+\.js/g) ?? [];
  return html.replaceAll(files.at(-1) as string, "/_next/static/chunks/of-an-earlier-build.js");
};

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
