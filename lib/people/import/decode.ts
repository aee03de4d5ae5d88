import { invalid } from "@/lib/platform/errors";

/** The file's bytes as text: UTF-8 or UTF-16 with their marks, UTF-8 without, otherwise as old Windows programs write. */
export function decode(bytes: Uint8Array): string {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    throw notReadable(
      "This is a workbook, not a CSV file. Please save the sheet as CSV and choose that file.",
    );
  if (startsWith(bytes, [0xff, 0xfe])) return checked(new TextDecoder("utf-16le").decode(bytes));
  if (startsWith(bytes, [0xfe, 0xff])) return checked(new TextDecoder("utf-16be").decode(bytes));
  return checked(utf8(bytes) ?? new TextDecoder("windows-1252").decode(bytes));
}

export const notReadable = (message: string) => invalid("file", "people.import_not_readable", message);

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function checked(text: string): string {
  if (text.includes("\0"))
    throw notReadable("This is not a text file. Please export the list as CSV and choose that file.");
  return text;
}

const startsWith = (bytes: Uint8Array, marks: readonly number[]) =>
  marks.every((mark, index) => bytes[index] === mark);
