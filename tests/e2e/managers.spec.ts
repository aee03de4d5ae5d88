import { expect, signInAs, test } from "@/tests/support/browser";
import { picture } from "@/tests/support/picture";

/* What managers steer by, on the production build: money, the team's desks, figures, reports and a rehearsal. */

const ACCOUNTANT = "kavita.joshi@demo.khaki.example";
const MANAGER = "meera.iyer@demo.khaki.example";

test("an accountant adds a vendor, sets a budget and sees what is left of it @desktop @picture", async ({
  page,
}) => {
  await signInAs(page, ACCOUNTANT);
  await page.goto("/admin-panel/vendors/new");
  const name = `Bright Lifts ${Date.now()}`;
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel("Trade").fill("Lifts");
  await page.getByLabel("Phone").fill("12345");
  await page.getByRole("button", { name: "Add vendor" }).click();
  await expect(page.getByLabel("Phone"), "refused on its field, and nothing typed is lost").toHaveAttribute(
    "aria-invalid",
    "true",
  );
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue(name);
  await page.getByLabel("Phone").fill("98450 77777");
  await page.getByRole("button", { name: "Add vendor" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await expect(page.getByText("+91 98450 77777")).toBeVisible();

  await page.goto("/admin-panel/money");
  await picture(page, "money-desktop", page.getByRole("row").filter({ hasText: "Electrical" }));
  const row = page.getByRole("row").filter({ hasText: "Electrical" });
  await row.locator("summary").click();
  await row.getByLabel(/^Budget/).fill("987654");
  await row.getByRole("button", { name: "Save" }).click();
  await expect(row).toContainText("9,87,654");

  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Table as CSV" }).click();
  expect((await download).suggestedFilename()).toMatch(/\.csv$/);
});

test("a manager moves work from one desk to another @desktop @picture", async ({ page }) => {
  await signInAs(page, MANAGER);
  await page.goto("/staff/workload");
  await picture(page, "workload-desktop", page.getByRole("link", { name: /^Move MNT-/ }).first());
  const card = page
    .getByRole("listitem", { name: "Ravi Kumar" })
    .getByRole("listitem")
    .filter({ has: page.getByRole("link", { name: /^Move MNT-/ }) })
    .first();
  const ticket = /MNT-\d{4}-\d{5}/.exec((await card.textContent()) ?? "")?.[0] as string;
  await card.getByRole("link", { name: `Move ${ticket} to…` }).click();
  const dialog = page.getByRole("dialog", { name: `Move ${ticket} to…` });
  const choice = dialog.getByRole("button", { disabled: false }).filter({ hasText: "Electrician" }).first();
  const colleague = (await choice.locator("span.font-medium").textContent()) as string;
  await choice.click();

  const desk = page.getByRole("listitem", { name: colleague });
  await expect(desk.getByText(ticket)).toBeVisible();
  await expect(page.getByText(`${ticket} is with ${colleague} now.`)).toBeVisible();
  await page.reload();
  await expect(desk.getByText(ticket), "stored, not only shown").toBeVisible();
});

test("a manager narrows the figures, and takes the table behind a chart along @desktop @picture", async ({
  page,
}) => {
  await signInAs(page, MANAGER);
  await page.goto("/admin-panel/analytics");
  await picture(page, "analytics-desktop", page.getByText("First response").first());
  await page
    .getByRole("search", { name: "Filters" })
    .getByLabel("Category")
    .selectOption({ label: "Plumbing" });
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page).toHaveURL(/category=/);
  await expect(page.getByLabel("Chosen filters").getByText("Plumbing")).toBeVisible();

  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: /CSV/ }).first().click();
  expect((await download).suggestedFilename()).toMatch(/\.csv$/);
});

test("reports are made with their progress shown, and leave as PDF @desktop", async ({ page }) => {
  await signInAs(page, MANAGER);
  await page.goto("/admin-panel/reports");
  await page.getByRole("combobox", { name: "Period" }).last().selectOption({ label: "Daily" });
  await page.getByLabel("Any day in it").fill(daysAgo(40));
  await page.getByRole("button", { name: "Generate reports" }).click();
  await page.waitForURL(/\/reports\/runs\//);
  await expect(page.getByRole("status").filter({ hasText: /stored/ })).toBeVisible({ timeout: 20_000 });

  await page.getByRole("table", { name: "Stored reports" }).getByRole("link").first().click();
  await page.waitForURL(/\/reports\/[0-9a-f-]{36}$/);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "PDF" }).click();
  expect((await download).suggestedFilename()).toMatch(/\.pdf$/);
});

test("a rehearsal shows what another rule would have done, and changes nothing @desktop @picture", async ({
  page,
}) => {
  await signInAs(page, MANAGER);
  await page.goto("/admin-panel/rehearsal");
  const cap = page.getByLabel(/at once/i).first();
  const today = await cap.inputValue();
  await cap.fill("2");
  await page.getByRole("button", { name: "Rehearse" }).click();
  await picture(page, "rehearsal-desktop", page.getByRole("columnheader", { name: "Replay, draft" }).first());
  await page.getByRole("link", { name: "Back to today’s settings" }).click();
  await expect(page.getByLabel(/at once/i).first()).toHaveValue(today);
});

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
