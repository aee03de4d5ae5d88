import { defineConfig } from "@playwright/test";
import { findBrowser } from "./scripts/lib/browser.mjs";
import { estates } from "./tests/support/browser-server";

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };
const desktop = { viewport: { width: 1440, height: 900 } };

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results/e2e",
  globalSetup: "./tests/support/browser-server.ts",
  // Each worker has an estate and a server of its own: tests that change the same things never run side by side.
  workers: estates,
  fullyParallel: true,
  timeout: 30_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  use: {
    browserName: "chromium",
    locale: "en-IN",
    timezoneId: "Asia/Kolkata",
    // A tenth of the time goes into traces that are thrown away. To look closer: npx playwright test --trace retain-on-failure
    trace: "off",
    screenshot: "only-on-failure",
    // What a browser keeps would make each test's second page another one; offline.spec.ts allows them.
    serviceWorkers: "block",
    contextOptions: { reducedMotion: "reduce" },
    launchOptions: {
      executablePath: findBrowser(),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  // A test that makes sense on one kind of screen says so in its title: @phone or @desktop.
  projects: [
    { name: "phone", use: phone, grepInvert: /@desktop/ },
    { name: "desktop", use: desktop, grepInvert: /@phone/ },
  ],
});
