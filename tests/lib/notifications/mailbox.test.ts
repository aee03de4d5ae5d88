import { beforeAll, expect, test } from "vitest";
import { findMailboxMessage, listMailbox } from "@/lib/notifications/mailbox-queries";
import { keepInMailbox } from "@/lib/platform/mailbox";
import { prisma } from "@/lib/platform/prisma";
import { anonymous } from "../../support/actors";
import { anAdministrator, aResident, aStaff } from "../../support/factories";

let message: { providerId: string };

beforeAll(async () => {
  message = await keepInMailbox("EMAIL", {
    to: "asha@khaki.example",
    subject: "100% confirmed",
    text: "Please confirm",
    html: "<p>Please confirm</p>",
    idempotencyKey: "one",
  });
  await keepInMailbox("SMS", { to: "+919800000001", subject: "", text: "Emergency", idempotencyKey: "two" });
});

test("administrators read the mailbox and search it", async () => {
  const { actor } = await anAdministrator();

  expect((await listMailbox(actor, {})).rows.map(({ text }) => text)).toEqual([
    "Emergency",
    "Please confirm",
  ]);
  expect((await listMailbox(actor, { q: "ASHA@" })).rows).toHaveLength(1);
  expect((await listMailbox(actor, { q: "0% c" })).rows).toHaveLength(1);
  expect((await listMailbox(actor, { q: "%" })).rows).toHaveLength(1);
  expect((await listMailbox(actor, { q: "nobody" })).rows).toHaveLength(0);
  expect((await findMailboxMessage(actor, message.providerId))?.html).toBe("<p>Please confirm</p>");
});

test("nobody else does, because mails hold links that open accounts", async () => {
  for (const actor of [
    anonymous(),
    (await aResident()).actor,
    (await aStaff({ role: "FACILITY_MANAGER" })).actor,
  ]) {
    await expect(listMailbox(actor, {})).rejects.toMatchObject({ kind: "not_found" });
    expect(await findMailboxMessage(actor, message.providerId)).toBeNull();
  }
});

test("an address that is no id is no message", async () => {
  const { actor } = await anAdministrator();

  for (const id of ["", "1", "../etc/passwd", "00000000-0000-0000-0000-000000000000"])
    expect(await findMailboxMessage(actor, id)).toBeNull();
});

test("the first message with a key stays, also of several at once", async () => {
  const keep = (text: string) =>
    keepInMailbox("SMS", { to: "+919800000002", subject: "", text, idempotencyKey: "same" });

  const kept = await Promise.all(["a", "b", "c"].map(keep));

  expect(new Set(kept.map(({ providerId }) => providerId)).size).toBe(1);
  expect(await prisma.mailboxMessage.count({ where: { idempotencyKey: "same" } })).toBe(1);
});
