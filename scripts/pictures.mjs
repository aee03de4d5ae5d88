// npm run pictures -- http://localhost:3000     takes the pictures of the docs from a running demo
import { mkdirSync } from "node:fs";
import { chromium } from "@playwright/test";
import { findBrowser } from "./lib/browser.mjs";
import { fromRoot } from "./lib/root.mjs";

const baseURL = process.argv[2] ?? "http://localhost:3000";
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const DESKTOP = { viewport: { width: 1440, height: 900 } };
const resident = "asha.menon@demo.khaki.example";
const manager = "meera.iyer@demo.khaki.example";
const electrician = "ravi.kumar@demo.khaki.example";

/** Each picture: who looks, at what; a path that is a function is found on the list. */
const PICTURES = [
  { name: "resident-home", who: resident, device: PHONE, path: () => "/" },
  {
    name: "request-phone",
    who: resident,
    device: PHONE,
    path: openFirst("/maintenance?tab=all&status=CLOSED"),
  },
  {
    name: "resolve-phone",
    who: electrician,
    device: PHONE,
    path: openFirst("/maintenance?tab=mine&status=IN_PROGRESS", "/resolve"),
  },
  { name: "home-desktop", who: manager, device: DESKTOP, path: () => "/" },
  { name: "list-desktop", who: manager, device: DESKTOP, path: () => "/maintenance" },
  {
    name: "assign-desktop",
    who: manager,
    device: DESKTOP,
    path: openFirst("/maintenance?tab=unassigned&priority=3", "/assign"),
  },
];

/** @param {string} list @param {string} step */
function openFirst(list, step = "") {
  return async (/** @type {import("@playwright/test").Page} */ page) => {
    await page.goto(list);
    const ticket = /MNT-\d{4}-\d{5}/.exec((await page.getByRole("main").textContent()) ?? "")?.[0];
    if (!ticket) throw new Error(`There is no request on ${list}`);
    return `/maintenance/${ticket}${step}`;
  };
}

mkdirSync(fromRoot("docs/pictures"), { recursive: true });
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ["--no-sandbox", "--disable-gpu"],
});
for (const { name, who, device, path } of PICTURES) {
  const context = await browser.newContext({
    ...device,
    baseURL,
    locale: "en-IN",
    timezoneId: "Asia/Kolkata",
    reducedMotion: "reduce",
    colorScheme: "light",
  });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.locator(`button[name="demo"][value="${who}"]`).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
  await page.goto(await path(page));
  await page.waitForLoadState("load");
  await page.screenshot({ path: fromRoot(`docs/pictures/${name}.png`) });
  await context.close();
  console.log(name);
}
await browser.close();
