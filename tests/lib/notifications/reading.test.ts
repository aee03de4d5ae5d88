import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { markAllRead } from "@/lib/notifications/mark-all-read";
import { markRead } from "@/lib/notifications/mark-read";
import { markSubjectRead, requestSubject } from "@/lib/notifications/mark-subject-read";
import { bellOf, countUnread, listNotifications } from "@/lib/notifications/queries";
import type { UserActor } from "@/lib/platform/actor";
import { prisma } from "@/lib/platform/prisma";
import { anonymous } from "../../support/actors";
import { aResident } from "../../support/factories";

let asha: UserActor;
let vikram: UserActor;

beforeEach(async () => {
  asha = (await aResident()).actor;
  vikram = (await aResident()).actor;
});

const aNotification = (to: UserActor, more: { createdAt?: Date; subject?: string; readAt?: Date } = {}) =>
  prisma.notification.create({
    data: {
      recipientId: to.userId,
      type: "maintenance_comment",
      title: "A comment",
      message: "“Tomorrow at ten?”",
      url: "/maintenance/MNT-2026-00001",
      activityId: randomUUID(),
      ...more,
    },
  });

const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);

test("everybody sees their own notifications only", async () => {
  const own = await aNotification(asha);
  await aNotification(vikram);

  expect(ids((await listNotifications(asha)).rows)).toEqual([own.id]);
  expect(ids((await bellOf(asha)).latest)).toEqual([own.id]);
  expect(await countUnread(asha)).toBe(1);
  expect((await bellOf(asha)).unread).toBe(1);
});

test("pages follow each other without gaps, also among notifications of one instant", async () => {
  const at = new Date("2026-11-20T10:00:00Z");
  for (let n = 0; n < 7; n++)
    await aNotification(asha, { createdAt: n < 4 ? at : new Date(at.getTime() - n) });

  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page = await listNotifications(asha, { cursor: cursor ?? undefined }, 2);
    seen.push(...ids(page.rows));
    cursor = page.nextCursor;
  } while (cursor);

  expect(new Set(seen).size).toBe(7);
  expect(seen).toHaveLength(7);
});

test("a cursor that cannot be read is the first page", async () => {
  const { id } = await aNotification(asha);

  for (const cursor of ["", "nonsense", "zzz_00000000-0000-0000-0000", "'; drop table users", "\u0000"])
    expect(ids((await listNotifications(asha, { cursor })).rows)).toEqual([id]);
});

test("only the unread, when asked", async () => {
  await aNotification(asha, { readAt: new Date() });
  const { id } = await aNotification(asha);

  expect(ids((await listNotifications(asha, { unread: true })).rows)).toEqual([id]);
});

test("reading one leaves the others unread and keeps the first moment", async () => {
  const one = await aNotification(asha);
  await aNotification(asha);
  const first = new Date("2026-11-22T10:00:00Z");

  await markRead(asha, { notificationId: one.id }, first);
  await markRead(asha, { notificationId: one.id }, new Date("2026-11-23T10:00:00Z"));

  expect(await countUnread(asha)).toBe(1);
  expect((await prisma.notification.findUniqueOrThrow({ where: { id: one.id } })).readAt).toEqual(first);
});

test("nobody can mark somebody else's notification", async () => {
  const { id } = await aNotification(asha);

  await expect(markRead(vikram, { notificationId: id })).rejects.toMatchObject({ kind: "not_found" });
  await expect(markRead(anonymous(), { notificationId: id })).rejects.toMatchObject({
    kind: "not_signed_in",
  });
  expect(await countUnread(asha)).toBe(1);
});

test("marking all touches one's own only", async () => {
  await aNotification(asha);
  await aNotification(asha);
  await aNotification(vikram);

  expect(await markAllRead(asha)).toEqual({ marked: 2 });
  expect(await markAllRead(asha)).toEqual({ marked: 0 });
  expect(await countUnread(vikram)).toBe(1);
});

test("opening a request marks what was said about it", async () => {
  const requestId = randomUUID();
  await aNotification(asha, { subject: requestSubject(requestId) });
  await aNotification(asha, { subject: requestSubject(randomUUID()) });
  await aNotification(vikram, { subject: requestSubject(requestId) });

  await markSubjectRead(asha, requestSubject(requestId));

  expect(await countUnread(asha)).toBe(1);
  expect(await countUnread(vikram)).toBe(1);
});

test("the bell counts no further than a hundred", async () => {
  await prisma.notification.createMany({
    data: Array.from({ length: 130 }, () => ({
      recipientId: asha.userId,
      type: "maintenance_comment",
      title: "A comment",
      message: "",
      url: "/",
      activityId: randomUUID(),
    })),
  });

  expect(await countUnread(asha)).toBe(100);
});
