import { expect, test } from "vitest";
import { correctAnnouncement } from "@/lib/announcements/correct-announcement";
import { deleteDraft } from "@/lib/announcements/delete-draft";
import { draftAnnouncement } from "@/lib/announcements/draft-announcement";
import { editAnnouncement } from "@/lib/announcements/edit-announcement";
import { extendAnnouncement } from "@/lib/announcements/extend-announcement";
import { getFile } from "@/lib/announcements/file-queries";
import { pinAnnouncement } from "@/lib/announcements/pin-announcement";
import { publishAnnouncement } from "@/lib/announcements/publish-announcement";
import { publishDue } from "@/lib/announcements/publish-due";
import { getAnnouncement, listAnnouncements } from "@/lib/announcements/queries";
import { scheduleAnnouncement } from "@/lib/announcements/schedule-announcement";
import {
  correctAnnouncementInput,
  draftAnnouncementInput,
  editAnnouncementInput,
  listAnnouncementsInput,
  type Tab,
} from "@/lib/announcements/schema";
import { canMove } from "@/lib/announcements/status";
import { unscheduleAnnouncement } from "@/lib/announcements/unschedule-announcement";
import { withdrawAnnouncement } from "@/lib/announcements/withdraw-announcement";
import { AnnouncementStatus } from "@/lib/generated/prisma/enums";
import { pool, prisma } from "@/lib/platform/prisma";
import { activitiesOf } from "@/tests/support/activities";
import { systemActor } from "@/tests/support/actors";
import { aResident, aStaff } from "@/tests/support/factories";
import { aFile, aPhoto, storedKeys } from "@/tests/support/photos";
import { aDraft, anAnnouncement, draftOf } from "./an-announcement";

const manager = await aStaff({ role: "FACILITY_MANAGER" });
const resident = await aResident({ flatNumber: "A-101" });
const clock = systemActor("announcements-publish-due");

const statusOf = async (id: string) =>
  (await prisma.announcement.findUniqueOrThrow({ where: { id } })).status;
const listed = async (tab: Tab, actor = resident.actor, now = new Date()) =>
  (await listAnnouncements(actor, listAnnouncementsInput.parse({ tab }), now)).rows.map(({ id }) => id);
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000);
const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: { reason?: string }) => error.reason ?? String(error),
  );

test("a scheduled announcement is published on time, once, however many processes try", async () => {
  const publishAt = inHours(1).toISOString();
  const due = await aDraft(manager.actor, { publishAt });
  const later = await aDraft(manager.actor, { publishAt: inHours(5).toISOString() });
  for (const announcementId of [due, later]) await scheduleAnnouncement(manager.actor, { announcementId });

  expect(await publishDue(clock)).toEqual({ published: 0 });
  const runs = await Promise.all(Array.from({ length: 8 }, () => publishDue(clock, inHours(2))));

  expect(runs.reduce((sum, { published }) => sum + published, 0)).toBe(1);
  expect(await publishDue(clock, inHours(2))).toEqual({ published: 0 });
  expect(await activitiesOf(due, "announcementId")).toEqual(["announcements/announcement.published"]);
  expect(await statusOf(later)).toBe("SCHEDULED");
});

test("the clock and a sender at the same moment publish it once", async () => {
  const id = await aDraft(manager.actor, { publishAt: inHours(1).toISOString() });
  await scheduleAnnouncement(manager.actor, { announcementId: id });

  await Promise.allSettled([
    publishDue(clock, inHours(2)),
    publishAnnouncement(manager.actor, { announcementId: id }),
    publishAnnouncement(manager.actor, { announcementId: id }),
  ]);

  expect(await activitiesOf(id, "announcementId")).toEqual(["announcements/announcement.published"]);
});

test("what would be past already when its moment is noticed becomes a draft again", async () => {
  const id = await aDraft(manager.actor, {
    publishAt: inHours(1).toISOString(),
    validUntil: inHours(2).toISOString(),
  });
  await scheduleAnnouncement(manager.actor, { announcementId: id });

  await publishDue(clock, inHours(3));

  expect(await statusOf(id)).toBe("DRAFT");
  expect(await activitiesOf(id, "announcementId")).toEqual([]);
});

test("pinned ones stand first, what is over is past until it is extended, what is withdrawn is gone", async () => {
  const pinned = await anAnnouncement(manager.actor, { validUntil: inHours(1).toISOString() });
  const newest = await anAnnouncement(manager.actor);
  await pinAnnouncement(manager.actor, { announcementId: pinned, isPinned: true });
  const current = await listed("current");
  expect(current.indexOf(pinned)).toBeLessThan(current.indexOf(newest));

  const later = inHours(2);
  expect(await listed("current", resident.actor, later)).not.toContain(pinned);
  expect(await listed("past", resident.actor, later)).toContain(pinned);
  await extendAnnouncement(
    manager.actor,
    { announcementId: pinned, validUntil: inHours(30).toISOString() },
    later,
  );
  expect(await listed("current", resident.actor, later)).toContain(pinned);

  await withdrawAnnouncement(manager.actor, { announcementId: newest, reason: "The date was wrong." });
  await expect(getAnnouncement(resident.actor, newest)).rejects.toMatchObject({ kind: "not_found" });
  expect(await getAnnouncement(manager.actor, newest)).toMatchObject({
    status: "WITHDRAWN",
    withdrawnReason: "The date was wrong.",
  });
  expect(await listed("past")).not.toContain(newest);
  expect(await listed("past", manager.actor)).toContain(newest);
});

test("the list goes on from its cursor, with filters, words and drafts", async () => {
  const ids: string[] = [];
  for (let n = 0; n < 5; n++)
    ids.unshift(await anAnnouncement(manager.actor, { title: `Cricket ${n} 100%`, category: "EVENTS" }));
  await pinAnnouncement(manager.actor, { announcementId: ids[3] as string, isPinned: true });
  const order = [ids[3], ids[0], ids[1], ids[2], ids[4]];

  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const asked = listAnnouncementsInput.parse({ q: "cricket 100%", category: "EVENTS", cursor });
    const page = await listAnnouncements(resident.actor, asked, new Date(), 2);
    seen.push(...page.rows.map(({ id }) => id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(seen).toEqual(order);
  const none = listAnnouncementsInput.parse({ q: "cricket", category: "EMERGENCY", cursor: "nonsense" });
  expect((await listAnnouncements(resident.actor, none)).rows).toEqual([]);

  const draft = await aDraft(manager.actor);
  expect(await listed("drafts", manager.actor)).toContain(draft);
  expect(await listed("drafts")).toEqual([]);
  await expect(getAnnouncement(resident.actor, draft)).rejects.toMatchObject({ kind: "not_found" });
});

test("who edits an older version is told so, and nothing is lost", async () => {
  const id = await aDraft(manager.actor);
  const edit = (title: string) =>
    editAnnouncement(
      manager.actor,
      editAnnouncementInput.parse({ ...draftOf({ title }), announcementId: id, version: "1" }),
    );
  const results = await Promise.all(["Mine", "Yours"].map((title) => reasonOf(edit(title))));
  expect(results.sort()).toEqual(["announcements.edited_meanwhile", "done"]);

  await publishAnnouncement(manager.actor, { announcementId: id });
  expect(await reasonOf(edit("Late"))).toBe("announcements.edited_meanwhile");
  const correct = (version: number, tellsAgain: string) =>
    correctAnnouncement(
      manager.actor,
      correctAnnouncementInput.parse({
        announcementId: id,
        version,
        title: "New",
        body: "Words",
        tellsAgain,
      }),
    );
  await correct(2, "on");
  expect(await reasonOf(correct(2, ""))).toBe("announcements.edited_meanwhile");
  expect(await getAnnouncement(resident.actor, id)).toMatchObject({ title: "New", version: 3 });
  expect(await activitiesOf(id, "announcementId")).toEqual([
    "announcements/announcement.published",
    "announcements/announcement.corrected",
  ]);
});

test("the database refuses every step that the table does not have", async () => {
  for (const from of Object.values(AnnouncementStatus))
    for (const to of Object.values(AnnouncementStatus)) {
      const { rows } = await pool.query("select announcement_transition_allowed($1, $2) as ok", [from, to]);
      expect([from, to, rows[0].ok]).toEqual([from, to, canMove(from, to)]);
    }
  const id = await anAnnouncement(manager.actor);
  await expect(pool.query("update announcements set status = 'DRAFT' where id = $1", [id])).rejects.toThrow(
    "cannot go from PUBLISHED to DRAFT",
  );
  expect(await reasonOf(publishAnnouncement(manager.actor, { announcementId: id }))).toBe(
    "announcements.transition",
  );
  expect(await reasonOf(deleteDraft(manager.actor, { announcementId: id }))).toBe(
    "announcements.not_a_draft",
  );
});

test("bad input is refused with its field, and nothing is written", async () => {
  const before = await prisma.announcement.count();
  const fields = (given: object) => {
    const { error } = draftAnnouncementInput.safeParse({ ...draftOf(), ...given });
    return error?.issues.map(({ path }) => path[0]) ?? [];
  };
  expect(fields({ body: "x".repeat(10_001) })).toEqual(["body"]);
  expect(fields({ body: "​ \n" })).toEqual(["body"]);
  expect(fields({ title: "" })).toEqual(["title"]);
  expect(fields({ title: "x".repeat(201) })).toEqual(["title"]);
  expect(fields({ category: "PARTY" })).toEqual(["category"]);
  expect(fields({ audience: "CATS" })).toEqual(["audience"]);
  expect(fields({ audience: "OWNERS", blocks: ["'; --"] })).toEqual(["blocks"]);
  expect(fields({ publishAt: "yesterday" })).toEqual(["publishAt"]);
  expect(draftOf({ audience: "STAFF", blocks: ["A"] }).blocks).toEqual([]);

  const draft = (given: object) => reasonOf(draftAnnouncement(manager.actor, draftOf(given)));
  const past = inHours(-1).toISOString();
  expect(await draft({ publishAt: past })).toBe("announcements.publish_in_the_past");
  expect(await draft({ validUntil: past })).toBe("announcements.ends_before_it_begins");
  expect(await draft({ publishAt: inHours(5).toISOString(), validUntil: inHours(4).toISOString() })).toBe(
    "announcements.ends_before_it_begins",
  );
  expect(await reasonOf(draftAnnouncement(resident.actor, draftOf()))).toBe("not_found");
  expect(await prisma.announcement.count()).toBe(before);

  const id = await aDraft(manager.actor, { audience: "OWNERS", blocks: ["Z9"] });
  expect(await reasonOf(publishAnnouncement(manager.actor, { announcementId: id }))).toBe(
    "announcements.nobody",
  );
  expect(await reasonOf(scheduleAnnouncement(manager.actor, { announcementId: id }))).toBe(
    "announcements.no_moment",
  );
  const scheduled = await aDraft(manager.actor, { publishAt: inHours(1).toISOString() });
  await scheduleAnnouncement(manager.actor, { announcementId: scheduled });
  const without = editAnnouncementInput.parse({ ...draftOf(), announcementId: scheduled, version: 1 });
  expect(await reasonOf(editAnnouncement(manager.actor, without))).toBe("announcements.no_moment");
  await unscheduleAnnouncement(manager.actor, { announcementId: scheduled });
  expect(await reasonOf(editAnnouncement(manager.actor, without))).toBe("done");
});

test("files are told by their contents, go with the announcement, and leave nothing behind", async () => {
  const before = await storedKeys();
  const disguised = draftOf({
    files: [await aPhoto("plain.png"), aFile("<script>alert(1)</script>", "a.pdf")],
  });
  expect(await reasonOf(draftAnnouncement(manager.actor, disguised))).toBe("files.not_allowed");
  const refused = draftOf({ files: [await aPhoto("plain.png")], publishAt: inHours(-1).toISOString() });
  await reasonOf(draftAnnouncement(manager.actor, refused));
  expect(await storedKeys()).toEqual(before);

  const id = await aDraft(manager.actor, {
    audience: "STAFF",
    files: [await aPhoto("plain.png"), await aPhoto("plain.webp")],
  });
  const [first, second] = (await getAnnouncement(manager.actor, id)).files;
  await publishAnnouncement(manager.actor, { announcementId: id });
  expect(await getFile(manager.actor, first?.id ?? "")).toMatchObject({ contentType: "image/png" });
  await expect(getFile(resident.actor, first?.id ?? "")).rejects.toMatchObject({ kind: "not_found" });

  await correctAnnouncement(
    manager.actor,
    correctAnnouncementInput.parse({
      announcementId: id,
      version: 1,
      title: "T",
      body: "B",
      removed: [first?.id],
    }),
  );
  expect((await getAnnouncement(manager.actor, id)).files.map((file) => file.id)).toEqual([second?.id]);
  expect((await storedKeys()).length).toBe(before.length + 1);

  const draft = await aDraft(manager.actor, { files: [await aPhoto("plain.png")] });
  await deleteDraft(manager.actor, { announcementId: draft });
  expect((await storedKeys()).length).toBe(before.length + 1);
});
