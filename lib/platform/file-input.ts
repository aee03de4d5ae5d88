import { z } from "zod";

/** What one input takes, in the words of its complaints. Pure: forms in the browser check with it too. */
export type FileRules = { noun: "photo" | "file"; max: number; megabytes: number };

/** One file, several, a FileList or nothing, as a form sends it; untouched file inputs are dropped. */
export const fileListInput = (rules: FileRules) =>
  z.preprocess(
    toFiles,
    z
      .array(z.file({ error: `This is not a ${rules.noun}. Please choose the ${rules.noun}s again.` }))
      .superRefine((files, context) => {
        for (const message of complaintsAbout(files, rules)) context.addIssue({ code: "custom", message });
      }),
  );

/** A file name fit to be shown and stored: no folders, no control or direction characters, 80 characters. */
export function readableName(fileName: string, fallback: FileRules["noun"] = "photo"): string {
  const name = fileName
    .replace(/^.*[\\/]/s, "")
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, "")
    .trim();
  if (name.length <= 80) return name || fallback;
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

function complaintsAbout(files: File[], rules: FileRules): string[] {
  const complaints = files.flatMap((file) => complaintAbout(file, rules) ?? []);
  const { noun, max } = rules;
  if (files.length > max)
    complaints.unshift(
      max === 1
        ? `You chose ${files.length} ${noun}s; only one fits here.`
        : `You chose ${files.length} ${noun}s; ${max} is the most. Please leave out ${files.length - max}.`,
    );
  return complaints;
}

function complaintAbout(file: File, { noun, megabytes }: FileRules): string | undefined {
  const name = readableName(file.name, noun);
  if (file.size === 0) return `“${name}” is empty. Please choose the ${noun} again.`;
  if (file.size > megabytes * 1024 * 1024)
    return `“${name}” is ${roundedUp(file.size)} MB; a ${noun} may have ${megabytes} MB. Please choose a smaller one.`;
}

/** Rounded up, so that a file just over the limit is not called "10 MB". */
const roundedUp = (bytes: number) => (Math.ceil((bytes / 1024 / 1024) * 10) / 10).toFixed(1);
