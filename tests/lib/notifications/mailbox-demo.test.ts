import { afterAll, beforeAll, expect, test } from "vitest";
import { findMailboxMessage, listMailbox } from "@/lib/notifications/mailbox-queries";
import { keepInMailbox } from "@/lib/platform/mailbox";
import { anonymous } from "../../support/actors";

// The environment is read at the first use.
beforeAll(() => {
  process.env.DEMO_MODE = "true";
});

afterAll(() => {
  delete process.env.DEMO_MODE;
});

test("in the demo everybody reads the mailbox: a new resident finds the verification mail there", async () => {
  const { providerId } = await keepInMailbox("EMAIL", {
    to: "new@khaki.example",
    subject: "Please confirm your email address",
    text: "",
    idempotencyKey: "one",
  });

  expect((await listMailbox(anonymous(), {})).rows).toHaveLength(1);
  expect(await findMailboxMessage(anonymous(), providerId)).not.toBeNull();
});
