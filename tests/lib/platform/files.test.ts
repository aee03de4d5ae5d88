import { expect, test } from "vitest";
import { filesInput, prepareFiles } from "@/lib/platform/files";
import { storage } from "@/lib/platform/storage";
import { aFile, aPhoto, storedKeys } from "../../support/photos";

const PDF = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF";
const prepare = (...files: File[]) =>
  prepareFiles(files, "files", "papers", new Date("2026-11-22T10:00:00Z"));

test("a PDF is kept as it is, under a name of its own and the ending of what it is", async () => {
  const [row] = await prepare(aFile(PDF, "../Minutes.final.exe"));
  expect(row).toMatchObject({
    fileName: "Minutes.final.pdf",
    contentType: "application/pdf",
    bytes: PDF.length,
  });
  expect(row?.storageKey).toMatch(/^papers\/2026\/11\/[0-9a-f-]{36}\.pdf$/);
  expect(await storage.open(row?.storageKey as string)).not.toBeNull();
});

test("a picture is known by its bytes", async () => {
  const [row] = await prepare(await aPhoto("plain.png", "plan.pdf"));
  expect(row).toMatchObject({ fileName: "plan.png", contentType: "image/png" });
});

test.each([
  ["a page", "<!doctype html><script>alert(1)</script>", "minutes.pdf"],
  ["a drawing with script", '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', "plan.png"],
  ["an archive", "PK\u0003\u0004\u0014\u0000\u0000\u0000\u0000\u0000", "minutes.docx"],
  ["a program", "MZ\u0090\u0000", "minutes.pdf"],
  ["words", "just words", "notes.txt"],
])("%s is refused, and nothing of the others is stored", async (_, content, name) => {
  const before = await storedKeys();
  await expect(prepare(aFile(PDF, "good.pdf"), aFile(content, name))).rejects.toMatchObject({
    kind: "validation",
    reason: "files.not_allowed",
    fields: { files: [expect.stringContaining(`“${name}” is not a file we can take`)] },
  });
  expect(await storedKeys()).toEqual(before);
});

test("too many and too large files are named", () => {
  const large = new File([new Uint8Array(20 * 1024 * 1024 + 1)], "film.pdf");
  expect(filesInput.safeParse([large]).error?.issues[0]?.message).toBe(
    "“film.pdf” is 20.1 MB; a file may have 20 MB. Please choose a smaller one.",
  );
  expect(filesInput.safeParse(Array(7).fill(aFile(PDF, "a.pdf"))).error?.issues[0]?.message).toContain(
    "6 is the most",
  );
});
