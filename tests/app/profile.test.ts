import { randomUUID } from "node:crypto";
import type { Session } from "next-auth";
import pg from "pg";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import ProfilePage from "@/app/(estate)/profile/page";
import { prisma } from "@/lib/platform/prisma";
import { authOptions } from "@/lib/web/auth-options";
import { writeSessionCookie } from "@/lib/web/session-cookie";
import { aResident, aStaff } from "../support/factories";
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

test("next-auth's own routes end this browser's notifications as our forms do", async () => {
  const [ravi, asha] = [await aStaff({ role: "PLUMBER" }), await aResident()];
  const { events } = authOptions();
  const device = { name: "Firefox", publicKey: "a key", p256dh: "A".repeat(87), auth: "A".repeat(22) };
  await prisma.pushKey.create({ data: { publicKey: device.publicKey, sealed: "" } });
  const aDevice = async () => {
    const endpoint = `https://push.example.com/${randomUUID()}`;
    const { id } = await prisma.pushSubscription.create({ data: { ...device, userId: ravi.id, endpoint } });
    newRequest();
    request.cookies.set("khaki-device", id);
  };
  const left = () => prisma.pushSubscription.count({ where: { userId: ravi.id } });
  const signIn = ({ id }: { id: string }) => events?.signIn?.({ user: { id }, account: null });

  await aDevice();
  await signIn(ravi);
  expect(await left()).toBe(1);
  await signIn(asha);
  expect(await left()).toBe(0);
  await aDevice();
  await events?.signOut?.({ session: {} as Session, token: {} });
  expect([await left(), request.cookies.get("khaki-device")]).toEqual([0, ""]);
});
