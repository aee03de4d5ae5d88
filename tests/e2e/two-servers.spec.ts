import sharp from "sharp";
import { expect, signInAs, test, unreadOf } from "@/tests/support/browser";
import { startTwoServers } from "@/tests/support/two-servers";

/** signInDemoAction of app/(public)/actions.ts, in every build (scripts/lib/next.mjs). */
const SIGN_IN_DEMO = "e3fc09d252ca701f37f5b511d0df809ba1dcb431";

let estate: Awaited<ReturnType<typeof startTwoServers>>;
const cleanups: (() => unknown)[] = [];

test.beforeAll(async () => {
  test.setTimeout(180_000);
  estate = await startTwoServers("two_servers", (cleanup) => cleanups.push(cleanup));
});

test.afterAll(async () => {
  for (const cleanup of cleanups.reverse()) await cleanup();
});

test("two servers are one estate: sign-in, forms, photos and the bell go through both, and one may leave @desktop", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const { balancer, servers } = estate;
  const open = async (email: string) => {
    const page = await (await browser.newContext({ baseURL: balancer.url })).newPage();
    await signInAs(page, email);
    return page;
  };
  const form = await (await fetch(`${balancer.url}/sign-in`)).text();
  expect(form, "a form that one version wrote is understood by the next").toContain(SIGN_IN_DEMO);

  const [resident, manager] = [
    await open("asha.menon@demo.khaki.example"),
    await open("meera.iyer@demo.khaki.example"),
  ];
  await manager.goto("/maintenance");
  const unread = await unreadOf(manager);

  await resident.goto("/maintenance/create");
  await resident.getByLabel("What is wrong?").fill("Tap drips in the kitchen");
  await resident.getByRole("radio", { name: "Plumbing" }).check();
  await resident.getByLabel("What happened?").fill("It drips all night.");
  await resident
    .locator("input[type=file]")
    .first()
    .setInputFiles({ name: "tap.png", mimeType: "image/png", buffer: await photo() });
  await resident.getByRole("button", { name: "Submit request" }).click();
  await resident.waitForURL(/\/maintenance\/MNT-\d{4}-\d{5}/);
  await expect(resident.locator("img[src*='/api/files/']").first()).toBeVisible();
  await expect.poll(() => unreadOf(manager)).toBeGreaterThan(unread);
  expect(Math.min(...balancer.served.values()), "both have answered").toBeGreaterThan(5);

  await servers[0]?.stop();
  for (const address of ["/", "/maintenance", resident.url()]) {
    await resident.goto(address);
    await expect(resident.getByRole("heading", { level: 1 })).toBeVisible();
  }
});

const photo = () =>
  sharp({ create: { width: 64, height: 64, channels: 3, background: "#8a7a55" } })
    .png()
    .toBuffer();
