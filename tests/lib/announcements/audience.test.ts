import { beforeAll, expect, test } from "vitest";
import { announcementCorrected, announcementPublished } from "@/lib/announcements/activity";
import { audienceLabel, reachLabel } from "@/lib/announcements/audience-label";
import { countAudience, listBlocks } from "@/lib/announcements/count-audience";
import { countUnread, getAnnouncement, listAnnouncements, listUnread } from "@/lib/announcements/queries";
import { readAnnouncement } from "@/lib/announcements/read-announcement";
import { getReaderCounts } from "@/lib/announcements/reader-queries";
import { listAnnouncementsInput } from "@/lib/announcements/schema";
import type { AnnouncementAudience } from "@/lib/generated/prisma/enums";
import { anAdministrator, aResident, aStaff } from "@/tests/support/factories";
import { published, tell, toldOf } from "../notifications/told";
import { anAnnouncement } from "./an-announcement";

const people = {
  administrator: await anAdministrator(),
  manager: await aStaff({ role: "FACILITY_MANAGER" }),
  accountant: await aStaff({ role: "ACCOUNTANT" }),
  plumber: await aStaff({ role: "PLUMBER" }),
  ownerA: await aResident({ flatNumber: "A-101", residentType: "OWNER" }),
  committeeB: await aResident({ flatNumber: "B-201", residentType: "OWNER", isCommitteeMember: true }),
  tenantA: await aResident({ flatNumber: "A-102", residentType: "TENANT" }),
  familyC: await aResident({ flatNumber: "C1-101", residentType: "FAMILY" }),
};
type Who = keyof typeof people;
const EVERYBODY = Object.keys(people) as Who[];
const SENDERS: Who[] = ["administrator", "manager", "accountant"];
const nameOf = (id: string) => EVERYBODY.find((who) => people[who].id === id);

beforeAll(async () => {
  // Whom nothing may reach: not yet, no longer, and moved out with an account that is still open.
  await aResident({ status: "PENDING", flatNumber: "A-103" });
  await aResident({ status: "DEACTIVATED", flatNumber: "A-104" });
  await aResident({ flatNumber: "A-105", movedOutOn: new Date("2026-01-31") });
});

/** The person who moved out has an account, so "everyone" is one more than is named here. */
const TABLE: { audience: AnnouncementAudience; blocks?: string[]; reached: Who[] }[] = [
  { audience: "RESIDENTS", reached: ["ownerA", "committeeB", "tenantA", "familyC"] },
  { audience: "RESIDENTS", blocks: ["A", "C1"], reached: ["ownerA", "tenantA", "familyC"] },
  { audience: "OWNERS", reached: ["ownerA", "committeeB"] },
  { audience: "OWNERS", blocks: ["B"], reached: ["committeeB"] },
  { audience: "TENANTS", reached: ["tenantA"] },
  { audience: "STAFF", reached: ["administrator", "manager", "accountant", "plumber"] },
];

test.each(TABLE)("$audience $blocks: counted, shown, told and measured alike", async (row) => {
  const { audience, blocks = [], reached } = row;
  const sender = people.manager.actor;
  expect(await countAudience(sender, { audience, blocks })).toBe(reached.length);

  const id = await anAnnouncement(sender, { audience, blocks });

  const seen: Who[] = [];
  const isNew: Who[] = [];
  for (const who of EVERYBODY) {
    const { actor } = people[who];
    const isShown = await getAnnouncement(actor, id).then(
      () => true,
      (error: { kind: string }) => error.kind !== "not_found",
    );
    const page = await listAnnouncements(actor, listAnnouncementsInput.parse({}));
    expect(page.rows.some((each) => each.id === id)).toBe(isShown);
    if (isShown) seen.push(who);
    if ((await listUnread(actor, 20)).some((each) => each.id === id)) isNew.push(who);
  }
  expect(seen.sort()).toEqual([...new Set([...reached, ...SENDERS])].sort());
  expect(isNew.sort()).toEqual([...reached].sort());

  const activity = published(announcementPublished({ announcementId: id }), people.manager);
  await tell(activity);
  const told = (await toldOf(activity)).map(({ recipientId }) => nameOf(recipientId));
  expect(told.sort()).toEqual(reached.filter((who) => who !== "manager").sort());

  expect(await getReaderCounts(sender, id)).toMatchObject({ reached: reached.length, read: 0 });
});

test("everyone is everybody with an open account", async () => {
  const everyone = { audience: "EVERYONE" as const, blocks: [] };
  expect(await countAudience(people.manager.actor, everyone)).toBe(EVERYBODY.length + 1);
  expect(await listBlocks(people.manager.actor)).toEqual(["A", "B", "C1"]);
  await expect(countAudience(people.ownerA.actor, everyone)).rejects.toMatchObject({ kind: "not_found" });
});

test("opening it is the receipt: once, and only of those whom it reaches", async () => {
  const id = await anAnnouncement(people.manager.actor, { audience: "OWNERS" });
  const unread = await countUnread(people.ownerA.actor);

  expect(await readAnnouncement(people.ownerA.actor, id)).toEqual({ isNew: true });
  expect(await readAnnouncement(people.ownerA.actor, id)).toEqual({ isNew: false });
  // Senders look in without being counted.
  expect(await readAnnouncement(people.manager.actor, id)).toEqual({ isNew: false });
  expect(await readAnnouncement(people.tenantA.actor, id)).toEqual({ isNew: false });

  expect(await countUnread(people.ownerA.actor)).toBe(unread - 1);
  expect(await getReaderCounts(people.manager.actor, id)).toMatchObject({ reached: 2, read: 1, missing: 1 });
});

test("an emergency is urgent and goes at once, a general one is not; what is changed is told only if asked", async () => {
  const emergency = await anAnnouncement(people.manager.actor, { audience: "OWNERS", category: "EMERGENCY" });
  const first = published(announcementPublished({ announcementId: emergency }), null);
  await tell(first);
  const [told] = await toldOf(first);
  expect(told).toMatchObject({
    isUrgent: true,
    url: `/announcements/${emergency}`,
    title: "Water will be off",
  });
  expect(told?.deliveries.map(({ channel }) => channel)).toEqual(["IN_APP", "EMAIL", "SMS"]);
  expect(told?.message).toBe("From 9 to 12 in both towers.");

  const again = (tellsAgain: boolean) =>
    published(announcementCorrected({ announcementId: emergency, tellsAgain }), null);
  const [silent, loud] = [again(false), again(true)];
  await tell(silent);
  await tell(loud);
  expect(await toldOf(silent)).toEqual([]);
  expect((await toldOf(loud))[0]).toMatchObject({ title: "Changed: Water will be off" });

  const general = await anAnnouncement(people.manager.actor, { audience: "OWNERS" });
  const plain = published(announcementPublished({ announcementId: general }), null);
  await tell(plain);
  expect((await toldOf(plain))[0]?.deliveries.map(({ channel }) => channel)).toEqual(["IN_APP", "EMAIL"]);
});

test("an audience is said in words", () => {
  expect(audienceLabel({ audience: "RESIDENTS", blocks: ["A", "B"] })).toBe("Residents in blocks A and B");
  expect(reachLabel(182, { audience: "RESIDENTS", blocks: ["A", "B"] })).toBe("182 people in blocks A and B");
  expect(reachLabel(1, { audience: "TENANTS", blocks: ["A"] })).toBe("1 tenant in block A");
  expect(reachLabel(14, { audience: "STAFF", blocks: [] })).toBe("14 members of staff");
});
