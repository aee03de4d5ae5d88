import { expect, test } from "vitest";
import { acknowledgeAnnouncement } from "@/lib/announcements/acknowledge-announcement";
import { announcementCommented, readersReminded } from "@/lib/announcements/activity";
import { commentOnAnnouncement } from "@/lib/announcements/comment-on-announcement";
import { listThreads } from "@/lib/announcements/comment-queries";
import { deleteComment } from "@/lib/announcements/delete-comment";
import { editComment } from "@/lib/announcements/edit-comment";
import { hideComment } from "@/lib/announcements/hide-comment";
import { readAnnouncement } from "@/lib/announcements/read-announcement";
import { getReaderCounts, listReaders } from "@/lib/announcements/reader-queries";
import { remindReaders } from "@/lib/announcements/remind-readers";
import { showComment } from "@/lib/announcements/show-comment";
import { withdrawAnnouncement } from "@/lib/announcements/withdraw-announcement";
import type { UserActor } from "@/lib/platform/actor";
import { aResident, aStaff } from "@/tests/support/factories";
import { published, tell, toldOf } from "../notifications/told";
import { anAnnouncement } from "./an-announcement";

const manager = await aStaff({ role: "FACILITY_MANAGER" });
const head = await aStaff({ role: "SECURITY_HEAD" });
const asha = await aResident({ name: "Asha", flatNumber: "A-101" });
const bina = await aResident({ name: "Bina", flatNumber: "A-102" });
const chand = await aResident({ name: "Chand", flatNumber: "A-103" });
const farAway = await aResident({ name: "Dev", flatNumber: "B-101" });

const forA = { audience: "RESIDENTS" as const, blocks: ["A"] };
const minutes = (n: number) => new Date(Date.now() + n * 60_000);
const kindOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: { kind?: string }) => error.kind ?? String(error),
  );
const say = (actor: UserActor, announcementId: string, content: string, parentId?: string) =>
  commentOnAnnouncement(actor, { announcementId, content, parentId });

test("who has read and confirmed is counted, listed and reminded once a day", async () => {
  const announcementId = await anAnnouncement(manager.actor, { ...forA, needsAcknowledgement: "on" });
  await readAnnouncement(asha.actor, announcementId);
  await readAnnouncement(bina.actor, announcementId);
  await acknowledgeAnnouncement(asha.actor, { announcementId });
  await acknowledgeAnnouncement(asha.actor, { announcementId });

  expect(await getReaderCounts(manager.actor, announcementId)).toEqual({
    reached: 3,
    read: 2,
    acknowledged: 1,
    missing: 2,
  });
  const names = async (show: "unread" | "read" | "acknowledged") =>
    (await listReaders(manager.actor, announcementId, { show })).rows.map(({ name }) => name);
  expect(await names("unread")).toEqual(["Chand"]);
  expect(await names("read")).toEqual(["Asha", "Bina"]);
  expect(await names("acknowledged")).toEqual(["Asha"]);

  const remind = (now = new Date()) => kindOf(remindReaders(manager.actor, { announcementId }, now));
  const outcomes = await Promise.all([remind(), remind()]);
  expect(outcomes.sort()).toEqual(["done", "limit_reached"]);
  expect(await remind(minutes(23 * 60))).toBe("limit_reached");
  expect(await remind(minutes(24 * 60 + 1))).toBe("done");

  const activity = published(readersReminded({ announcementId }), manager);
  await tell(activity);
  const told = await toldOf(activity);
  expect(told.map(({ recipientId }) => recipientId).sort()).toEqual([bina.id, chand.id].sort());
  expect(told[0]?.title).toBe("Please read: Water will be off");

  for (const { actor } of [bina, chand]) await acknowledgeAnnouncement(actor, { announcementId });
  expect(await remind(minutes(72 * 60))).toBe("conflict");
  expect(await kindOf(acknowledgeAnnouncement(farAway.actor, { announcementId }))).toBe("not_found");
  expect(await kindOf(getReaderCounts(asha.actor, announcementId))).toBe("not_found");
  expect(await kindOf(remindReaders(asha.actor, { announcementId }))).toBe("not_found");
});

test("comments: who may read, answer, change, remove and hide them", async () => {
  const announcementId = await anAnnouncement(manager.actor, forA);
  expect(await kindOf(say(farAway.actor, announcementId, "Hello"))).toBe("not_found");
  const first = await say(asha.actor, announcementId, "When exactly?");
  const { commentId } = first;
  const answer = await say(head.actor, announcementId, "At nine.", commentId);
  // An answer to an answer belongs to the same thread.
  await say(bina.actor, announcementId, "Thank you.", answer.commentId);

  const read = async (actor: UserActor) =>
    (await listThreads(actor, { id: announcementId }, undefined)).threads;
  expect(
    (await read(bina.actor)).map(({ content, replies }) => [content, replies.map((r) => r.content)]),
  ).toEqual([["When exactly?", ["At nine.", "Thank you."]]]);

  const edit = (actor: UserActor, now = new Date()) =>
    kindOf(editComment(actor, { commentId, content: "When?" }, now));
  expect(await edit(asha.actor)).toBe("done");
  expect(await edit(bina.actor)).toBe("forbidden");
  expect(await edit(manager.actor)).toBe("forbidden");
  expect(await edit(farAway.actor)).toBe("not_found");
  expect(await edit(asha.actor, minutes(31))).toBe("forbidden");

  const hide = (actor: UserActor) => kindOf(hideComment(actor, { commentId, reason: "Off topic." }));
  expect(await hide(bina.actor)).toBe("forbidden");
  expect(await hide(head.actor)).toBe("done");
  expect((await read(bina.actor))[0]).toMatchObject({ content: null, hiddenReason: "Off topic." });
  expect((await read(manager.actor))[0]).toMatchObject({
    content: "When?",
    may: { show: true, hide: false },
  });
  expect(await edit(asha.actor)).toBe("forbidden");
  expect(await kindOf(showComment(bina.actor, { commentId }))).toBe("forbidden");
  await showComment(manager.actor, { commentId });

  expect(await kindOf(deleteComment(bina.actor, { commentId }))).toBe("forbidden");
  await deleteComment(asha.actor, { commentId });
  expect((await read(bina.actor))[0]).toMatchObject({ content: null, replies: [{}, {}] });
  await deleteComment(head.actor, { commentId: answer.commentId });
  expect((await read(bina.actor))[0]?.replies.map(({ content }) => content)).toEqual(["Thank you."]);

  expect(await kindOf(say(asha.actor, announcementId, "Late", crypto.randomUUID()))).toBe("not_found");
  await withdrawAnnouncement(manager.actor, { announcementId, reason: "Wrong." });
  expect(await kindOf(say(asha.actor, announcementId, "Still here?"))).toBe("not_found");
});

test("what is past has no more comments", async () => {
  const announcementId = await anAnnouncement(manager.actor, {
    ...forA,
    validUntil: minutes(5).toISOString(),
  });
  expect(await kindOf(commentOnAnnouncement(asha.actor, { announcementId, content: "Hm" }, minutes(6)))).toBe(
    "conflict",
  );
});

test("of a comment hear its announcement's author and the others of the thread, as long as they may see it", async () => {
  const announcementId = await anAnnouncement(manager.actor, forA);
  const first = await say(asha.actor, announcementId, "When exactly?");
  await say(bina.actor, announcementId, "Good question.", first.commentId);
  await say(chand.actor, announcementId, "Another thread");
  const { commentId } = await say(asha.actor, announcementId, "At <b>nine</b>?", first.commentId);

  const activity = published(announcementCommented({ announcementId, commentId }), asha);
  await tell(activity);

  const told = await toldOf(activity);
  expect(told.map(({ recipientId }) => recipientId).sort()).toEqual([manager.id, bina.id].sort());
  expect(told[0]).toMatchObject({
    title: "Asha commented on “Water will be off”",
    message: "“At <b>nine</b>?”",
    url: `/announcements/${announcementId}#comments`,
    isUrgent: false,
  });
});
