import type { Browser, Page } from "@playwright/test";
import sharp from "sharp";
import { pictureOf } from "@/prisma/seed/pictures";
import { expect, signInAs, test, unreadOf } from "@/tests/support/browser";
import { picture } from "@/tests/support/picture";

/*
 * The main job, as the people of the estate do it: a new resident registers, files a request with a photo, and it
 * travels to a closed ticket. One browser context per person, so that several are signed in at the same time.
 */

const MANAGER = "meera.iyer@demo.khaki.example";
const ELECTRICIAN = { email: "ravi.kumar@demo.khaki.example", name: "Ravi Kumar" };
const PASSWORD = "monsoon lamp kettle";

test("a request travels from a resident's phone to a closed ticket @picture", async ({
  browser,
  contextOptions,
  viewport,
  deviceScaleFactor,
  isMobile,
  hasTouch,
  baseURL,
}, info) => {
  test.setTimeout(180_000);
  const device = {
    ...contextOptions,
    viewport,
    deviceScaleFactor,
    isMobile,
    hasTouch,
    baseURL,
    locale: "en-IN",
    timezoneId: "Asia/Kolkata",
  };
  const email = `priya.nair.${info.project.name}.${Date.now()}@khaki.example`;
  const title = `${isMobile ? "Kitchen" : "Bedroom"} outlet sparks`;

  const resident = await person(browser, device);
  await test.step("a new resident registers and verifies the mail", () => register(resident, email));
  const manager = await person(browser, device);
  await test.step("a facility manager approves", () => approve(manager, email));
  await test.step("the resident signs in", () => signIn(resident, email));

  await manager.goto("/maintenance");
  const unread = await unreadOf(manager);
  const ticket = await test.step("files a request with a photo", () => file(resident, title));
  await test.step("the manager's bell rings without reload", async () => {
    await expect.poll(() => unreadOf(manager)).toBeGreaterThan(unread);
  });
  await test.step("acknowledges and assigns the electrician, by the suggestions", () =>
    assign(manager, ticket));

  const electrician = await person(browser, device);
  await signInAs(electrician, ELECTRICIAN.email);
  await test.step("the electrician starts, asks, notes and resolves", () => work(electrician, ticket));
  await test.step("the resident sees the question, never the note, confirms and rates", () =>
    confirm(resident, ticket));
  await test.step("timeline, audit and notifications show it", () => look(manager, resident, ticket));
  for (const page of [resident, manager, electrician]) await page.context().close();
});

test("an emergency is assigned at once, by the system", async ({ page }) => {
  await signInAs(page, "asha.menon@demo.khaki.example");
  await page.goto("/maintenance/create");
  await page.getByLabel("What is wrong?").fill("Burning smell from the meter box");
  await page.getByRole("radio", { name: "Electrical" }).check();
  await page.getByRole("radio", { name: /^Emergency/ }).check();
  await expect(page.getByText("call security or 112 first")).toBeVisible();
  await page.getByLabel("What happened?").fill("The meter box in the corridor smells of burning.");
  await page.getByRole("button", { name: "Submit request" }).click();
  await expect(page).toHaveURL(/\/maintenance\/MNT-\d{4}-\d+/);
  await expect(async () => {
    await page.reload();
    await expect(page.getByText("Assigned", { exact: true }).first()).toBeVisible({ timeout: 1000 });
  }).toPass();
});

type Device = Parameters<Browser["newContext"]>[0];
const person = async (browser: Browser, device: Device): Promise<Page> =>
  (await browser.newContext(device)).newPage();

async function register(page: Page, email: string) {
  await page.goto("/register/resident");
  await page.getByLabel("Your name").fill("Priya Nair");
  await page.getByLabel("Email", { exact: false }).first().fill(email);
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByLabel("Block").fill("A");
  await page.getByRole("textbox", { name: "Flat" }).fill("A-101");
  await page.getByLabel("Phone").fill("98450 12345");
  await page.getByRole("radio", { name: "I own the flat" }).check();
  await page.getByRole("button", { name: "Register" }).click();
  await page.waitForURL(/pending/);

  const letter = page.getByRole("link", { name: /verify|confirm/i }).first();
  await expect(async () => {
    await page.goto(`/mailbox?q=${encodeURIComponent(email)}`);
    await expect(letter).toBeVisible({ timeout: 1000 });
  }).toPass();
  await letter.click();
  await page.locator("pre a[href*='/verify-email']").click();
  await page.getByRole("button", { name: "Verify my email" }).click();
  await expect(page.getByRole("heading", { name: "Your email is verified" })).toBeVisible();
}

async function approve(page: Page, email: string) {
  await signInAs(page, MANAGER);
  await page.goto("/admin-panel/residents");
  const row = page.getByRole("listitem").filter({ hasText: email });
  await expect(row).toContainText("Email verified");
  await row.getByRole("button", { name: "Approve" }).click();
  await expect(row).toHaveCount(0);
}

async function signIn(page: Page, email: string) {
  await page.goto("/sign-in");
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL("/");
}

async function file(page: Page, title: string): Promise<string> {
  await page.goto("/maintenance/create");
  await page.getByLabel("What is wrong?").fill(title);
  await page.getByRole("radio", { name: "Electrical" }).check();
  await page.getByRole("radio", { name: /^High/ }).check();
  await page.getByLabel("What happened?").fill("It sparks when I plug in the kettle.");
  await page.reload();
  await expect(page.getByLabel("What is wrong?"), "the draft survives a reload").toHaveValue(title);
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles({ name: "outlet.jpg", mimeType: "image/jpeg", buffer: await photo() });
  await picture(page, "report-phone", page.getByLabel("What is wrong?"));
  await page.getByRole("button", { name: "Submit request" }).dblclick(); // twice must be once
  await page.waitForURL(/\/maintenance\/MNT-\d{4}-\d{5}/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(title);
  await expect(page.locator("img[src*='/api/files/']").first()).toBeVisible();
  const ticket = /MNT-\d{4}-\d{5}/.exec(page.url())?.[0] as string;
  await page.goto(`/maintenance?tab=all&q=${encodeURIComponent(title)}`);
  await expect(page.getByRole("link", { name: title, exact: true })).toHaveCount(1);
  return ticket;
}

async function assign(page: Page, ticket: string) {
  await page.goto(`/maintenance/${ticket}`);
  await page.getByRole("button", { name: "Acknowledge" }).click();
  await page.getByRole("link", { name: "Assign" }).first().click();
  await expect(page.getByText("Specialist for Electrical").first()).toBeVisible();
  await expect(page.getByLabel("Expected by")).toHaveValue(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/);
  await page.getByRole("radio", { name: new RegExp(ELECTRICIAN.name) }).check();
  await page.getByLabel(/Estimated cost/).fill("500");
  await picture(page, "assign-desktop", page.getByText("Specialist for Electrical").first());
  await page.getByRole("button", { name: "Assign request" }).click();
  await expect(page.getByText(`Assigned to ${ELECTRICIAN.name}`).first()).toBeVisible();
}

async function work(page: Page, ticket: string) {
  await page.goto(`/maintenance/${ticket}`);
  await page.getByRole("button", { name: "Start work" }).click();
  await expect(page.getByRole("link", { name: "Resolve" })).toBeVisible();
  await comment(page, "Reply", "Is anybody at home at five?");
  await comment(page, "Internal note", "The wiring is old, see the whole flat.");
  await page.getByRole("link", { name: "Resolve" }).click();
  await page.getByLabel("What was done?").fill("New outlet and a new switch.");
  await page.getByLabel(/Actual cost/).fill("380.50");
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles({ name: "done.jpg", mimeType: "image/jpeg", buffer: await photo(true) });
  await picture(page, "resolve-phone", page.getByLabel("What was done?"));
  await page.getByRole("button", { name: "Mark resolved" }).click();
  await expect(page.getByText("New outlet and a new switch.")).toBeVisible();
  await expect(page.getByText("₹380.50")).toBeVisible();
}

async function comment(page: Page, kind: "Reply" | "Internal note", text: string) {
  await page.getByRole("radio", { name: kind }).check();
  await page.getByRole("textbox", { name: "Comment" }).fill(text);
  await page.getByRole("button", { name: "Add to the timeline" }).click();
  await expect(page.getByRole("main").getByText(text).first()).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Comment" })).toHaveValue("");
}

async function confirm(page: Page, ticket: string) {
  await page.goto(`/maintenance/${ticket}`);
  await expect(
    page.getByRole("main").getByText("Is anybody at home at five?", { exact: true }),
  ).toBeVisible();
  expect(await page.content()).not.toContain("wiring is old");
  expect(await page.content()).not.toContain("380.50");
  await picture(page, "request-phone", page.getByRole("link", { name: "Is it fixed?" }).first());
  await page.getByRole("link", { name: "Is it fixed?" }).first().click();
  await page.locator("label", { has: page.getByRole("radio", { name: /5 stars/ }) }).click();
  await page.getByLabel("Anything to say about it?").fill("Quick and clean.");
  await picture(page, "rate-phone", page.getByRole("button", { name: "Yes, it is fixed" }));
  await page.getByRole("button", { name: "Yes, it is fixed" }).click();
  await page.waitForURL(new RegExp(`/maintenance/${ticket}`));
  await expect(page.getByText("Closed", { exact: true }).first()).toBeVisible();
}

async function look(manager: Page, resident: Page, ticket: string) {
  await manager.goto(`/maintenance/${ticket}`);
  for (const text of ["The wiring is old", "New outlet and a new switch.", "Quick and clean."])
    await expect(manager.getByText(text).first()).toBeVisible();
  await manager.getByRole("link", { name: "History" }).click();
  const history = manager.locator("#history");
  await expect(history.getByText("Filed the request.")).toBeVisible();
  for (const name of ["Priya Nair", "Meera Iyer", ELECTRICIAN.name])
    await expect(history.getByText(name).first()).toBeVisible();
  await resident.goto("/notifications");
  for (const text of [/acknowledged|seen/i, /assigned|has your/i, /started/i, /resolved|done/i])
    await expect(
      resident.getByRole("main").getByRole("listitem").filter({ hasText: text }).first(),
    ).toBeVisible();
}

const photo = (repaired = false) =>
  sharp(Buffer.from(pictureOf("burnt-outlet", repaired)))
    .withExif({ IFD0: { Make: "Phone" } })
    .jpeg()
    .toBuffer();
