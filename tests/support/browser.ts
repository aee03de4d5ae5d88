import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";

export { expect };

interface Options {
  /** Console errors that a test provokes on purpose: `test.use({ allowedErrors: [/status of 404/] })`. */
  allowedErrors: (string | RegExp)[];
}

/** Playwright's test, failing when the page throws or writes to console.error. */
export const test = base.extend<Options & { pageErrors: undefined }>({
  allowedErrors: [[], { option: true }],
  // Known only after the servers started, which is after the configuration was read.
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
  baseURL: async ({}, use, { parallelIndex }) => use(process.env.E2E_URL?.split(" ")[parallelIndex]),
  pageErrors: [
    async ({ page, allowedErrors }, use) => {
      const errors = collectErrors(page);
      await use(undefined);
      expect(
        errors.filter((error) => !isAllowed(error, allowedErrors)),
        "errors in the browser",
      ).toEqual([]);
    },
    { auto: true },
  ],
});

/** Signs in with the demo's button for that person. Works without JavaScript too. */
export async function signInAs(page: Page, email: string) {
  await page.goto("/sign-in");
  await page.locator(`button[name="demo"][value="${email}"]`).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

/** What the bell says: "Notifications, 3 unread" */
export async function unreadOf(page: Page): Promise<number> {
  const name = await page
    .getByRole("button", { name: /^Notifications/ })
    .first()
    .textContent();
  return Number(/(\d+) unread/.exec(name ?? "")?.[1] ?? 0);
}

const wcag22aa = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** WCAG 2.2 AA, as far as a machine can tell. */
export async function expectNoAxeViolations(page: Page) {
  // A third of the time: only violations are described in full, and no second page collects those of foreign frames.
  const { violations } = await new AxeBuilder({ page })
    .options({ runOnly: { type: "tag", values: wcag22aa }, resultTypes: ["violations"] })
    .setLegacyMode(true)
    .analyze();
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.target.join(" ")).join(", ")})`,
  );
  expect(found, `accessibility of ${page.url()}`).toEqual([]);
}

function collectErrors(page: Page) {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.stack ?? error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(`${message.text()} (${message.location().url})`);
  });
  return errors;
}

function isAllowed(error: string, allowed: (string | RegExp)[]) {
  return allowed.some((pattern) =>
    typeof pattern === "string" ? error.includes(pattern) : pattern.test(error),
  );
}
