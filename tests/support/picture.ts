import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import sharp from "sharp";
import { fromRoot } from "../../scripts/lib/root.mjs";
import { expect, test } from "./browser";

/**
 * The page as the guides show it, in docs/pictures. `npm run pictures` takes the picture anew; every other run sees that
 * a reader who comes this far still finds what the picture is about, and that there is one. Its name ends with the
 * screen that it shows: a test of both takes it there.
 */
export async function picture(page: Page, name: `${string}-${"phone" | "desktop"}`, about: Locator) {
  const { tags, project } = test.info();
  if (!name.endsWith(project.name) && !tags.includes(`@${project.name}`)) return;
  expect(tags, "npm run pictures runs the tests with this tag").toContain("@picture");
  expect(name, "this test runs on one screen").toMatch(new RegExp(`-${project.name}$`));
  await expect(about, `what the picture ${name} is about`).toBeVisible();
  const file = fromRoot("docs/pictures", `${name}.png`);
  if (process.env.PICTURES) await writeFile(file, await take(page, about));
  expect(existsSync(file), `docs/pictures/${name}.png: npm run pictures takes it`).toBe(true);
}

async function take(page: Page, about: Locator): Promise<Buffer> {
  await page.mouse.move(0, 0); // nothing is pointed at
  await compose(about);
  await page.waitForFunction(isDrawn);
  const screen = await page.screenshot({
    animations: "disabled",
    style: "[data-sonner-toaster] { opacity: 0 }",
  });
  // A screen has few colours: a palette of them is a third of the size.
  return sharp(screen).png({ palette: true, quality: 90, effort: 10, compressionLevel: 9 }).toBuffer();
}

/** The top of the page, or what the picture is about in the middle if it stands further down. */
const compose = (about: Locator) =>
  about.evaluate((element) => {
    scrollTo({ top: 0, behavior: "instant" });
    const { bottom } = element.getBoundingClientRect();
    if (bottom > innerHeight - 80) element.scrollIntoView({ block: "center", behavior: "instant" });
  });

/** Fonts have come, and the photos on the screen. Runs in the page. */
const isDrawn = () =>
  document.fonts.status === "loaded" &&
  [...document.images].every((image) => {
    const { top, bottom } = image.getBoundingClientRect();
    return image.complete || top > innerHeight || bottom < 0;
  });
