import { expect, signInAs, test } from "@/tests/support/browser";
import { picture } from "@/tests/support/picture";

/* What the guides describe, as their readers find it: a reader who follows them comes past each picture. */

test("the residents' guide @phone @picture", async ({ page }) => {
  await signInAs(page, "asha.menon@demo.khaki.example");
  await picture(page, "home-phone", page.getByText("Announced for you"));

  await page.goto("/announcements?tab=current");
  await page.getByRole("link", { name: /^Water will be off/ }).click();
  await picture(page, "announcement-phone", page.getByRole("button", { name: "I have read this" }));

  await page.goto("/marketplace");
  await picture(page, "marketplace-phone", page.locator("main img").first());
});

test("the staff guide @phone @picture", async ({ page }) => {
  await signInAs(page, "ravi.kumar@demo.khaki.example");
  await picture(page, "staff-home-phone", page.getByText("Today’s visits"));

  const request = await page.getByRole("link", { name: "Pick a time" }).first().getAttribute("href");
  await page.goto(request as string);
  await picture(page, "visit-phone", page.getByRole("button", { name: "Agree on this time" }));

  await page.goto("/staff/performance?period=quarter");
  await picture(page, "performance-phone", page.getByText("Completed", { exact: true }));
});

test("the managers' guide @desktop @picture", async ({ page }) => {
  await signInAs(page, "meera.iyer@demo.khaki.example");
  await picture(page, "home-desktop", page.getByText("Waiting to be assigned"));

  await page.goto("/maintenance");
  await picture(page, "list-desktop", page.getByRole("columnheader", { name: "Assigned to" }));

  await page.goto("/maintenance/incidents");
  await page
    .getByRole("main")
    .getByRole("link", { name: /block A/ })
    .first()
    .click();
  await picture(page, "incident-desktop", page.getByRole("link", { name: "Tell block A" }));

  await page.goto("/bookings/calendar");
  await picture(page, "calendar-desktop", page.getByRole("columnheader", { name: "Place" }));

  await page.goto("/announcements/create");
  await page.getByRole("radio", { name: "Maintenance" }).check();
  await page.getByLabel("Title").fill("The lift of block A rests on Monday");
  await page
    .getByLabel("Text", { exact: true })
    .fill(
      "From **9 to 12** its ropes are renewed. Please use the stairs, and leave the other lift to those who need it.",
    );
  await page.getByRole("radio", { name: /^Residents/ }).check();
  await page.getByRole("checkbox", { name: "Block A", exact: true }).check();
  await expect(page.getByText(/goes to \d+ people/i)).toBeVisible();
  await picture(page, "announcement-desktop", page.getByText("Who is it for?"));
});

test("the administrators' guide @desktop @picture", async ({ page }) => {
  await signInAs(page, "admin@demo.khaki.example");
  await page.goto("/admin-panel");
  await picture(page, "console-desktop", page.getByText("Requests nobody has"));

  await page.goto("/admin-panel/staff-management");
  await picture(page, "staff-desktop", page.getByRole("columnheader", { name: "Permissions" }));

  await page.goto("/admin-panel/settings");
  await picture(page, "settings-desktop", page.getByLabel("Name of the estate"));

  await page.goto("/admin-panel/webhooks");
  await page.getByRole("link", { name: "Accounts software" }).click();
  await picture(page, "webhook-desktop", page.getByRole("button", { name: "Send a test" }));
});
