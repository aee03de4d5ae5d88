import type { Prisma } from "@/lib/generated/prisma/client";
import { makePicture, type Picture } from "@/lib/platform/picture";
import { storage } from "@/lib/platform/storage";
import { type Scene, sceneOf } from "./area-scenes";
import { seededRandom } from "./random";

const CONTENT_TYPE = "image/jpeg";
/** Its own chances, so that everything else in the demo stays as it is. */
const SEED = 20_261_127;

type Row = Prisma.CommonAreaPhotoCreateManyInput & { storageKey: string; thumbnailKey: string };
type AreaPhotos = { row: Row; picture: Picture }[];

/** One of each place that has a scene, drawn, and re-encoded as every upload is. */
export async function makeAreaPhotos(
  areas: readonly { id: string; scene: Scene; createdAt: Date }[],
): Promise<AreaPhotos> {
  const random = seededRandom(SEED);
  return Promise.all(areas.map((area) => ({ ...area, photoId: random.uuid(area.createdAt) })).map(drawn));
}

/** The same keys again when the same day is seeded again: no file is left over. */
export async function storeAreaPhotos(photos: AreaPhotos): Promise<void> {
  for (const { row, picture } of photos) {
    await storage.put(row.storageKey, picture.full, CONTENT_TYPE);
    await storage.put(row.thumbnailKey, picture.thumbnail, CONTENT_TYPE);
  }
}

async function drawn({
  id: areaId,
  scene,
  createdAt,
  photoId,
}: {
  id: string;
  scene: Scene;
  createdAt: Date;
  photoId: string;
}) {
  const { default: sharp } = await import("sharp");
  const picture = await makePicture(
    await sharp(Buffer.from(sceneOf(scene)))
      .png()
      .toBuffer(),
    "png",
  );
  const key = `photos/${createdAt.toISOString().slice(0, 7).replace("-", "/")}/${photoId}`;
  const row: Row = {
    id: photoId,
    areaId,
    fileName: `${scene}.jpg`,
    contentType: CONTENT_TYPE,
    bytes: picture.full.length,
    width: picture.width,
    height: picture.height,
    storageKey: `${key}.jpg`,
    thumbnailKey: `${key}-thumbnail.jpg`,
    createdAt,
  };
  return { row, picture };
}
