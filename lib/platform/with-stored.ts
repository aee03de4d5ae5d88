import { discardFiles, type PreparedFile, prepareFiles } from "./files";
import { log } from "./log";
import { discardPhotos, type PreparedPhoto, preparePhotos } from "./photos";

/** Those of the rows with these storage keys that are committed: the table's owner knows it. */
export type FindNamed = (storageKeys: string[]) => PromiseLike<{ storageKey: string | null }[]>;

/**
 * Runs a verb's transaction with its photos already in storage, and leaves no file behind that no row names: when the
 * verb is refused, and when a repeated submit got the first one's answer. (A crash in between leaves a file at most.)
 */
export async function withPhotos<T>(
  files: File[],
  findNamed: FindNamed,
  work: (photos: PreparedPhoto[]) => Promise<T>,
): Promise<T> {
  return withStored(await preparePhotos(files), { findNamed, discard: discardPhotos }, work);
}

/** The same with files of other kinds. `field`: the form's, which hears of a bad one. `folder`: where they are stored. */
export async function withFiles<T>(
  files: File[],
  { findNamed, ...as }: { field: string; folder: string; findNamed: FindNamed },
  work: (files: PreparedFile[]) => Promise<T>,
): Promise<T> {
  return withStored(
    await prepareFiles(files, as.field, as.folder),
    { findNamed, discard: discardFiles },
    work,
  );
}

async function withStored<Stored extends { storageKey: string }, T>(
  stored: Stored[],
  { findNamed, discard }: { findNamed: FindNamed; discard: (stored: Stored[]) => Promise<void> },
  work: (stored: Stored[]) => Promise<T>,
): Promise<T> {
  try {
    return await work(stored);
  } finally {
    if (stored.length) await discardUnnamed();
  }

  /** Asks the database, not the outcome: a connection lost during the commit does not tell what was committed. */
  async function discardUnnamed() {
    try {
      const named = await findNamed(stored.map(({ storageKey }) => storageKey));
      const keys = new Set(named.map(({ storageKey }) => storageKey));
      await discard(stored.filter(({ storageKey }) => !keys.has(storageKey)));
    } catch (error) {
      log().warn({ error }, "could not tell which files are named: they stay");
    }
  }
}
