import type { Browser, Page } from "@playwright/test";
import { expect, signInAs, test } from "@/tests/support/browser";
import { picture } from "@/tests/support/picture";

/* What neighbours share, on a phone and on the production build: news, places and events. */

const MANAGER = "meera.iyer@demo.khaki.example";
const RESIDENT = "asha.menon@demo.khaki.example";

test("an announcement is written, reaches its block, and is confirmed @phone", async ({
  browser,
  page,
  contextOptions,
  baseURL,
}) => {
  test.setTimeout(90_000);
  await signInAs(page, MANAGER);
  await page.goto("/announcements/create");
  const title = `The lift of block A rests on Monday ${Date.now()}`;
  await page.getByRole("radio", { name: "Maintenance" }).check();
  await page.getByLabel("Title").fill(title);
  await page
    .getByLabel("Text", { exact: true })
    .fill("From **9 to 12**. <script>alert(1)</script> Please use the stairs.");
  await page.getByRole("radio", { name: /^Residents/ }).check();
  await page.getByRole("checkbox", { name: "Block A", exact: true }).check();
  await expect(page.getByText(/goes to \d+ people/i)).toBeVisible();
  await page.getByRole("checkbox", { name: /confirm that they have read/ }).check();
  await page.getByRole("button", { name: "Save and review" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(page.locator("strong", { hasText: "9 to 12" })).toBeVisible();
  await page.getByRole("button", { name: /^Publish/ }).click();
  await expect(page.getByRole("button", { name: /^Publish/ })).toHaveCount(0);

  const resident = await another(browser, { ...contextOptions, baseURL });
  await signInAs(resident, RESIDENT);
  await resident.goto("/announcements?tab=unread");
  await resident.getByRole("link", { name: title }).first().click();
  await resident.getByRole("button", { name: "I have read this" }).click();
  await expect(resident.getByText("You have confirmed that you read this.")).toBeVisible();
  await resident.context().close();

  await page.reload();
  await expect(page.getByText(/read by [1-9]\d* of \d+/i).first()).toBeVisible();
});

test("a place is booked with its price before it, once, and cancelled with the price of that @phone @picture", async ({
  browser,
  page,
  contextOptions,
  baseURL,
}) => {
  test.setTimeout(90_000);
  await signInAs(page, RESIDENT);
  await page.goto("/bookings");
  await page.getByRole("link", { name: "Barbecue terrace" }).click();
  await page.getByRole("link", { name: "Later week" }).click();
  await page.waitForURL(/date=/);
  await page.locator("main a[href*='/book?start=']").first().click();
  await page.waitForURL(/\/book\?start=/);
  const address = page.url();
  await expect(page.getByLabel("Until when?")).toContainText("₹300");
  await page.getByLabel("How many people?").fill("8");
  await page.getByLabel("What is it for?").fill("Birthday");
  await picture(page, "booking-phone", page.getByLabel("Until when?"));
  await page.getByLabel("How many people?").fill("400");
  await page.getByRole("button", { name: /^Book/ }).click();
  await expect(page.getByLabel("How many people?")).toHaveAttribute("aria-invalid", "true");
  await page.getByLabel("How many people?").fill("8");
  await page.getByRole("button", { name: /^Book/ }).dblclick(); // twice must be once
  await page.waitForURL(/\/bookings\/BKG-\d{4}-\d{5}/);
  await expect(page.getByText("Confirmed").first()).toBeVisible();

  const other = await another(browser, { ...contextOptions, baseURL });
  await signInAs(other, MANAGER);
  await other.goto(address);
  await expect(other.getByText(/Somebody has it/)).toBeVisible();
  await other.context().close();

  await page.getByRole("link", { name: /^Cancel/ }).click();
  await expect(page.getByText(/nothing|free|costs/i).first()).toBeVisible();
  await page.getByRole("button", { name: /^Cancel/ }).click();
  await expect(page.getByText("Cancelled").first()).toBeVisible();
});

test("an invitation is answered with a guest, and changed again @phone @picture", async ({ page }) => {
  await signInAs(page, RESIDENT);
  await page.goto("/events");
  await page.getByRole("link", { name: /Open house/ }).click();
  await page.getByLabel("Guests you bring").fill("1");
  await page.getByRole("button", { name: "I’m coming" }).click();
  await picture(page, "event-phone", page.getByText(/You are coming/).first());
  await page.getByRole("button", { name: "Can’t come" }).click();
  await expect(page.getByText(/not coming/i).first()).toBeVisible();
});

const another = async (browser: Browser, options: Parameters<Browser["newContext"]>[0]): Promise<Page> =>
  (await browser.newContext(options)).newPage();
