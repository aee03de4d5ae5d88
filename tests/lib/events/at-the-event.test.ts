import { beforeEach, describe, expect, test } from "vitest";
import { addEventPhotos } from "@/lib/events/add-event-photos";
import { checkIn } from "@/lib/events/check-in";
import { commentOnEvent } from "@/lib/events/comment-on-event";
import { listThreads } from "@/lib/events/comment-queries";
import { editEventComment } from "@/lib/events/edit-event-comment";
import { getEvent, readAttendance } from "@/lib/events/event-queries";
import { listGuests } from "@/lib/events/guest-queries";
import { getEventPhoto } from "@/lib/events/photo-queries";
import { removeEventComment } from "@/lib/events/remove-event-comment";
import { removeEventPhoto } from "@/lib/events/remove-event-photo";
import { replyToEvent } from "@/lib/events/reply-to-event";
import { addEventPhotosInput } from "@/lib/events/schema";
import { undoCheckIn } from "@/lib/events/undo-check-in";
import type { Actor } from "@/lib/platform/actor";
import { prisma } from "@/lib/platform/prisma";
import { storage } from "@/lib/platform/storage";
import { anonymous } from "@/tests/support/actors";
import { aResident, aStaff } from "@/tests/support/factories";
import { aFile, aPhoto, storedKeys } from "@/tests/support/photos";
import { anEvent, NOW } from "./an-event";

const meera = await aStaff({ role: "FACILITY_MANAGER" });
const committee = await aResident({ isCommitteeMember: true });
const asha = await aResident();
const vikram = await aResident();

/** The evening itself, and the week before it. */
const EVENING = new Date("2026-12-05T13:00:00Z");
const reply = (who: { actor: Actor }, eventId: string, answer: "YES" | "NO" | "MAYBE") =>
  replyToEvent(who.actor, { eventId, answer, guests: 0 }, NOW);

describe("at the door", () => {
  test("organisers check people in, once, and take it back; nobody else does", async () => {
    const eventId = await anEvent(meera);
    await reply(asha, eventId, "YES");
    const target = { eventId, userId: asha.id };
    await expect(checkIn(meera.actor, target, NOW)).rejects.toMatchObject({ reason: "events.doors_closed" });
    for (const { actor } of [asha, committee])
      await expect(checkIn(actor, target, EVENING)).rejects.toMatchObject({ kind: "forbidden" });

    await Promise.all([checkIn(meera.actor, target, EVENING), checkIn(meera.actor, target, EVENING)]);
    expect(await readAttendance(meera.actor, eventId)).toMatchObject({ here: 1 });
    await checkIn(meera.actor, target, new Date(EVENING.getTime() + 60_000));
    expect(await prisma.eventReply.findMany({ where: { eventId } })).toMatchObject([
      { checkedInAt: EVENING },
    ]);
    await undoCheckIn(meera.actor, target, EVENING);
    expect(await readAttendance(meera.actor, eventId)).toMatchObject({ here: 0, coming: 1 });
  });

  test("who comes without an answer is let in, full or not, also after a no", async () => {
    const eventId = await anEvent(meera, { capacity: 1 });
    await reply(asha, eventId, "YES");
    await reply(vikram, eventId, "NO");
    for (const { id } of [asha, vikram, committee])
      await checkIn(meera.actor, { eventId, userId: id }, EVENING);
    expect(await readAttendance(meera.actor, eventId)).toMatchObject({ here: 3, coming: 1 });
  });

  test("the list finds people by name and flat, for organisers only", async () => {
    const eventId = await anEvent(meera);
    await reply(asha, eventId, "YES");
    await reply(vikram, eventId, "NO");
    const event = await getEvent(meera.actor, eventId);
    const all = await listGuests(meera.actor, event, { q: "", cursor: undefined });
    expect(all.rows.map(({ user }) => user.name)).toEqual([asha.name]);
    const flat = vikram.resident?.flatNumber ?? "";
    const search = await listGuests(meera.actor, event, { q: flat, cursor: undefined });
    expect(search.rows).toEqual([]);
    expect(search.others.map(({ userId }) => userId)).toEqual([vikram.id]);
    await expect(listGuests(asha.actor, event, { q: "", cursor: undefined })).rejects.toMatchObject({
      kind: "not_found",
    });
  });
});

describe("comments", () => {
  const say = (who: { actor: Actor }, eventId: string, content: string, parentId?: string) =>
    commentOnEvent(who.actor, { eventId, content, parentId }, NOW);

  test("make threads one level deep; what was taken away leaves its place and no words", async () => {
    const eventId = await anEvent(meera);
    const first = await say(asha, eventId, "Is there parking?");
    const second = await say(vikram, eventId, "Behind block B.", first.commentId);
    await say(asha, eventId, "Thank you <script>alert(1)</script>", second.commentId);
    await editEventComment(asha.actor, { commentId: first.commentId, content: "Where do we park?" }, EVENING);
    await removeEventComment(meera.actor, { commentId: second.commentId, reason: "Not true." }, EVENING);

    const { threads } = await listThreads(vikram.actor, await getEvent(vikram.actor, eventId));
    expect(threads).toMatchObject([
      {
        content: "Where do we park?",
        editedAt: EVENING,
        may: { edit: false, remove: false },
        answers: [
          { content: null, removalReason: "Not true.", may: { edit: false, remove: false } },
          { content: "Thank you <script>alert(1)</script>" },
        ],
      },
    ]);
    await expect(say(asha, eventId, "Why?", second.commentId)).rejects.toMatchObject({
      reason: "events.comment_gone",
    });
  });

  test("are changed by their authors and taken away by organisers with a reason", async () => {
    const eventId = await anEvent(committee);
    const { commentId } = await say(asha, eventId, "Boring.");
    const edit = editEventComment(vikram.actor, { commentId, content: "Great." }, NOW);
    await expect(edit).rejects.toMatchObject({ kind: "forbidden" });
    await expect(removeEventComment(vikram.actor, { commentId, reason: "No." }, NOW)).rejects.toMatchObject({
      kind: "forbidden",
    });
    await expect(removeEventComment(committee.actor, { commentId, reason: null }, NOW)).rejects.toMatchObject(
      { fields: { reason: [expect.any(String)] } },
    );
    await removeEventComment(asha.actor, { commentId, reason: null }, NOW);
    await expect(editEventComment(asha.actor, { commentId, content: "Again." }, NOW)).rejects.toMatchObject({
      kind: "forbidden",
    });
    await expect(
      commentOnEvent(anonymous(), { eventId, content: "Hello", parentId: undefined }, NOW),
    ).rejects.toMatchObject({ kind: "not_found" });
  });
});

describe("photos", () => {
  beforeEach(async () => {
    await prisma.eventPhoto.deleteMany();
    for (const key of await storedKeys()) await storage.remove(key);
  });

  const add = (who: { actor: Actor }, eventId: string, photos: File[], now = EVENING) =>
    addEventPhotos(who.actor, { eventId, photos }, now);

  test("are added by those who were there and seen by everybody who lives here", async () => {
    const eventId = await anEvent(meera);
    await reply(asha, eventId, "YES");
    expect(await add(asha, eventId, [await aPhoto()])).toMatchObject({ added: 1 });
    await checkIn(meera.actor, { eventId, userId: vikram.id }, EVENING);
    await add(vikram, eventId, [await aPhoto("plain.png")]);
    const { photos } = await getEvent(committee.actor, eventId);
    expect(photos.map(({ uploadedBy }) => uploadedBy.name)).toEqual([asha.name, vikram.name]);
    const id = photos[0]?.id as string;
    expect(await getEventPhoto(committee.actor, id, "thumbnail")).toMatchObject({
      contentType: "image/jpeg",
    });
    await expect(getEventPhoto(anonymous(), id, "full")).rejects.toMatchObject({ kind: "not_found" });
  });

  test("not before it begins, not by those who were not there, nothing but photos; and nothing stays stored", async () => {
    const eventId = await anEvent(meera);
    await reply(asha, eventId, "YES");
    const disguised = [await aPhoto(), aFile("<svg onload=alert(1)>", "party.jpg")];
    const wasNotThere = { reason: "events.was_not_there" };
    await expect(add(asha, eventId, [await aPhoto()], NOW)).rejects.toMatchObject(wasNotThere);
    await expect(add(vikram, eventId, [await aPhoto()])).rejects.toMatchObject(wasNotThere);
    await expect(add(asha, eventId, [])).rejects.toMatchObject({ fields: { photos: [expect.any(String)] } });
    await expect(add(asha, eventId, disguised)).rejects.toMatchObject({
      fields: { photos: [expect.stringContaining("party.jpg")] },
    });
    const tooLarge = aFile(new Uint8Array(10 * 1024 * 1024 + 1), "large.jpg");
    const seven = Array(7).fill(await aPhoto());
    for (const photos of [[tooLarge], seven])
      expect(addEventPhotosInput.safeParse({ eventId, photos }).success).toBe(false);
    expect([await prisma.eventPhoto.count(), await storedKeys()]).toEqual([0, []]);
  });

  test("are taken away, with their files, by who added them or an organiser", async () => {
    const eventId = await anEvent(meera);
    await reply(asha, eventId, "YES");
    await add(asha, eventId, [await aPhoto(), await aPhoto("plain.webp")]);
    const [first, second] = (await getEvent(asha.actor, eventId)).photos.map(({ id }) => id);
    await expect(removeEventPhoto(vikram.actor, { photoId: first as string })).rejects.toMatchObject({
      kind: "forbidden",
    });
    await removeEventPhoto(asha.actor, { photoId: first as string });
    await removeEventPhoto(meera.actor, { photoId: second as string });
    expect([await prisma.eventPhoto.count(), await storedKeys()]).toEqual([0, []]);
  });
});
