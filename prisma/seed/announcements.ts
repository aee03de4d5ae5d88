import type { Prisma } from "@/lib/generated/prisma/client";
import type { Tx } from "@/lib/platform/prisma";
import { storage } from "@/lib/platform/storage";
import { type Calendar, hoursAfter } from "./calendar";
import { paperOf } from "./paper";
import { demoPerson, type People } from "./people";
import { type Random, seededRandom } from "./random";
import { ANNOUNCEMENTS, type AnnouncementText } from "./texts/announcements";

/** Its own chances, so that everything else in the demo stays as it is. */
const SEED = 20_261_222;

type Announcement = Prisma.AnnouncementCreateManyInput & { id: string; publishedAt: Date | null };
type Comment = Prisma.AnnouncementCommentCreateManyInput & { id: string };
type Person = { id: string; name: string; isStaff: boolean; type?: string; block?: string };
type Made = ReturnType<typeof makeAnnouncements>;

/** What was announced in three months, who has read it, and what was said about it. */
export function makeAnnouncements(calendar: Calendar, people: People) {
  const random = seededRandom(SEED);
  const everybody = peopleOf(people);
  const author = [...people.team.values()].find(({ role }) => role === "FACILITY_MANAGER");
  const authorId = author?.id ?? people.administrator.id;
  const made = ANNOUNCEMENTS.map((text) => {
    const announcement = announcementOf(random, calendar, authorId, text);
    const readers = everybody.filter((person) => isFor(person, text));
    return {
      announcement,
      reads: readsOf(random, calendar, text, announcement, readers),
      comments: commentsOf(random, text, announcement, readers, authorId),
      file: text.paper && fileOf(random, announcement, text.paper),
    };
  });
  return {
    announcements: made.map(({ announcement }) => announcement),
    reads: made.flatMap(({ reads }) => reads),
    comments: made.flatMap(({ comments }) => comments),
    files: made.flatMap(({ file }) => file ?? []),
  };
}

/** The same keys again when the same day is seeded again: no file is left over. */
export async function storeAnnouncementFiles({ files }: Made): Promise<void> {
  for (const { row, bytes } of files) await storage.put(row.storageKey, bytes, row.contentType);
}

/** One statement per table; first comments before their answers. */
export async function moveInAnnouncements(tx: Tx, made: Made): Promise<void> {
  await tx.announcement.createMany({ data: made.announcements });
  await tx.announcementFile.createMany({ data: made.files.map(({ row }) => row) });
  await tx.announcementRead.createMany({ data: made.reads });
  for (const isAnswer of [false, true])
    await tx.announcementComment.createMany({
      data: made.comments.filter(({ parentId }) => Boolean(parentId) === isAnswer),
    });
}

function peopleOf({ users, residentRows, team, administrator }: People): Person[] {
  const active = new Map(users.filter(({ status }) => status === "ACTIVE").map((user) => [user.id, user]));
  const staff = [administrator, ...team.values()].map(({ id, name }) => ({ id, name, isStaff: true }));
  const residents = residentRows.flatMap(({ userId, residentType: type, block }) => {
    const user = userId ? active.get(userId) : undefined;
    return user ? [{ id: user.id, name: user.name, isStaff: false, type, block }] : [];
  });
  return [...staff, ...residents];
}

function isFor(person: Person, { audience, blocks }: AnnouncementText): boolean {
  if (audience === "EVERYONE") return true;
  if (audience === "STAFF" || person.isStaff) return audience === "STAFF" && person.isStaff;
  const isType = audience === "RESIDENTS" || person.type === (audience === "OWNERS" ? "OWNER" : "TENANT");
  return isType && (!blocks || blocks.includes(person.block ?? ""));
}

function announcementOf(random: Random, calendar: Calendar, authorId: string, text: AnnouncementText) {
  const { day, hour = 9, holds, withdrawn } = text;
  const at = day === undefined ? null : calendar.daysAgo(day, hour);
  const isComing = at !== null && !calendar.isPast(at);
  const createdAt = at && !isComing ? hoursAfter(at, -1.5) : calendar.daysAgo(1, 15);
  const publishedAt = isComing ? null : at;
  const withdrawnAt = withdrawn && at ? hoursAfter(at, 3) : null;
  return {
    id: random.uuid(createdAt),
    category: text.category,
    title: text.title,
    body: text.body,
    audience: text.audience,
    blocks: text.blocks ?? [],
    isPinned: text.isPinned ?? false,
    isUrgent: text.isUrgent ?? text.category === "EMERGENCY",
    needsAcknowledgement: text.asks ?? false,
    status: statusOf(at, isComing, withdrawnAt),
    publishAt: isComing ? at : null,
    publishedAt,
    validUntil: at && holds ? hoursAfter(at, holds * 24) : null,
    withdrawnAt,
    withdrawnReason: withdrawn ?? null,
    authorId,
    createdAt,
    updatedAt: withdrawnAt ?? publishedAt ?? createdAt,
  } satisfies Announcement;
}

function statusOf(at: Date | null, isComing: boolean, withdrawnAt: Date | null) {
  if (!at) return "DRAFT";
  if (isComing) return "SCHEDULED";
  return withdrawnAt ? "WITHDRAWN" : "PUBLISHED";
}

/** Whoever looks at the demo first still has the newest two to read. */
function readsOf(
  random: Random,
  calendar: Calendar,
  text: AnnouncementText,
  { id: announcementId, publishedAt }: Announcement,
  readers: Person[],
) {
  if (!publishedAt) return [];
  const asha = demoPerson("asha.menon").name;
  const hours = (calendar.present.getTime() - publishedAt.getTime()) / 3_600_000;
  return readers
    .filter(({ name }) => (name === asha ? (text.day ?? 0) > 3 : random.chance(text.read ?? 0)))
    .map(({ id: userId }) => {
      const readAt = hoursAfter(publishedAt, random.between(0.05, Math.min(hours, 60)));
      const confirms = text.asks && random.chance(0.8);
      return { announcementId, userId, readAt, acknowledgedAt: confirms ? hoursAfter(readAt, 0.02) : null };
    });
}

function commentsOf(
  random: Random,
  text: AnnouncementText,
  { id: announcementId, publishedAt }: Announcement,
  readers: Person[],
  authorId: string,
): Comment[] {
  const neighbours = readers.filter(({ isStaff }) => !isStaff);
  return (text.comments ?? []).flatMap(({ said, answered, hidden }, index) => {
    if (!publishedAt) return [];
    const createdAt = hoursAfter(publishedAt, 0.6 + index * 0.9);
    const first: Comment = {
      id: random.uuid(createdAt),
      announcementId,
      authorId: random.pick(neighbours).id,
      content: said,
      createdAt,
      ...(hidden && { hiddenAt: hoursAfter(createdAt, 2), hiddenById: authorId, hiddenReason: hidden }),
    };
    if (!answered) return [first];
    const answeredAt = hoursAfter(createdAt, 0.7);
    const answer: Comment = {
      id: random.uuid(answeredAt),
      announcementId,
      parentId: first.id,
      authorId: text.audience === "EVERYONE" ? random.pick(neighbours).id : authorId,
      content: answered,
      createdAt: answeredAt,
    };
    return [first, answer];
  });
}

function fileOf(
  random: Random,
  { id: announcementId, authorId, createdAt }: Announcement,
  { fileName, title, lines }: NonNullable<AnnouncementText["paper"]>,
) {
  const bytes = paperOf(title, lines);
  const at = createdAt as Date;
  const id = random.uuid(at);
  const row = {
    id,
    announcementId,
    uploadedById: authorId,
    fileName,
    contentType: "application/pdf",
    bytes: bytes.length,
    storageKey: `announcements/${at.toISOString().slice(0, 7).replace("-", "/")}/${id}.pdf`,
    createdAt: at,
  };
  return { row, bytes };
}
