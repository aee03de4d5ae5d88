import { type Actor, userIdOf } from "@/lib/platform/actor";
import { readableName } from "@/lib/platform/file-input";
import { transact } from "@/lib/platform/transact";
import { hashOf } from "./content-hash";
import { requireImporter } from "./permission";
import { judgeList, readList } from "./plan";
import type { UploadOwnersInput } from "./schema";
import { storeRows } from "./store-rows";

/** Takes a list of owners and says what would become of each line. No resident is changed yet. */
export async function uploadOwners(actor: Actor, { file: [file] }: UploadOwnersInput, now = new Date()) {
  requireImporter(actor);
  const content = new Uint8Array(await (file as File).arrayBuffer());
  const list = await readList({ content });
  return transact(actor, async (tx) => {
    const { rows, counts } = await judgeList(tx, list, { lock: false });
    const { id } = await tx.ownerImport.create({
      data: {
        fileName: readableName((file as File).name, "file"),
        bytes: content.length,
        contentHash: hashOf(content),
        columns: list.columns,
        mapping: list.mapping,
        ...counts,
        requestedById: userIdOf(actor),
        createdAt: now,
        file: { create: { content } },
      },
      select: { id: true },
    });
    await storeRows(tx, id, rows);
    return { importId: id };
  });
}
