import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { expect, signInAs, test, unreadOf } from "@/tests/support/browser";
import { type RoundRobin, roundRobin } from "@/tests/support/round-robin";
import { migrate } from "../../scripts/lib/migrate.mjs";
import { serve } from "../../scripts/lib/next.mjs";
import { freePort } from "../../scripts/lib/ports.mjs";
import { seedIfEmpty } from "../../scripts/lib/seed.mjs";
import { testBuild } from "../../scripts/lib/suites.mjs";
import { throwawayPostgres } from "../../scripts/lib/throwaway-postgres.mjs";

/* As docs/operate/several-servers.md says: two servers over one database and one folder, each request to another one. */

let balancer: RoundRobin;
let servers: Awaited<ReturnType<typeof serve>>[] = [];
const cleanups: (() => unknown)[] = [];

test.beforeAll(async () => {
  test.setTimeout(180_000);
  const postgres = await throwawayPostgres();
  cleanups.push(postgres.stop);
  const files = mkdtempSync(path.join(tmpdir(), "khaki-two-"));
  cleanups.push(() => rmSync(files, { recursive: true, force: true }));
  balancer = await roundRobin();
  cleanups.push(balancer.close);
  const env = {
    DATABASE_URL: `${postgres.url}/postgres`,
    DATA_DIR: files,
    DEMO_MODE: "true",
    LOG_LEVEL: "error",
    NEXTAUTH_SECRET: randomBytes(32).toString("hex"),
    NEXTAUTH_URL: balancer.url,
    TRUSTED_PROXIES: "1",
  };
  await migrate(env.DATABASE_URL);
  await seedIfEmpty(env.DATABASE_URL, env);
  servers = await Promise.all(
    [1, 2].map(async () => serve({ mode: "start", port: await freePort(), env, distDir: testBuild })),
  );
  for (const { url, stop } of servers) {
    balancer.targets.push(url);
    cleanups.push(stop);
  }
});

test.afterAll(async () => {
  for (const cleanup of cleanups.reverse()) await cleanup();
});

test("two servers are one estate: sign-in, forms, photos and the bell go through both, and one may leave @desktop", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const open = async (email: string) => {
    const page = await (await browser.newContext({ baseURL: balancer.url })).newPage();
    await signInAs(page, email);
    return page;
  };
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
