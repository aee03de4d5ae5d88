import { expect, signInAs, test } from "@/tests/support/browser";
import { picture } from "@/tests/support/picture";

/* A list of owners: uploaded, checked, imported in the background, and the report. */

const LIST = `Owners;;;
BLOCK V;;;
Flat No.;Owner;Mobile;E-mail
V-91;MR. HARISH BHAT;98450 77001;harish@example.com
92;smt. usha bhat;+91-98450-77002;
93;No Number;12;
;;;
Total;3;;
`;

test("an administrator imports a list and reads what became of each line @desktop @picture", async ({
  page,
}) => {
  test.setTimeout(60_000);
  await signInAs(page, "admin@demo.khaki.example");
  await page.goto("/admin-panel/residents");
  await page.getByRole("link", { name: "Import owners" }).click();
  await page.getByLabel("List of owners").setInputFiles({
    name: "owners.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(LIST, "latin1"),
  });
  await page.getByRole("button", { name: "Check the file" }).click();

  await expect(page.getByRole("heading", { level: 1, name: "Check the import" })).toBeVisible();
  await expect(page.getByText("2 new records, 0 changes, 0 unchanged, 1 refused.")).toBeVisible();
  await expect(page.getByRole("row", { name: /Harish Bhat/ })).toContainText("V-91");
  await picture(page, "import-desktop", page.getByRole("row", { name: /Harish Bhat/ }));
  await page.getByRole("button", { name: "Import 2 people" }).click();
  await expect(page.getByText(/^1 line cannot be imported/).first()).toBeVisible();
  await page.getByRole("checkbox", { name: /^Leave out the line that is refused/ }).check();
  await page.getByRole("button", { name: "Import 2 people" }).click();

  await expect(page.getByRole("heading", { level: 1, name: "Owners imported" })).toBeVisible({
    timeout: 20_000,
  });
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Report (CSV)" }).click();
  expect((await download).suggestedFilename()).toBe("owner-import.csv");
  await page.goto("/admin-panel/residents?q=Usha+Bhat");
  await expect(page.getByRole("link", { name: "Usha Bhat", exact: true })).toBeVisible();
});
