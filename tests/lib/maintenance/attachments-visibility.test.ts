import { randomUUID } from "node:crypto";
import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import sharp from "sharp";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { GET } from "@/app/api/files/[id]/route";
import { attachPhotos, findAttached } from "@/lib/maintenance/attach-photos";
import { getPhoto } from "@/lib/maintenance/attachment-queries";
import { type Actor, anonymous, systemActor } from "@/lib/platform/actor";
import { prisma } from "@/lib/platform/prisma";
import { storage } from "@/lib/platform/storage";
import { withPhotos } from "@/lib/platform/with-stored";
import { anAdministrator, aRequest, aResident, aStaff } from "../../support/factories";
import { aPhoto } from "../../support/photos";

// Cookies live in Next's request scope; who acts is what these tests are about.
let actor: Actor = anonymous();
vi.mock("@/lib/web/session", () => ({ currentActor: async () => actor }));
// What is left for after the answer is done at once.
vi.mock("next/server", async (original) => ({
  ...(await original<typeof import("next/server")>()),
  after: (work: () => Promise<void>) => work(),
}));

const get = (id: string, query = "", headers = {}) =>
  GET(new Request(`http://localhost:3000/api/files/${id}${query}`, { headers }), {
    params: Promise.resolve({ id }),
  });

async function aPhotoOf(
  requestId: string,
  uploadedById: string,
  { updateId, name }: { updateId?: string; name?: string } = {},
) {
  return withPhotos([await aPhoto("gps-and-turned.jpg", name)], findAttached, async (photos) => {
    await attachPhotos(prisma, { requestId, uploadedById, photos, ...(updateId && { updateId }) });
    return prisma.attachment.findUniqueOrThrow({ where: { storageKey: photos[0]?.storageKey as string } });
  });
}

async function anUpdate(requestId: string, authorId: string, isInternal: boolean) {
  const data = { requestId, authorId, kind: "COMMENT" as const, content: "Look.", isInternal };
  return (await prisma.maintenanceUpdate.create({ data })).id;
}

type Person = { id: string; actor: Actor };
let asha: Person, vikram: Person, manager: Person, ravi: Person, gardener: Person, administrator: Person;
let onRequest: string, onComment: string, onNote: string;

beforeAll(async () => {
  [asha, vikram] = [await aResident(), await aResident()];
  manager = await aStaff();
  ravi = await aStaff({ role: "ELECTRICIAN" });
  gardener = await aStaff({ role: "GARDENER" });
  administrator = await anAdministrator();
  const { id } = await aRequest({ from: asha, status: "IN_PROGRESS", assignedTo: ravi });
  onRequest = (await aPhotoOf(id, asha.id, { name: "नल “1”; x.jpg" })).id;
  onComment = (await aPhotoOf(id, ravi.id, { updateId: await anUpdate(id, ravi.id, false) })).id;
  onNote = (await aPhotoOf(id, ravi.id, { updateId: await anUpdate(id, ravi.id, true) })).id;
});

const sees = async (who: Actor, id: string) =>
  getPhoto(who, id, "full").then(
    () => true,
    (error) => {
      expect(error).toMatchObject({ kind: "not_found" });
      return false;
    },
  );
const seen = async (who: Actor) => [
  await sees(who, onRequest),
  await sees(who, onComment),
  await sees(who, onNote),
];

describe("who sees a photo", () => {
  test("the resident sees those of their request, but not those of internal notes", async () => {
    expect(await seen(asha.actor)).toEqual([true, true, false]);
  });
  test("a neighbour sees none", async () => {
    expect(await seen(vikram.actor)).toEqual([false, false, false]);
  });
  test("the assignee, the facility manager, administrators and the system see all", async () => {
    for (const who of [ravi.actor, manager.actor, administrator.actor, systemActor("test")])
      expect(await seen(who)).toEqual([true, true, true]);
  });
  test("staff who may not see the request see none", async () => {
    expect(await seen(gardener.actor)).toEqual([false, false, false]);
  });
  test("a visitor sees none", async () => {
    expect(await seen(anonymous())).toEqual([false, false, false]);
  });
});

describe("GET /api/files/[id]", () => {
  test("streams the photo with headers that let a browser show it and nothing else", async () => {
    actor = asha.actor;
    const response = await get(onRequest);
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toEqual({
      "cache-control": "private, max-age=31536000, immutable",
      "content-disposition": `inline; filename="__ _1__ x.jpg"; filename*=UTF-8''${encodeURIComponent("नल “1”; x.jpg")}`,
      "content-security-policy": "default-src 'none'; sandbox",
      "content-type": "image/jpeg",
      "cross-origin-resource-policy": "same-origin",
      etag: `"${onRequest}-full"`,
      "x-content-type-options": "nosniff",
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    const row = await prisma.attachment.findUniqueOrThrow({ where: { id: onRequest } });
    expect(bytes.length).toBe(row.bytes);
    expect(bytes.equals(await buffer((await storage.open(row.storageKey)) as Readable))).toBe(true);
  });

  test("?size=thumbnail gives the small one under its own ETag; an unknown size the full one", async () => {
    actor = asha.actor;
    const small = await get(onRequest, "?size=thumbnail");
    expect(small.headers.get("etag")).toBe(`"${onRequest}-thumbnail"`);
    expect((await sharp(await small.arrayBuffer()).metadata()).format).toBe("jpeg");
    const odd = await get(onRequest, "?size=../..");
    expect(odd.headers.get("etag")).toBe(`"${onRequest}-full"`);
    await odd.body?.cancel();
  });

  test("a browser that has it is told so, without a body", async () => {
    actor = asha.actor;
    for (const known of [`"${onRequest}-full"`, `"other", W/"${onRequest}-full"`]) {
      const response = await get(onRequest, "", { "if-none-match": known });
      expect([response.status, await response.text()]).toEqual([304, ""]);
    }
    const response = await get(onRequest, "", { "if-none-match": `"${onRequest}-thumbnail"` });
    expect(response.status).toBe(200);
    await response.body?.cancel();
  });

  test("an ETag opens no door: the invisible stays not found", async () => {
    actor = vikram.actor;
    expect((await get(onRequest, "", { "if-none-match": `"${onRequest}-full"` })).status).toBe(404);
  });

  test.each([[randomUUID()], ["not-an-id"], ["%00"], ["1' or 1=1"], ["../../etc/passwd"]])(
    "%j is not found",
    async (id) => {
      actor = manager.actor;
      const response = await get(encodeURIComponent(id));
      expect(response.status).toBe(404);
      expect(response.headers.get("cache-control")).toBe("no-store");
    },
  );

  test("unknown, invisible and internal answer alike", async () => {
    actor = vikram.actor;
    const answers = [await get(randomUUID()), await get(onRequest), await get(onNote)];
    expect(answers.map((answer) => answer.status)).toEqual([404, 404, 404]);
    const details = await Promise.all(answers.map(async (answer) => (await answer.json()).detail));
    expect(new Set(details).size).toBe(1);
  });

  test("signed out is told to sign in", async () => {
    actor = anonymous();
    expect((await get(onRequest)).status).toBe(401);
  });

  test("a row whose file was lost is not found, not a broken stream", async () => {
    actor = asha.actor;
    const { id: requestId } = await aRequest({ from: asha });
    const photo = await aPhotoOf(requestId, asha.id);
    await storage.remove(photo.storageKey);
    expect((await get(photo.id)).status).toBe(404);
  });
});
