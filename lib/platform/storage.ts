import { once } from "node:events";
import { ReadStream } from "node:fs";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { Disk } from "flydrive";
import { FSDriver } from "flydrive/drivers/fs";
import { env } from "./env";

/** "photos/2026/11/0b5c….jpg": folders and a name with an extension, nothing that a file system could read as more. */
const KEY = /^(?:[a-z0-9]+\/)*[a-z0-9-]+\.[a-z0-9]+$/;

/** Where files live: a folder of DATA_DIR, or an S3 bucket when one is configured. Only the app reads it. */
export const storage = {
  async put(key: string, bytes: Uint8Array, contentType: string): Promise<void> {
    await (await disk()).put(valid(key), bytes, { contentType });
  },

  /** Null when there is no such file. */
  async open(key: string): Promise<Readable | null> {
    try {
      const stream = await (await disk()).getStream(valid(key));
      if (stream instanceof ReadStream) await once(stream, "open");
      return stream;
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  },

  /** When it was stored; null when there is no such file. */
  async changedAt(key: string): Promise<Date | null> {
    try {
      return (await (await disk()).getMetaData(valid(key))).lastModified;
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  },

  /** Removing what is not there is no error. */
  async remove(key: string): Promise<void> {
    await (await disk()).delete(valid(key));
  },

  /** Every key, in no order. */
  async *keys(): AsyncGenerator<string> {
    let paginationToken: string | undefined;
    do {
      const page = await list(paginationToken);
      for (const object of page.objects) if (object.isFile) yield object.key;
      paginationToken = page.paginationToken;
    } while (paginationToken);
  },
};

let opened: Promise<Disk> | undefined;
const disk = () => {
  opened ??= openDisk();
  return opened;
};

async function openDisk(): Promise<Disk> {
  if (!env.S3_BUCKET)
    return new Disk(new FSDriver({ location: join(env.DATA_DIR, "files"), visibility: "private" }));
  const { S3Driver } = await import("flydrive/drivers/s3");
  return new Disk(
    new S3Driver({ ...s3Address(), bucket: env.S3_BUCKET, visibility: "private", supportsACL: false }),
  );
}

function s3Address() {
  const { S3_ENDPOINT: endpoint, S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = env;
  return {
    region: env.S3_REGION,
    // Other makers' servers (MinIO, Ceph, R2, …) know buckets by path, and not all know the newer checksums.
    ...(endpoint && { endpoint, forcePathStyle: true }),
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    // Without keys the SDK finds the machine's own role.
    ...(accessKeyId && secretAccessKey && { credentials: { accessKeyId, secretAccessKey } }),
  } as const;
}

async function list(paginationToken?: string) {
  try {
    return await (await disk()).listAll("/", {
      recursive: true,
      ...(paginationToken && { paginationToken }),
    });
  } catch (error) {
    if (isMissing(error)) return { objects: [] };
    throw error;
  }
}

function valid(key: string): string {
  if (KEY.test(key)) return key;
  throw new Error(`Not a storage key: ${JSON.stringify(key)}`);
}

function isMissing(error: unknown): boolean {
  const { code, name, cause } = error as { code?: string; name?: string; cause?: unknown };
  return code === "ENOENT" || name === "NoSuchKey" || (cause instanceof Error && isMissing(cause));
}
