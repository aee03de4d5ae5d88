import type { Prisma } from "@/lib/generated/prisma/client";
import { makePicture, type Picture } from "@/lib/platform/picture";
import { storage } from "@/lib/platform/storage";
import { hoursAfter } from "./calendar";
import { pictureOf, type Subject } from "./pictures";
import type { Random } from "./random";
import type { SeedRequest } from "./requests";

type Row = Prisma.AttachmentCreateManyInput & { storageKey: string; thumbnailKey: string };
type Photo = {
  subject: Subject;
  repaired: boolean;
  takenAt: Date;
  parent: Pick<Row, "requestId" | "updateId" | "uploadedById">;
};
export type SeedPhoto = { row: Row; picture: Picture };

const CONTENT_TYPE = "image/jpeg";

/** Photos of the trouble, and some of the repair, re-encoded as every upload is; each picture is encoded once. */
export async function makePhotos(random: Random, requests: SeedRequest[]): Promise<SeedPhoto[]> {
  const pictures = new Map<string, Promise<Picture>>();
  const draw = ({ subject, repaired }: Photo) => {
    const key = `${subject} ${repaired}`;
    const picture = pictures.get(key) ?? encode(subject, repaired);
    pictures.set(key, picture);
    return picture;
  };
  const photos = requests.flatMap((request) => photosOf(random, request));
  return Promise.all(
    photos.map(async (photo) => {
      const id = random.uuid(photo.takenAt);
      const picture = await draw(photo);
      return { row: rowFor(id, photo, picture), picture };
    }),
  );
}

/** The same keys again when the same day is seeded again: no file is left over. */
export async function storePhotos(photos: SeedPhoto[]): Promise<void> {
  for (const { row, picture } of photos) {
    await storage.put(row.storageKey, picture.full, CONTENT_TYPE);
    await storage.put(row.thumbnailKey, picture.thumbnail, CONTENT_TYPE);
  }
}

function photosOf(random: Random, { journey, template, repair }: SeedRequest): Photo[] {
  const { photo: subject } = template;
  const { id: requestId, createdById, createdAt } = journey.request;
  if (!subject || !random.chance(0.45)) return [];
  const before = {
    subject,
    repaired: false,
    takenAt: createdAt,
    parent: { requestId, uploadedById: createdById },
  };
  if (!repair?.authorId || !random.chance(0.4)) return [before];
  const parent = { requestId, updateId: repair.id, uploadedById: repair.authorId };
  return [before, { subject, repaired: true, takenAt: repair.createdAt, parent }];
}

async function encode(subject: Subject, repaired: boolean): Promise<Picture> {
  const { default: sharp } = await import("sharp");
  return makePicture(
    await sharp(Buffer.from(pictureOf(subject, repaired)))
      .png()
      .toBuffer(),
    "png",
  );
}

function rowFor(id: string, { subject, repaired, takenAt, parent }: Photo, picture: Picture): Row {
  const key = `photos/${takenAt.toISOString().slice(0, 7).replace("-", "/")}/${id}`;
  return {
    ...parent,
    id,
    fileName: repaired ? `${subject}-after.jpg` : `${subject}.jpg`,
    contentType: CONTENT_TYPE,
    bytes: picture.full.length,
    width: picture.width,
    height: picture.height,
    storageKey: `${key}.jpg`,
    thumbnailKey: `${key}-thumbnail.jpg`,
    createdAt: hoursAfter(takenAt, 0),
  };
}
