import type { Actor } from "@/lib/platform/actor";
import { discardPhotos } from "@/lib/platform/photos";
import { prisma } from "@/lib/platform/prisma";
import { transact } from "@/lib/platform/transact";
import { withPhotos } from "@/lib/platform/with-stored";
import { assertMayManageAreas } from "../permissions";
import { getArea, lockArea } from "./find-area";
import type { SetAreaPhotoInput } from "./schema";

/** How it looks, for whoever thinks of booking it. It takes the place of the one before. */
export async function setAreaPhoto(actor: Actor, { id, photos: files }: SetAreaPhotoInput, now = new Date()) {
  assertMayManageAreas(actor);
  await getArea(prisma, id, now);
  const { replaced, name } = await withPhotos(files, findShown, (photos) =>
    transact(actor, async (tx) => {
      const { name } = await lockArea(tx, id, now);
      const where = { areaId: id };
      const replaced = await tx.commonAreaPhoto.findMany({ where, select: stored });
      await tx.commonAreaPhoto.deleteMany({ where });
      await tx.commonAreaPhoto.createMany({
        data: photos.map((photo) => ({ ...photo, areaId: id, createdAt: now })),
      });
      return { replaced, name };
    }),
  );
  await discardPhotos(replaced);
  return { id, name };
}

const stored = { storageKey: true, thumbnailKey: true } as const;

const findShown = (storageKeys: string[]) =>
  prisma.commonAreaPhoto.findMany({
    where: { storageKey: { in: storageKeys } },
    select: { storageKey: true },
  });
