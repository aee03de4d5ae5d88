import { randomUUID } from "node:crypto";
import { afterAll, afterEach, expect, test } from "vitest";
import { liveUnread } from "@/lib/notifications/live-unread";
import { markAllRead } from "@/lib/notifications/mark-all-read";
import type { UserActor } from "@/lib/platform/actor";
import { closeBus } from "@/lib/platform/bus";
import { prisma } from "@/lib/platform/prisma";
import { aResident } from "../../support/factories";

afterAll(closeBus);

const open: ReadableStreamDefaultReader<Uint8Array>[] = [];
afterEach(async () => {
  for (const reader of open.splice(0)) await reader.cancel();
});

function listen(actor: UserActor, options: { signedIn?: () => boolean; heartbeatMs?: number } = {}) {
  const { signedIn = () => true, heartbeatMs = 60_000 } = options;
  const reader = liveUnread(actor, { stillSignedIn: async () => signedIn(), heartbeatMs }).getReader();
  open.push(reader);
  return async () => {
    const { value, done } = await reader.read();
    if (done) return "ended";
    const text = new TextDecoder().decode(value);
    return text.startsWith("data: ") ? JSON.parse(text.slice(6)) : text;
  };
}

const ring = (to: UserActor, title: string) =>
  prisma.notification.create({
    data: {
      recipientId: to.userId,
      type: "maintenance_comment",
      title,
      message: "m",
      url: "/",
      activityId: randomUUID(),
    },
  });

test("it says the present count at once and each new notification as it comes", async () => {
  const { actor } = await aResident();
  await ring(actor, "Before");
  const next = listen(actor);

  expect(await next()).toEqual({ unread: 1 });
  const { id } = await ring(actor, "Now");
  expect(await next()).toEqual({ unread: 2, latest: { id, title: "Now", message: "m", url: "/" } });
});

test("reading in one tab quiets the bell of the others", async () => {
  const { actor } = await aResident();
  await ring(actor, "One");
  const next = listen(actor);
  await next();

  await markAllRead(actor);

  let state = await next();
  while (state.unread > 0) state = await next(); // the ring of "One" may still have been on its way
  expect(state).toEqual({ unread: 0 });
});

test("nobody hears a neighbour's bell", async () => {
  const asha = (await aResident()).actor;
  const vikram = (await aResident()).actor;
  const next = listen(asha);
  await next();

  await ring(vikram, "Not for Asha");
  const { id } = await ring(asha, "For Asha");

  expect(await next()).toMatchObject({ unread: 1, latest: { id } });
});

test("it ends when the session does", async () => {
  const { actor } = await aResident();
  let signedIn = true;
  const next = listen(actor, { signedIn: () => signedIn, heartbeatMs: 30 });
  await next();
  expect(await next()).toBe(": still here\n\n");

  signedIn = false;

  let said = await next();
  while (said !== "ended" && said === ": still here\n\n") said = await next();
  expect(said).toBe("ended");
});

test("many rings at once are answered without losing the last state", async () => {
  const { actor } = await aResident();
  const next = listen(actor);
  await next();

  await Promise.all(Array.from({ length: 20 }, (_, n) => ring(actor, `Ring ${n}`)));

  let state = await next();
  while (state.unread < 20) state = await next();
  expect(state.unread).toBe(20);
});
