import { isUuid } from "@/lib/people/is-uuid";
import type { Actor } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import { prisma } from "@/lib/platform/prisma";
import { openStored } from "@/lib/platform/stored-file";
import { visible } from "./find-announcement";

/** A file of an announcement this actor may see; anything else is "not found". */
export async function getFile(actor: Actor, id: string) {
  if (!isUuid(id)) throw notFound("file");
  const [file] = await prisma.$queryRaw<{ fileName: string; contentType: string; storageKey: string }[]>`
    select f.file_name as "fileName", f.content_type as "contentType", f.storage_key as "storageKey"
    from announcement_files f join announcements a on a.id = f.announcement_id
    where f.id = ${id}::uuid and ${visible(actor)}`;
  if (!file) throw notFound("file");
  const { fileName, contentType, storageKey } = file;
  return { fileName, contentType, version: id, open: () => openStored(storageKey, "file") };
}
