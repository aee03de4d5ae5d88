import { randomUUID } from "node:crypto";
import { fileTypeFromBuffer } from "file-type";
import { invalid } from "./errors";
import { fileListInput, readableName } from "./file-input";
import { log } from "./log";
import { storage } from "./storage";

/** Papers and pictures that people hand around; `accept` of their file inputs. */
export const filesInput = fileListInput({ noun: "file", max: 6, megabytes: 10 });
export const oneFileInput = fileListInput({ noun: "file", max: 1, megabytes: 20 });

/** By content. Nothing that runs when it is opened: no pages, scripts, macros, archives or pictures with script. */
const ALLOWED: Record<string, string> = {
  "application/pdf": "pdf",
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": "pptx",
  "application/vnd.oasis.opendocument.text": "odt",
  "application/vnd.oasis.opendocument.spreadsheet": "ods",
};

/** A file in storage that no row names yet. */
export type PreparedFile = { fileName: string; contentType: string; bytes: number; storageKey: string };

/**
 * Checks by content and stores; call it before the transaction. Refuses as a whole, with nothing stored, when one of
 * them is something else than it may be. `field` is the form field that hears of it.
 */
export async function prepareFiles(
  files: File[],
  field: string,
  folder: string,
  now = new Date(),
): Promise<PreparedFile[]> {
  const read: { bytes: Uint8Array; row: PreparedFile }[] = [];
  for (const file of files) read.push(await readFile(file, field, folder, now));
  const rows = read.map(({ row }) => row);
  try {
    for (const { bytes, row } of read) await storage.put(row.storageKey, bytes, row.contentType);
  } catch (error) {
    await discardFiles(rows);
    throw error;
  }
  return rows;
}

/** Removes files that no row names. Never throws: an orphan file is harmless, and it is logged. */
export async function discardFiles(files: Pick<PreparedFile, "storageKey">[]): Promise<void> {
  await Promise.all(
    files.map(({ storageKey }) =>
      storage
        .remove(storageKey)
        .catch((error: unknown) =>
          log().warn({ error, storageKey }, "a discarded file could not be removed"),
        ),
    ),
  );
}

async function readFile(file: File, field: string, folder: string, now: Date) {
  const name = readableName(file.name, "file");
  const bytes = new Uint8Array(await file.arrayBuffer());
  const contentType = (await fileTypeFromBuffer(bytes))?.mime ?? "";
  const extension = ALLOWED[contentType];
  if (!extension)
    throw invalid(
      field,
      "files.not_allowed",
      `“${name}” is not a file we can take. Please choose a PDF, a Word, Excel, PowerPoint or OpenDocument file, or a JPEG, PNG or WebP picture.`,
    );
  const storageKey = `${folder}/${now.toISOString().slice(0, 7).replace("-", "/")}/${randomUUID()}.${extension}`;
  const fileName = `${name.replace(/\.[^.]{1,5}$/, "") || "file"}.${extension}`;
  return { bytes, row: { fileName, contentType, bytes: bytes.length, storageKey } };
}
