import { afterAll, describe, expect, test } from "vitest";
import { askAuthor } from "@/lib/marketplace/ask-author";
import { closeListing } from "@/lib/marketplace/close-listing";
import { dismissReports } from "@/lib/marketplace/dismiss-reports";
import { editListing } from "@/lib/marketplace/edit-listing";
import { expiryOf } from "@/lib/marketplace/expiry";
import { hideListing } from "@/lib/marketplace/hide-listing";
import { MESSAGES, POSTS } from "@/lib/marketplace/limits";
import { getListingPhoto } from "@/lib/marketplace/photo-queries";
import { postListing } from "@/lib/marketplace/post-listing";
import { countReported, getListing, listListings, listReported } from "@/lib/marketplace/queries";
import { renewListing } from "@/lib/marketplace/renew-listing";
import { replyInThread } from "@/lib/marketplace/reply-in-thread";
import { reportListing } from "@/lib/marketplace/report-listing";
import { restoreListing } from "@/lib/marketplace/restore-listing";
import { listListingsInput, type PostListingInput, postListingInput } from "@/lib/marketplace/schema";
import { getThread, listThreads, listThreadsAbout } from "@/lib/marketplace/thread-queries";
import { mailComposer } from "@/lib/notifications/compose";
import { listingSubject, threadSubject } from "@/lib/notifications/mark-subject-read";
import type { Actor } from "@/lib/platform/actor";
import { AppError } from "@/lib/platform/errors";
import { pool, prisma } from "@/lib/platform/prisma";
import { anonymous } from "@/tests/support/actors";
import { anAdministrator, aResident, aStaff } from "@/tests/support/factories";
import { aFile, aPhoto, storedKeys } from "@/tests/support/photos";
import { published, tell, toldOf } from "../notifications/told";

const DAY = 86_400_000;
const admin = await anAdministrator();
const guard = await aStaff({ role: "SECURITY_HEAD" });
const asha = await aResident({ phoneNumber: "+911000001111" });
const vikram = await aResident({ phoneNumber: "+911000002222" });
const everything = listListingsInput.parse({});

const form = (more: Partial<PostListingInput> = {}): PostListingInput => ({
  kind: "SELL",
  title: "Bicycle",
  description: "Sixteen inches.",
  price: "2500",
  until: undefined,
  photos: [],
  ...more,
});
/** Posting is limited per person and day, and these tests post more. */
const post = async (by = asha, more: Partial<PostListingInput> = {}, now = new Date()) => {
  await pool.query("delete from rate_limits");
  return (await postListing(by.actor, form(more), now)).listingId;
};
const ask = (listingId: string, by = vikram, content = "Is it still there?") =>
  askAuthor(by.actor, { listingId, content });

const outcome = async (work: Promise<unknown>) => {
  try {
    await work;
    return "done";
  } catch (error) {
    if (error instanceof AppError) return error.kind;
    throw error;
  }
};

/** Whatever was refused or taken away left nothing behind: what is stored is what rows name. */
afterAll(async () => {
  const rows = await prisma.listingPhoto.findMany();
  expect(await storedKeys()).toEqual(rows.flatMap((row) => [row.storageKey, row.thumbnailKey]).sort());
});

describe("who may", () => {
  const people: Record<string, Promise<Actor>> = {
    "its author": Promise.resolve(asha.actor),
    "a neighbour": Promise.resolve(vikram.actor),
    "an electrician": aStaff({ role: "ELECTRICIAN" }).then(({ actor }) => actor),
    "a supervisor": aStaff({ role: "MAINTENANCE_SUPERVISOR" }).then(({ actor }) => actor),
    "a security head": Promise.resolve(guard.actor),
    "an administrator": Promise.resolve(admin.actor),
    "a visitor": Promise.resolve(anonymous()),
  };
  const MODERATORS = ["a security head", "an administrator"];

  test.each(Object.keys(people))("%s", async (who) => {
    const actor = (await people[who]) as Actor;
    const isAuthor = who === "its author";
    const isVisitor = who === "a visitor";
    const moderates = MODERATORS.includes(who);
    const listingId = await post();
    const about = { listingId };
    const ended = await post();
    await prisma.listing.update({ where: { id: ended }, data: { closedAt: new Date() } });

    expect(await outcome(getListing(actor, listingId))).toBe(isVisitor ? "not_found" : "done");
    expect(await outcome(getListing(actor, ended))).toBe(isAuthor || moderates ? "done" : "not_found");
    const own = isAuthor ? "done" : isVisitor ? "not_found" : "forbidden";
    const { until: _, ...content } = form();
    expect(await outcome(editListing(actor, { ...about, seen: 1, ...content, removePhotos: [] }))).toBe(own);
    const early = isAuthor ? "conflict" : own;
    expect(await outcome(renewListing(actor, about))).toBe(early);
    const other = isAuthor ? "forbidden" : isVisitor ? "not_signed_in" : "done";
    expect(await outcome(askAuthor(actor, { ...about, content: "Hello" }))).toBe(other);
    expect(await outcome(reportListing(actor, { ...about, reason: "Odd" }))).toBe(other);
    const moderate = moderates ? "done" : "not_found";
    expect(await outcome(listReported(actor))).toBe(moderate);
    expect(await outcome(dismissReports(actor, about))).toBe(moderate);
    expect(await outcome(hideListing(actor, { ...about, reason: "Not here" }))).toBe(moderate);
    expect(await outcome(restoreListing(actor, about))).toBe(moderate);
    expect(await outcome(closeListing(actor, about))).toBe(own);
    expect(await outcome(postListing(actor, form()))).toBe(isVisitor ? "not_signed_in" : "done");
  });
});

describe("messages", () => {
  test("a thread is its two people's: nobody else finds it, whoever they are", async () => {
    const listingId = await post();
    const { threadId } = await ask(listingId);
    await replyInThread(asha.actor, { threadId, content: "It is." });
    expect((await ask(listingId)).threadId).toBe(threadId);
    const words = (await getThread(vikram.actor, threadId)).messages.map(({ content }) => content);
    expect(words).toEqual(["Is it still there?", "It is.", "Is it still there?"]);
    const neighbour = await aResident();
    for (const { actor } of [admin, guard, neighbour]) {
      expect(await outcome(getThread(actor, threadId))).toBe("not_found");
      expect(await outcome(replyInThread(actor, { threadId, content: "Me too" }))).toBe("not_found");
      expect(await listThreadsAbout(actor, listingId)).toEqual([]);
      expect((await listThreads(actor)).threads.map(({ id }) => id)).not.toContain(threadId);
    }
    expect(await prisma.auditEntry.count({ where: { entity: "listing_messages" } })).toBe(0);
  });

  test("two first messages at once share one thread; the same form twice is one message", async () => {
    const listingId = await post();
    const both = await Promise.all([ask(listingId, vikram, "One"), ask(listingId, vikram, "Two")]);
    expect(new Set(both.map(({ threadId }) => threadId)).size).toBe(1);
    const again = () =>
      askAuthor(vikram.actor, { listingId, content: "Three", idempotencyKey: "three-times" });
    expect(await again()).toEqual(await again());
    const { messages } = await getThread(asha.actor, both[0].threadId);
    expect(messages.map(({ content }) => content).sort()).toEqual(["One", "Three", "Two"]);
  });

  test("neither pages nor notifications nor mails carry a phone number or an email of the other", async () => {
    const listingId = await post();
    const { threadId } = await ask(listingId, vikram, "<script>alert(1)</script> Is it there?");
    const shown = JSON.stringify([
      await getListing(vikram.actor, listingId),
      await listListings(vikram.actor, everything),
      await listThreads(asha.actor),
      await getThread(asha.actor, threadId),
      await getThread(vikram.actor, threadId),
    ]);
    const [message] = await prisma.listingMessage.findMany({ where: { threadId } });
    const activity = published(
      { name: "marketplace/message.sent", data: { listingId, threadId, messageId: message?.id } },
      vikram,
    );
    await tell(activity);
    const [told, ...others] = await toldOf(activity);
    expect(others).toEqual([]);
    expect(told).toMatchObject({
      recipientId: asha.id,
      type: "marketplace_message",
      url: `/marketplace/messages/${threadId}`,
      subject: threadSubject(threadId),
      title: `${vikram.name} wrote about “Bicycle”`,
    });
    const delivery = await prisma.notificationDelivery.findFirstOrThrow({
      where: { notificationId: told?.id, channel: "EMAIL" },
      include: {
        notification: {
          include: { recipient: { include: { staff: true, resident: true, mutedMails: true } } },
        },
      },
    });
    const mail = await mailComposer("The Khaki Estate")(delivery);
    expect(mail.to).toBe(asha.email);
    expect(mail.html).toContain("&lt;script&gt;");
    const sent = JSON.stringify([told, { ...mail, to: "" }]);
    for (const secret of [vikram.email, "1000002222", "1000001111"]) {
      expect(shown).not.toContain(secret);
      expect(sent).not.toContain(secret);
    }
    expect(shown).not.toContain(asha.email);
  });

  test("what is taken down, and who has left, ends the conversation", async () => {
    const leaving = await aResident();
    const listingId = await post(leaving);
    const { threadId } = await ask(listingId);
    await hideListing(admin.actor, { listingId, reason: "Not here" });
    expect(await outcome(replyInThread(vikram.actor, { threadId, content: "?" }))).toBe("conflict");
    await restoreListing(admin.actor, { listingId });
    await prisma.user.update({ where: { id: leaving.id }, data: { status: "DEACTIVATED" } });
    expect(await outcome(replyInThread(vikram.actor, { threadId, content: "?" }))).toBe("conflict");
    expect(await outcome(ask(listingId))).toBe("not_found");
  });
});

describe("the board", () => {
  test("a listing leaves it after thirty days, comes back renewed, and only then", async () => {
    const posted = new Date("2026-11-01T06:30:00Z");
    const at = (days: number) => new Date(posted.getTime() + days * DAY);
    const listingId = await post(asha, { title: "Old lamp" }, posted);
    const onBoard = async (now: Date) =>
      (await listListings(vikram.actor, everything, now)).listings.some(({ id }) => id === listingId);
    expect([await onBoard(at(29.9)), await onBoard(at(30))]).toEqual([true, false]);
    await expect(renewListing(asha.actor, { listingId }, at(20))).rejects.toMatchObject({ kind: "conflict" });
    expect(await outcome(askAuthor(vikram.actor, { listingId, content: "Hello" }, at(31)))).toBe("not_found");
    expect(await outcome(getListing(asha.actor, listingId, at(31)))).toBe("done");
    await renewListing(asha.actor, { listingId }, at(31));
    expect([await onBoard(at(32)), await onBoard(at(61.1))]).toEqual([true, false]);
  });

  test("search is literal, by kind, and pages have no gaps", async () => {
    const mark = `Lamp${Date.now()}`;
    const listedAt = new Date();
    await prisma.listing.createMany({
      data: Array.from({ length: 30 }, (_, n) => ({
        kind: n < 4 ? ("LOST" as const) : ("SELL" as const),
        title: `${mark} 100% ${n}`,
        description: "Brass.",
        authorId: vikram.id,
        listedAt,
        createdAt: listedAt,
        expiresAt: new Date(listedAt.getTime() + DAY),
      })),
    });
    const list = (more: object) =>
      listListings(asha.actor, { ...everything, q: mark.toLowerCase(), ...more });
    const first = await list({});
    const second = await list({ after: first.next });
    expect([first.listings.length, second.listings.length, second.next]).toEqual([24, 6, undefined]);
    expect(new Set([...first.listings, ...second.listings].map(({ id }) => id)).size).toBe(30);
    expect((await list({ kind: "LOST" })).listings).toHaveLength(4);
    expect((await list({ q: `1_0 ${mark}` })).listings).toHaveLength(0);
    expect((await list({ show: "mine" })).listings).toHaveLength(0);
  });
});

describe("moderation", () => {
  test("reports wait in the queue, its moderators hear of the first, the author reads why it was taken down", async () => {
    const listingId = await post();
    const before = await countReported(admin.actor);
    const sent = { listingId, reason: "A scheme", idempotencyKey: "scheme-0001" };
    await reportListing(vikram.actor, sent);
    expect(await reportListing(vikram.actor, sent)).toEqual({ listingId });
    await reportListing(guard.actor, { listingId, reason: "I think so, too" });
    expect(await outcome(reportListing(vikram.actor, { listingId, reason: "Again" }))).toBe("conflict");
    expect(await countReported(admin.actor)).toBe(before + 1);
    const queued = (await listReported(guard.actor)).find(({ id }) => id === listingId);
    expect(queued?.reports.map(({ reason }) => reason)).toEqual(["A scheme", "I think so, too"]);

    const told = async (
      name: "marketplace/listing.reported" | "marketplace/listing.hidden",
      isFirst?: boolean,
    ) => {
      const activity = published(
        { name, data: { listingId, isFirst } },
        isFirst === undefined ? admin : vikram,
      );
      await tell(activity);
      return (await toldOf(activity)).map(({ recipientId, subject, message }) => ({
        recipientId,
        subject,
        message,
      }));
    };
    const heard = (await told("marketplace/listing.reported", true)).map(({ recipientId }) => recipientId);
    expect(heard).toEqual(expect.arrayContaining([admin.id, guard.id]));
    expect(heard).not.toContain(asha.id);
    expect(await told("marketplace/listing.reported", false)).toEqual([]);

    await hideListing(admin.actor, { listingId, reason: "Schemes are not allowed." });
    expect(await countReported(admin.actor)).toBe(before);
    expect(await told("marketplace/listing.hidden")).toEqual([
      {
        recipientId: asha.id,
        subject: listingSubject(listingId),
        message: expect.stringContaining("Schemes are not allowed."),
      },
    ]);
    expect(await outcome(getListing(vikram.actor, listingId))).toBe("not_found");
    expect(await getListing(asha.actor, listingId)).toMatchObject({
      hiddenReason: "Schemes are not allowed.",
    });
    expect(await outcome(renewListing(asha.actor, { listingId }))).toBe("conflict");
    expect(await outcome(hideListing(guard.actor, { listingId, reason: "Too" }))).toBe("conflict");
    await restoreListing(guard.actor, { listingId });
    expect(await outcome(getListing(vikram.actor, listingId))).toBe("done");
  });
});

describe("bad input", () => {
  test("is told at its field", () => {
    const typed = { kind: "SELL", title: "Bicycle", description: "Sixteen inches." };
    const fieldsOf = (given: object) =>
      postListingInput.safeParse({ ...typed, ...given }).error?.issues.map(({ path }) => path[0]);
    expect(fieldsOf({ price: "1,250.50", until: "" })).toBeUndefined();
    expect(postListingInput.parse({ ...typed, price: " ₹1,250 " }).price).toBe("1250");
    expect(fieldsOf({ price: "-1" })).toEqual(["price"]);
    expect(fieldsOf({ price: "999999999" })).toEqual(["price"]);
    expect(fieldsOf({ kind: "WEAPONS", title: "", description: "\u200b" })).toEqual([
      "kind",
      "title",
      "description",
    ]);
    expect(fieldsOf({ until: "2026-02-30" })).toEqual(["until"]);
    expect(fieldsOf({ photos: Array.from({ length: 7 }, () => aFile("x", "a.jpg")) })).toEqual(["photos"]);
    expect(fieldsOf({ photos: [aFile(new Uint8Array(10 * 1024 * 1024 + 1), "a.jpg")] })).toEqual(["photos"]);
  });

  test("the last day is the estate's day: today is one, yesterday and the 32nd are not", () => {
    const now = new Date("2026-11-22T19:00:00Z"); // the 23rd in Kolkata
    const until = (day: string) => () => expiryOf(day, now, "Asia/Kolkata");
    expect(until("2026-11-23")()).toEqual(new Date("2026-11-23T18:30:00Z"));
    expect(until("2026-12-23")()).toEqual(new Date("2026-12-23T18:30:00Z"));
    for (const day of ["2026-11-22", "2026-12-24"])
      expect(until(day)).toThrow(expect.objectContaining({ fields: { until: [expect.any(String)] } }));
  });

  test("a disguised photo and a past day write nothing", async () => {
    const before = await prisma.listing.count();
    const fake = aFile("<script>alert(1)</script>", "photo.jpg");
    await expect(post(asha, { photos: [fake] })).rejects.toMatchObject({
      kind: "validation",
      fields: { photos: [expect.any(String)] },
    });
    await expect(post(asha, { until: "2020-01-01", photos: [await aPhoto()] })).rejects.toMatchObject({
      fields: { until: [expect.any(String)] },
    });
    expect(await prisma.listing.count()).toBe(before);
  });

  test("of two edits of one screen one wins; photos are added and taken away, six at most", async () => {
    const listingId = await post(asha, { photos: [await aPhoto("plain.png"), await aPhoto("plain.webp")] });
    const { until: _, ...content } = form();
    const edit = (title: string, more: object = {}) =>
      editListing(asha.actor, { listingId, seen: 1, ...content, title, removePhotos: [], ...more });
    const both = await Promise.allSettled([edit("One"), edit("Other")]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({ reason: { kind: "conflict" } });

    const [first] = (await getListing(asha.actor, listingId)).photos;
    const removePhotos = [first?.id as string];
    await edit("Two", { seen: 2, removePhotos, photos: [await aPhoto("plain.png", "new.png")] });
    expect((await getListing(asha.actor, listingId)).photos.map(({ fileName }) => fileName)).toEqual([
      "plain.jpg",
      "new.jpg",
    ]);
    const five = await Promise.all(Array.from({ length: 5 }, () => aPhoto("plain.png")));
    await expect(edit("Three", { seen: 3, photos: five })).rejects.toMatchObject({
      fields: { photos: [expect.stringContaining("at most 6")] },
    });
    const [photo] = (await getListing(asha.actor, listingId)).photos;
    expect(await outcome(getListingPhoto(vikram.actor, photo?.id as string, "full"))).toBe("done");
    await closeListing(asha.actor, { listingId });
    expect(await outcome(getListingPhoto(vikram.actor, photo?.id as string, "full"))).toBe("not_found");
  });

  test("posting and writing are limited per person; what is sent again counts once", async () => {
    const eager = await aResident();
    const listingId = await post();
    const again = () => postListing(eager.actor, { ...form(), idempotencyKey: "bicycle-once" });
    const racers = await Promise.all(Array.from({ length: 2 * POSTS.limit }, again));
    expect(new Set(racers.map((each) => each.listingId)).size).toBe(1);
    for (let n = 1; n < POSTS.limit; n++) await postListing(eager.actor, form());
    await expect(postListing(eager.actor, form())).rejects.toMatchObject({ kind: "rate_limited" });
    expect(await again()).toEqual(racers[0]);
    await pool.query("update rate_limits set count = $1 where key like 'listing-message:%'", [
      MESSAGES.limit,
    ]);
    const { threadId } = await ask(listingId, eager);
    await pool.query("update rate_limits set count = $1 where key like 'listing-message:%'", [
      MESSAGES.limit,
    ]);
    expect(await outcome(replyInThread(eager.actor, { threadId, content: "?" }))).toBe("rate_limited");
  });
});
