import { beforeEach, expect, test, vi } from "vitest";
import { draftAction } from "@/app/(estate)/announcements/actions";
import { addDocumentAction, addVersionAction } from "@/app/(estate)/documents/actions";
import { addPhotosAction } from "@/app/(estate)/events/actions";
import { commentAction, resolveAction, submitAction } from "@/app/(estate)/maintenance/actions";
import { postListingAction } from "@/app/(estate)/marketplace/actions";
import { pool } from "@/lib/platform/prisma";
import { OPERATIONS } from "@/lib/web/api/operations";
import { writeSessionCookie } from "@/lib/web/session-cookie";
import { anEvent } from "../../../lib/events/an-event";
import { aCategory, anAdministrator, aRequest, aResident, aStaff } from "../../../support/factories";
import { aFile, fixtureBytes, storedKeys } from "../../../support/photos";
import { newRequest, redirectOf } from "../../../support/request";
import { aPaper } from "./more-things";
import { aProgramOf } from "./program";

vi.mock("next/headers", async () => (await import("../../../support/request")).nextHeaders);
vi.mock("next/cache", () => ({ revalidatePath: vi.fn() }));
beforeEach(() => newRequest());

const [asha, root] = [await aResident(), await anAdministrator()];
const ravi = await aStaff({ role: "ELECTRICIAN" });
const category = await aCategory();
const NOW = new Date();
const begun = { startsAt: new Date(NOW.getTime() - 60_000).toISOString(), endsAt: inHours(2) };
function inHours(hours: number) {
  return new Date(NOW.getTime() + hours * 3_600_000).toISOString();
}

type Case = {
  who: { id: string };
  /** Below /api/v1, and what the form of the screen has besides its fields. */
  path: string;
  hidden?: Record<string, string>;
  field: "photos" | "file" | "files";
  fields: Record<string, string>;
  action: (state: null, form: FormData) => Promise<unknown>;
};

const words = { title: "Kitchen tap drips", description: "All night.", categoryId: category.id };
const paper = { title: "Bylaws", category: "BYLAWS", audience: "EVERYONE" };
const notice = {
  title: "Water will be off",
  body: "From 9 to 12.",
  category: "GENERAL",
  audience: "EVERYONE",
};

const CASES: Record<string, () => Case | Promise<Case>> = {
  "POST /maintenance": () => ({
    ...{ who: asha, path: "/maintenance", field: "photos", fields: words },
    action: submitAction,
  }),
  "POST /maintenance/{ticketNumber}/comments": async () => {
    const { ticketNumber } = await aRequest({ from: asha });
    const [path, hidden] = [`/maintenance/${ticketNumber}/comments`, { ticketNumber }];
    return { who: asha, path, hidden, field: "photos", fields: { content: "So." }, action: commentAction };
  },
  "POST /maintenance/{ticketNumber}/resolution": async () => {
    const { ticketNumber } = await aRequest({ from: asha, status: "IN_PROGRESS", assignedTo: ravi });
    const [path, hidden] = [`/maintenance/${ticketNumber}/resolution`, { ticketNumber }];
    const fields = { resolution: "New washer." };
    return { who: ravi, path, hidden, field: "photos", fields, action: resolveAction };
  },
  "POST /announcements": () => ({
    ...{ who: root, path: "/announcements", field: "files", fields: notice },
    action: draftAction,
  }),
  "POST /events/{eventId}/photos": async () => {
    const eventId = await anEvent(root, begun, new Date(NOW.getTime() - 3_600_000));
    const path = `/events/${eventId}/photos`;
    return { who: root, path, hidden: { eventId }, field: "photos", fields: {}, action: addPhotosAction };
  },
  "POST /documents": () => ({
    ...{ who: root, path: "/documents", field: "file", fields: paper },
    action: addDocumentAction,
  }),
  "POST /documents/{documentId}/versions": async () => {
    const form = formOf({ ...paper, file: aPaper() });
    const { documentId } = (await (await aProgramOf(root)).call("POST", "/documents", { form })).body;
    const [path, hidden] = [`/documents/${documentId}/versions`, { documentId: documentId as string }];
    return { who: root, path, hidden, field: "file", fields: { seen: "1" }, action: addVersionAction };
  },
  "POST /listings": () => ({
    ...{ who: asha, path: "/listings", field: "photos" },
    fields: { kind: "SELL", title: "Bench", description: "Teak." },
    action: postListingAction,
  }),
};

test("whatever is made with files is tried here", () => {
  const made = OPERATIONS.filter(({ files, isIdempotent }) => files && isIdempotent);
  expect(made.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(Object.keys(CASES).sort());
});

test.each(Object.entries(CASES))(
  "%s: the same key is for the same files, at both doors",
  async (name, make) => {
    const { who, path, hidden, field, fields, action } = await make();
    const program = await aProgramOf(who);
    const [one, other, renamed] = await filesFor(field);
    const key = `once-${name.replace(/\W+/g, "-")}`;
    const call = (file: File) =>
      program.call("POST", path, {
        form: formOf({ ...fields, [field]: file }),
        headers: { "idempotency-key": key },
      });
    const first = await call(one);
    expect(first.status, JSON.stringify(first.body)).toBeOneOf([200, 201]);
    const stored = await storedKeys();
    expect((await call(one)).body).toEqual(first.body);
    for (const file of [other, renamed])
      expect(await call(file)).toMatchObject({ status: 409, body: { reason: "idempotency.key_reused" } });

    await writeSessionCookie({ userId: who.id, version: 0 });
    const send = async (file: File) => {
      const form = formOf({ ...fields, ...hidden, [field]: file, idempotencyKey: key });
      let state: unknown;
      const redirected = await redirectOf(async () => {
        state = await action(null, form);
      });
      return redirected ? { ok: true } : state;
    };
    expect(await send(one)).toMatchObject({ ok: true });
    expect(await send(other)).toMatchObject({ ok: false, error: { kind: "conflict" } });
    expect(await storedKeys(), "nothing more is stored").toEqual(stored);
  },
);

test("what a version did that looked at no files is not done again after the upgrade", async () => {
  const program = await aProgramOf(asha);
  const [photo] = await filesFor("photos");
  const call = () =>
    program.call("POST", "/maintenance", {
      form: formOf({ ...words, photos: photo }),
      headers: { "idempotency-key": "before-the-upgrade" },
    });
  const first = await call();
  await pool.query("update idempotency_keys set files_hash = null where key = 'before-the-upgrade'");

  expect(await call()).toMatchObject({ status: 201, body: first.body });
});

/** One, another of the same name, and the same with another name. */
async function filesFor(field: Case["field"]): Promise<[File, File, File]> {
  if (field !== "photos") {
    const text = await aPaper().text();
    const of = (bytes: string, name = "paper.pdf") => aFile(bytes, name);
    return [of(text), of(text.replace("Catalog", "Cataloh")), of(text, "other.pdf")];
  }
  const [plain, webp] = [await fixtureBytes("plain.png"), await fixtureBytes("plain.webp")];
  return [aFile(plain, "tap.png"), aFile(webp, "tap.png"), aFile(plain, "sink.png")];
}

function formOf(fields: Record<string, string | File>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}
