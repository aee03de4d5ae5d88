import type { CDPSession, Page } from "@playwright/test";

/** One page on two devices, without loading it again. */
export type Screens = { shown: () => string; turn: () => Promise<void> };

/** A page begins as a phone in light; each turn makes it the other device. */
export async function screensOf(page: Page): Promise<Screens> {
  const known = opened.get(page) ?? (await open(page));
  opened.set(page, known);
  return known;
}

const opened = new WeakMap<Page, Screens>();

async function open(page: Page): Promise<Screens> {
  // What a session has set ends with it: it stays open as long as the page.
  const session = await page.context().newCDPSession(page);
  let device = phone;
  await show(page, session, device);
  return {
    shown: () => device.name,
    turn: async () => {
      device = device === phone ? desktop : phone;
      await show(page, session, device);
    },
  };
}

async function show(page: Page, session: CDPSession, { metrics, colorScheme }: Device) {
  await session.send("Emulation.setDeviceMetricsOverride", metrics);
  await session.send("Emulation.setTouchEmulationEnabled", { enabled: metrics.mobile });
  await page.emulateMedia({ colorScheme });
  // What observes its size has drawn itself anew.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

type Device = {
  name: string;
  metrics: { width: number; height: number; deviceScaleFactor: number; mobile: boolean };
  colorScheme: "light" | "dark";
};

const phone: Device = {
  name: "on a phone in light",
  metrics: { width: 390, height: 844, deviceScaleFactor: 2, mobile: true },
  colorScheme: "light",
};
const desktop: Device = {
  name: "on a desktop in dark",
  metrics: { width: 1440, height: 900, deviceScaleFactor: 1, mobile: false },
  colorScheme: "dark",
};
