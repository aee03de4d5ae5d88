import { createRequire } from "node:module";
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

/** The one that AxeBuilder would take. */
const axe: { source: string } = createRequire(createRequire(import.meta.url).resolve("@axe-core/playwright"))(
  "axe-core",
);

/** A page has twenty colours, and axe reads each of them from its text thousands of times. Runs in the page. */
const rememberColours = String((axe: { commons: { color: { Color: { prototype: Colour } } } }) => {
  const { prototype } = axe.commons.color.Color;
  const parse = prototype.parseString;
  const known = new Map<string, Pick<Colour, "r" | "g" | "b" | "alpha">>();
  prototype.parseString = function (text) {
    const colour = known.get(text);
    if (colour) return Object.assign(this, colour);
    parse.call(this, text);
    known.set(text, { r: this.r, g: this.g, b: this.b, alpha: this.alpha });
    return this;
  };
});
type Colour = {
  r: number;
  g: number;
  b: number;
  alpha: number;
  parseString: (this: Colour, text: string) => Colour;
};

const wcag22aa = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** WCAG 2.2 AA, as far as a machine can tell. */
export async function expectNoAxeViolations(page: Page, where = page.url()) {
  // A third of the time: only violations are described in full, no second page collects those of foreign frames, and
  // style sheets are not fetched once more for rules that these tags leave out.
  const { violations } = await new AxeBuilder({
    page,
    axeSource: `${axe.source}\n(${rememberColours})(axe);`,
  })
    .options({ runOnly: { type: "tag", values: wcag22aa }, resultTypes: ["violations"], preload: false })
    .setLegacyMode(true)
    .analyze();
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.target.join(" ")).join(", ")})`,
  );
  expect(found, `accessibility of ${where}`).toEqual([]);
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
