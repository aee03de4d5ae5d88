import pg from "pg";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import ProfilePage from "@/app/(estate)/profile/page";
import { prisma } from "@/lib/platform/prisma";
import { writeSessionCookie } from "@/lib/web/session-cookie";
import { aStaff } from "../support/factories";
import { newRequest, request } from "../support/request";

vi.mock("next/headers", async () => (await import("../support/request")).nextHeaders);
vi.mock("next/cache", () => ({ revalidatePath: vi.fn() }));

test("one's devices stand on the profile page, this one marked, within the budget of queries", async () => {
  const ravi = await aStaff({ role: "ELECTRICIAN" });
  const publicKey = "a key that cannot be opened";
  await prisma.pushKey.create({ data: { publicKey, sealed: "" } });
  const device = { userId: ravi.id, publicKey, p256dh: "A".repeat(87), auth: "A".repeat(22) };
  const { id } = await prisma.pushSubscription.create({
    data: {
      ...device,
      name: "Chrome on Android",
      endpoint: "https://push.example.com/1",
      lastUsedAt: new Date(),
    },
  });
  await prisma.pushSubscription.create({
    data: { ...device, name: "Firefox on Linux", endpoint: "https://push.example.com/2" },
  });
  await prisma.mutedPush.create({ data: { userId: ravi.id, type: "maintenance_comment" } });
  newRequest();
  await writeSessionCookie({ userId: ravi.id, version: 0 });
  request.cookies.set("khaki-device", id);

  const queries = vi.spyOn(pg.Client.prototype, "query");
  const html = renderToStaticMarkup(await ProfilePage({ searchParams: Promise.resolve({}) }));
  expect(queries.mock.calls.length).toBeLessThanOrEqual(8);

  const text = html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
  expect(text).toMatch(/Firefox on Linux Switched on .* Chrome on Android This device Last used/);
  expect(text).toContain("1 left out New comment");
  expect(text).toContain("Not ready yet");
});
