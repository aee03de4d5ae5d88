import { storage } from "@/lib/platform/storage";
import type { Check } from "../check";
import { before, MOST_FINDINGS } from "../check";
import { listNamedFiles } from "../stored-keys";

/** An upload is stored shortly before its row: only what is older than that can be an orphan. */
const HOURS = 1;

/** A crash in the moment of an upload leaves a file that no row names. */
export const orphanFiles: Check = {
  name: "orphan-files",
  label: "Every file in the storage is named by a row",
  find: async (now) =>
    (await listOrphans(now)).map((key) => ({
      row: key,
      what: `The file ${key} is in the storage, and no row names it.`,
      mend: "Nothing needs it: --fix removes it.",
    })),
  fix: async (_actor, findings, now) => {
    const orphans = new Set(await listOrphans(now));
    const keys = findings.map(({ row }) => row).filter((key) => orphans.has(key));
    for (const key of keys) await storage.remove(key);
    return keys.map((key) => `The file ${key} was removed.`);
  },
};

async function listOrphans(now: Date): Promise<string[]> {
  const kept: string[] = [];
  for await (const key of storage.keys()) kept.push(key);
  const named = new Set((await listNamedFiles()).map(({ key }) => key));
  const orphans: string[] = [];
  for (const key of kept) {
    if (named.has(key) || orphans.length === MOST_FINDINGS) continue;
    const changedAt = await storage.changedAt(key);
    if (changedAt && changedAt < before(now, HOURS)) orphans.push(key);
  }
  return orphans;
}
