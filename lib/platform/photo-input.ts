import { z } from "zod";

/** Pure: forms in the browser check with it too. What the bytes really are is decided by lib/platform/photos.ts. */
export const MAX_PHOTOS = 6;
export const MAX_PHOTO_BYTES = 10 * 1024 * 1024;

/** One file, several, a FileList or nothing, as a form sends it; untouched file inputs are dropped. */
export const photosInput = z.preprocess(
  toFiles,
  z
    .array(z.file({ error: "This is not a photo. Please choose the photos again." }))
    .superRefine((files, context) => {
      for (const message of complaintsAbout(files)) context.addIssue({ code: "custom", message });
    }),
);

/** A file name fit to be shown and stored: no folders, no control or direction characters, 80 characters. */
export function readableName(fileName: string): string {
  const name = fileName
    .replace(/^.*[\\/]/s, "")
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, "")
    .trim();
  if (name.length <= 80) return name || "photo";
  return `${name.slice(0, 70).toWellFormed().replace("\uFFFD", "")}…${name.slice(-9).toWellFormed().replace("\uFFFD", "")}`;
}

function toFiles(value: unknown): unknown {
  if (value === undefined || value === null) return [];
  const given =
    typeof value === "object" && Symbol.iterator in value ? [...(value as Iterable<unknown>)] : [value];
  return given.filter(
    (file) => file !== "" && !(file instanceof File && file.size === 0 && file.name === ""),
  );
}

function complaintsAbout(files: File[]): string[] {
  const complaints = files.flatMap((file) => complaintAbout(file) ?? []);
  if (files.length > MAX_PHOTOS)
    complaints.unshift(
      `You chose ${files.length} photos; ${MAX_PHOTOS} is the most. Please leave out ${files.length - MAX_PHOTOS}.`,
    );
  return complaints;
}

function complaintAbout(file: File): string | undefined {
  const name = readableName(file.name);
  if (file.size === 0) return `“${name}” is empty. Please choose the photo again.`;
  if (file.size > MAX_PHOTO_BYTES)
    return `“${name}” is ${megabytes(file.size)} MB; a photo may have 10 MB. Please choose a smaller one.`;
}

/** Rounded up, so that a file just over the limit is not called "10 MB". */
const megabytes = (bytes: number) => (Math.ceil((bytes / 1024 / 1024) * 10) / 10).toFixed(1);
