import { expect, signInAs, test } from "@/tests/support/browser";
import { picture } from "@/tests/support/picture";

/* What administrators do with people, on the production build: rights, and a leaver whose work goes on. */

const ADMIN = "admin@demo.khaki.example";

test("an administrator changes permissions, sees the difference from the role and takes it back @desktop @picture", async ({
  page,
}) => {
  await signInAs(page, ADMIN);
  await page.goto("/admin-panel/staff-management?query=Ravi+Kumar");
  await page.getByRole("link", { name: "Ravi Kumar" }).first().click();
  await page.getByRole("link", { name: "Edit", exact: true }).click();
  const box = page.getByRole("checkbox", { name: /announcement/i });
  await box.check();
  await picture(page, "permissions-desktop", page.getByText("Not with the role"));
  await page.getByRole("button", { name: /Save/ }).click();

  await page.getByRole("link", { name: "Reset to the role…" }).click();
  await expect(page.getByText("Will no longer be able to:")).toBeVisible();
  await page.getByRole("button", { name: "Reset permissions" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Ravi Kumar" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Reset to the role…" })).toHaveCount(0);
});

test("a leaver's open requests are handed over in the same step, and the account is closed @desktop @picture", async ({
  page,
}) => {
  test.setTimeout(60_000);
  await signInAs(page, ADMIN);
  await page.goto("/staff/workload");
  const desk = page
    .getByRole("listitem")
    .filter({ hasText: "Plumber" })
    .filter({ has: page.getByRole("link", { name: /^Move MNT-/ }) })
    .first();
  const leaver = (await desk.getAttribute("aria-label")) as string;
  const ticket = /MNT-\d{4}-\d{5}/.exec((await desk.textContent()) ?? "")?.[0] as string;

  await page.goto(`/admin-panel/staff-management?query=${encodeURIComponent(leaver)}`);
  await page.getByRole("link", { name: leaver }).first().click();
  await page.getByRole("link", { name: "Deactivate…" }).click();
  await picture(page, "leaver-desktop", page.getByRole("heading", { name: /Who takes over\?/ }));
  const takeover = page.getByLabel(`Who takes ${ticket}?`);
  const chosen = (await takeover.locator("option:checked").textContent()) as string;
  await page.getByRole("button", { name: `Deactivate ${leaver}` }).click();
  await expect(page.getByText("Deactivated", { exact: false }).first()).toBeVisible();

  await page.goto(`/maintenance/${ticket}`);
  const successor = /^(.+?) \(\d+\//.exec(chosen)?.[1];
  if (successor) await expect(page.getByText(`Assigned to ${successor}`).first()).toBeVisible();
  await expect(page.getByText(`Assigned to ${leaver}`, { exact: true })).toHaveCount(0);

  await page.goto("/admin-panel/audit?person=Anand+Rao&action=UPDATE");
  await picture(page, "audit-desktop", page.getByRole("main").getByText(leaver).first());
});
