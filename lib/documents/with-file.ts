import type { PreparedFile } from "@/lib/platform/files";
import { prisma } from "@/lib/platform/prisma";
import { withFiles } from "@/lib/platform/with-stored";

/** The one file of a version, for the transaction that names it; see `withFiles`. */
export const withFile = <T>(files: File[], work: (file: PreparedFile) => Promise<T>): Promise<T> =>
  withFiles(files, { field: "file", folder: "documents", findNamed }, ([file]) => work(file as PreparedFile));

const findNamed = (storageKeys: string[]) =>
  prisma.documentVersion.findMany({
    where: { storageKey: { in: storageKeys } },
    select: { storageKey: true },
  });
