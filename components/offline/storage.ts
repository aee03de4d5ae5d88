import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { announceChange } from "@/components/offline/changes";
import type { NewItem, WaitingItem } from "@/components/offline/item";

const NAME = "khaki-offline";

interface Schema extends DBSchema {
  items: { key: number; value: NewItem & { seq?: number } };
}

export async function addItem(item: NewItem): Promise<void> {
  await withDatabase((database) => database.add("items", item));
  announceChange();
}

/** Of this person, in the order in which they were made. */
export async function readItems(userId: string): Promise<WaitingItem[]> {
  const all = await withDatabase((database) => database.getAll("items"));
  return (all as WaitingItem[]).filter((item) => item.userId === userId);
}

/** Nothing happens when it has gone in the meantime: somebody has signed out or discarded it. */
export async function changeItem(
  seq: number,
  change: (item: WaitingItem) => WaitingItem,
  { quietly = false } = {},
): Promise<void> {
  await withDatabase(async (database) => {
    const { store, done } = database.transaction("items", "readwrite");
    const item = await store.get(seq);
    if (item) await store.put(change(item as WaitingItem));
    await done;
  });
  if (!quietly) announceChange();
}

export async function removeItem(seq: number): Promise<void> {
  await withDatabase((database) => database.delete("items", seq));
  announceChange();
}

/** Whoever used this device before has not signed out: what they left is neither shown nor sent. */
export async function removeOthers(userId: string): Promise<void> {
  await withDatabase(async (database) => {
    const { store, done } = database.transaction("items", "readwrite");
    for (const item of await store.getAll())
      if (item.userId !== userId && item.seq !== undefined) await store.delete(item.seq);
    await done;
  });
  announceChange();
}

export async function removeEverything(): Promise<void> {
  await withDatabase((database) => database.clear("items"));
  announceChange();
}

/** Opened for each use: a page that sleeps must not keep another tab, with a newer build, from changing it. */
async function withDatabase<T>(use: (database: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
  const database = await openDB<Schema>(NAME, 1, {
    upgrade: (made) => void made.createObjectStore("items", { keyPath: "seq", autoIncrement: true }),
  });
  try {
    return await use(database);
  } finally {
    database.close();
  }
}
