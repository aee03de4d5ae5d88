import { afterAll, describe, expect, test } from "vitest";
import { addDocument } from "@/lib/documents/add-document";
import { addVersion } from "@/lib/documents/add-version";
import { editDocument } from "@/lib/documents/edit-document";
import { getDocument, listDocuments, openVersion } from "@/lib/documents/queries";
import { restoreDocument } from "@/lib/documents/restore-document";
import {
  type AddDocumentInput,
  addDocumentInput,
  editDocumentInput,
  listDocumentsInput,
} from "@/lib/documents/schema";
import { withdrawDocument } from "@/lib/documents/withdraw-document";
import type { Actor } from "@/lib/platform/actor";
import { AppError } from "@/lib/platform/errors";
import { prisma } from "@/lib/platform/prisma";
import { paperOf } from "@/prisma/seed/paper";
import { anonymous } from "@/tests/support/actors";
import { anAdministrator, aResident, aStaff } from "@/tests/support/factories";
import { aFile, storedKeys } from "@/tests/support/photos";

const admin = await anAdministrator();
const member = await aResident({ isCommitteeMember: true });
const asha = await aResident();
const people: Record<string, Actor> = {
  "an administrator": admin.actor,
  "a facility manager": (await aStaff({ role: "FACILITY_MANAGER" })).actor,
  "a committee member": member.actor,
  "an accountant": (await aStaff({ role: "ACCOUNTANT" })).actor,
  "a security head": (await aStaff({ role: "SECURITY_HEAD" })).actor,
  "an electrician": (await aStaff({ role: "ELECTRICIAN" })).actor,
  "a resident": asha.actor,
  "a visitor": anonymous(),
};
const COMMITTEE = ["an administrator", "a facility manager", "a committee member"];
const KEEPERS = [...COMMITTEE, "an accountant", "a security head"];

const pdf = (name = "paper.pdf", line = "One line.") => aFile(paperOf("Paper", [line]), name);
const form = (more: Partial<AddDocumentInput> = {}): AddDocumentInput => ({
  title: "Bylaws",
  category: "BYLAWS",
  audience: "EVERYONE",
  description: "",
  file: [pdf()],
  ...more,
});
const add = async (more: Partial<AddDocumentInput> = {}) =>
  (await addDocument(admin.actor, form(more))).documentId;
const everything = listDocumentsInput.parse({});

const outcome = async (work: Promise<unknown>) => {
  try {
    await work;
    return "done";
  } catch (error) {
    if (error instanceof AppError) return error.kind;
    throw error;
  }
};

/** Whatever was refused left nothing behind: what is stored is what rows name. */
afterAll(async () => {
  const rows = await prisma.documentVersion.findMany({ select: { storageKey: true } });
  expect(await storedKeys()).toEqual(rows.map(({ storageKey }) => storageKey).sort());
});

test.each(Object.keys(people))("who reads what, and who looks after it: %s", async (who) => {
  const actor = people[who] as Actor;
  const papers = {
    open: await add(),
    minutes: await add({ category: "MINUTES", audience: "COMMITTEE" }),
    money: await add({ category: "FINANCIAL", audience: "COMMITTEE" }),
    withdrawn: await add(),
  };
  await withdrawDocument(admin.actor, { documentId: papers.withdrawn });
  const reads = {
    open: who !== "a visitor",
    minutes: COMMITTEE.includes(who),
    money: COMMITTEE.includes(who) || who === "an accountant",
    withdrawn: KEEPERS.includes(who),
  };
  for (const [name, documentId] of Object.entries(papers)) {
    const expected = reads[name as keyof typeof reads] ? "done" : "not_found";
    const version = await prisma.documentVersion.findFirstOrThrow({ where: { documentId } });
    expect([name, await outcome(getDocument(actor, documentId))]).toEqual([name, expected]);
    expect([name, await outcome(openVersion(actor, version.id))]).toEqual([name, expected]);
    const { documents } = await listDocuments(actor, {
      ...everything,
      show: name === "withdrawn" ? "withdrawn" : "current",
    });
    expect([name, documents.some(({ id }) => id === documentId)]).toEqual([name, expected === "done"]);
  }
  const keeps = KEEPERS.includes(who) ? "done" : "forbidden";
  expect(await outcome(addDocument(actor, form()))).toBe(keeps);
  const seen = { documentId: papers.open, seen: 1 };
  const unseen = who === "a visitor" ? "not_found" : keeps;
  expect(await outcome(addVersion(actor, { ...seen, file: [pdf()], note: null }))).toBe(unseen);
  const { file: _, ...facts } = form();
  expect(await outcome(editDocument(actor, { ...seen, seen: keeps === "done" ? 2 : 1, ...facts }))).toBe(
    unseen,
  );
  expect(await outcome(withdrawDocument(actor, { documentId: papers.open }))).toBe(unseen);
  expect(await outcome(restoreDocument(actor, { documentId: papers.withdrawn }))).toBe(
    KEEPERS.includes(who) ? "done" : "not_found",
  );
});

test("nobody puts a paper where they could not read it themselves", async () => {
  const guard = people["a security head"] as Actor;
  const refused = { kind: "validation", fields: { audience: [expect.stringContaining("Everyone")] } };
  await expect(addDocument(guard, form({ audience: "COMMITTEE" }))).rejects.toMatchObject(refused);
  const documentId = await add();
  const { file: _, ...facts } = form({ audience: "COMMITTEE" });
  await expect(editDocument(guard, { documentId, seen: 1, ...facts })).rejects.toMatchObject(refused);
  expect(await getDocument(guard, documentId)).toMatchObject({ audience: "EVERYONE", revision: 1 });
});

describe("versions", () => {
  test("the newest holds, the older ones stay as they were, and the database keeps them", async () => {
    const documentId = await add({ file: [pdf("draft.pdf", "Old words.")] });
    const note = "New words.";
    await addVersion(member.actor, { documentId, seen: 1, file: [pdf("final.pdf", note)], note });
    const { versions, version } = await getDocument(asha.actor, documentId);
    expect(version).toBe(2);
    expect(versions.map(({ number, fileName }) => [number, fileName])).toEqual([
      [2, "final.pdf"],
      [1, "draft.pdf"],
    ]);
    const old = await openVersion(asha.actor, versions[1]?.id as string);
    const bytes = Buffer.concat(await (await old.open()).toArray());
    expect(bytes.toString("latin1")).toContain("Old words.");
    await expect(
      prisma.documentVersion.updateMany({ where: { documentId }, data: { fileName: "other.pdf" } }),
    ).rejects.toThrow(/cannot be changed/);
    await expect(prisma.documentVersion.deleteMany({ where: { documentId } })).rejects.toThrow(
      /cannot be changed/,
    );
  });

  test("of two who renew it at once one wins; an edit of an older screen is a conflict", async () => {
    const documentId = await add();
    const renewals = await Promise.allSettled(
      [admin, member].map(({ actor }) =>
        addVersion(actor, { documentId, seen: 1, file: [pdf()], note: null }),
      ),
    );
    expect(renewals.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const { file: _, ...facts } = form({ title: "Behind" });
    await expect(editDocument(admin.actor, { documentId, seen: 1, ...facts })).rejects.toMatchObject({
      kind: "conflict",
    });
    expect(await getDocument(admin.actor, documentId)).toMatchObject({ title: "Bylaws", version: 2 });
  });

  test("the same form sent twice is one document", async () => {
    const twice = () =>
      addDocument(admin.actor, { ...form({ title: "Once" }), idempotencyKey: "once-and-again" });
    expect(await twice()).toEqual(await twice());
    expect(await prisma.document.count({ where: { title: "Once" } })).toBe(1);
  });
});

test("bad files and words are told at their field, and nothing is written", async () => {
  const before = await prisma.document.count();
  const script = aFile("<html><script>alert(1)</script></html>", "harmless.pdf");
  const disguised = {
    kind: "validation",
    fields: { file: [expect.stringContaining("not a file we can take")] },
  };
  await expect(addDocument(admin.actor, form({ file: [script] }))).rejects.toMatchObject(disguised);
  await expect(
    addDocument(admin.actor, form({ file: [aFile("MZ\x90\0\x03", "setup.docx")] })),
  ).rejects.toMatchObject(disguised);
  expect(await prisma.document.count()).toBe(before);

  const typed = { title: "A", category: "BYLAWS", audience: "EVERYONE" };
  const fieldsOf = (given: object) =>
    addDocumentInput.safeParse({ ...typed, ...given }).error?.issues.map(({ path }) => path[0]);
  expect(fieldsOf({})).toEqual(["file"]);
  expect(fieldsOf({ file: aFile(new Uint8Array(20 * 1024 * 1024 + 1), "large.pdf") })).toEqual(["file"]);
  expect(fieldsOf({ file: [pdf(), pdf()] })).toEqual(["file"]);
  expect(fieldsOf({ file: pdf(), title: "\u200b " })).toEqual(["title"]);
  expect(fieldsOf({ file: pdf(), category: "SECRETS", audience: "NOBODY" })).toEqual([
    "category",
    "audience",
  ]);
  expect(editDocumentInput.safeParse({ ...typed, documentId: "1", seen: "x" }).error?.issues).toHaveLength(2);
});

test("search finds words of title, description and file, literally, page by page", async () => {
  const mark = `Quorum${Date.now()}`;
  for (let n = 0; n < 3; n++)
    await add({ title: `${mark} 100% ${n}`, description: "<script>alert(1)</script>" });
  await add({ file: [pdf(`${mark}.pdf`)] });
  await add({ title: mark, category: "FORMS", audience: "COMMITTEE" });
  const found = async (actor: Actor, more: object) =>
    (await listDocuments(actor, { ...everything, ...more })).documents.length;
  expect(await found(asha.actor, { q: mark.toLowerCase() })).toBe(4);
  expect(await found(asha.actor, { q: `100% ${mark}` })).toBe(3);
  expect(await found(asha.actor, { q: `1_0 ${mark}` })).toBe(0);
  expect(await found(asha.actor, { q: `alert(1) ${mark}` })).toBe(3);
  expect(await found(member.actor, { q: mark, category: "FORMS" })).toBe(1);
  await prisma.document.createMany({
    data: Array.from({ length: 30 }, (_, n) => ({
      title: `Many ${mark}`,
      category: "FORMS" as const,
      audience: "EVERYONE" as const,
      changedAt: new Date(Date.UTC(2020, 0, 1, 0, n % 3)),
    })),
  });
  const first = await listDocuments(asha.actor, { ...everything, q: `Many ${mark}` });
  const second = await listDocuments(asha.actor, { ...everything, q: `Many ${mark}`, after: first.next });
  expect([first.documents.length, second.documents.length, second.next]).toEqual([25, 5, undefined]);
  expect(new Set([...first.documents, ...second.documents].map(({ id }) => id)).size).toBe(30);
});
