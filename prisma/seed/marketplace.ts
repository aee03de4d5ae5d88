import type { Prisma } from "@/lib/generated/prisma/client";
import { inThirtyDays } from "@/lib/marketplace/state";
import { makePicture, type Picture } from "@/lib/platform/picture";
import { storage } from "@/lib/platform/storage";
import { type Calendar, hoursAfter } from "./calendar";
import { type Ware, wareOf } from "./market-pictures";
import type { People } from "./people";
import { type Random, seededRandom } from "./random";
import { LISTINGS, type Wares } from "./texts/listings";

/** Chances of its own: what it adds changes nothing else of the demo. */
const SEED = 20_261_125;
const CONTENT_TYPE = "image/jpeg";

export type SeedMarket = Awaited<ReturnType<typeof makeMarketplace>>;

/** The board with what was sold, what expired, what was reported, and two conversations. */
export async function makeMarketplace(calendar: Calendar, people: People) {
  const random = seededRandom(SEED);
  const personBy = (who: string | number): string =>
    typeof who === "number"
      ? (people.residents[who % people.residents.length]?.id ?? people.administrator.id)
      : (people.users.find(({ email }) => email.startsWith(`${who}@`)) ?? people.administrator).id;
  const made = LISTINGS.map((wares) => aListing({ random, calendar, people, personBy }, wares));
  const photos = await Promise.all(made.flatMap(({ photo }) => photo ?? []).map(drawn));
  return {
    listings: made.map(({ row }) => row),
    threads: made.flatMap(({ talk }) => talk?.thread ?? []),
    messages: made.flatMap(({ talk }) => talk?.messages ?? []),
    reports: made.flatMap(({ reports }) => reports),
    photos,
  };
}

/** The same keys again when the same day is seeded again: no file is left over. */
export async function storeMarketplace({ photos }: SeedMarket): Promise<void> {
  for (const { row, picture } of photos) {
    await storage.put(row.storageKey, picture.full, CONTENT_TYPE);
    await storage.put(row.thumbnailKey, picture.thumbnail, CONTENT_TYPE);
  }
}

type Town = {
  random: Random;
  calendar: Calendar;
  people: People;
  personBy: (who: string | number) => string;
};

function aListing(town: Town, wares: Wares) {
  const { random, calendar, people, personBy } = town;
  const at = calendar.daysAgo(wares.daysAgo, random.between(9, 20));
  const id = random.uuid(at);
  const { kind, title, description, price = null, hidden } = wares;
  const row = {
    id,
    kind,
    title,
    description,
    price,
    authorId: personBy(wares.by),
    listedAt: at,
    expiresAt: inThirtyDays(at),
    createdAt: at,
    updatedAt: at,
    ...(wares.done ? { closedAt: calendar.daysAgo(wares.done, 18) } : {}),
    ...(hidden
      ? {
          hiddenAt: calendar.daysAgo(hidden.daysAgo, 10),
          hiddenById: people.administrator.id,
          hiddenReason: hidden.reason,
        }
      : {}),
  } satisfies Prisma.ListingCreateManyInput;
  const reports = (wares.reported ?? []).map((report): Prisma.ListingReportCreateManyInput => {
    const createdAt = calendar.daysAgo(report.daysAgo, random.between(10, 21));
    return {
      id: random.uuid(createdAt),
      listingId: id,
      reporterId: personBy(report.by),
      reason: report.reason,
      createdAt,
    };
  });
  const photo = wares.photo ? { id: random.uuid(at), listingId: id, ware: wares.photo, at } : undefined;
  return { row, reports, photo, talk: talkOf(town, wares, row) };
}

function talkOf(
  { random, calendar, personBy }: Town,
  { talk }: Wares,
  { id: listingId, authorId: ownerId }: { id: string; authorId: string },
) {
  if (!talk) return undefined;
  const createdAt = calendar.daysAgo(talk.daysAgo, 11);
  const threadId = random.uuid(createdAt);
  const askerId = personBy(talk.with);
  const messages = talk.words.map((content, index) => {
    const at = hoursAfter(createdAt, index * 1.3);
    const authorId = index % 2 ? ownerId : askerId;
    return { id: random.uuid(at), threadId, authorId, content, createdAt: at };
  });
  const lastMessageAt = messages.at(-1)?.createdAt ?? createdAt;
  return { thread: { id: threadId, listingId, ownerId, askerId, createdAt, lastMessageAt }, messages };
}

async function drawn({ id, listingId, ware, at }: { id: string; listingId: string; ware: Ware; at: Date }) {
  const { default: sharp } = await import("sharp");
  const picture: Picture = await makePicture(
    await sharp(Buffer.from(wareOf(ware)))
      .png()
      .toBuffer(),
    "png",
  );
  const key = `photos/${at.toISOString().slice(0, 7).replace("-", "/")}/${id}`;
  const row = {
    id,
    listingId,
    fileName: `${ware}.jpg`,
    contentType: CONTENT_TYPE,
    bytes: picture.full.length,
    width: picture.width,
    height: picture.height,
    storageKey: `${key}.jpg`,
    thumbnailKey: `${key}-thumbnail.jpg`,
    createdAt: at,
  } satisfies Prisma.ListingPhotoCreateManyInput;
  return { row, picture };
}
