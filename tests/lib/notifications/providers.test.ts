import { expect, test, vi } from "vitest";
import { sendEmail, sendEmails } from "@/lib/platform/email";
import { findSentSms, sendSms } from "@/lib/platform/sms";
import { startProviders } from "../../support/providers";

const providers = await startProviders();

const mail = { to: "asha@khaki.example", subject: "Hello", html: "<p>Hello</p>", text: "Hello" };
const sms = { to: "+919845012345", text: "Hello", idempotencyKey: "delivery-2" };
const send = {
  Resend: () => sendEmail({ ...mail, idempotencyKey: "delivery-1" }),
  Twilio: () => sendSms(sms),
};
const both = ["Resend", "Twilio"] as const;

test("a mail carries its key, its headers and its tag", async () => {
  const headers = { "List-Unsubscribe": "<https://estate.example.com/u>" };

  const { providerId } = await sendEmail({
    ...mail,
    idempotencyKey: "delivery-1",
    headers,
    tag: "delivery-1",
  });

  expect(providers.mails).toMatchObject([
    { id: providerId, key: "delivery-1", headers, tags: [{ name: "delivery", value: "delivery-1" }] },
  ]);
});

test("a text message goes out signed in, from our number, with the address for its reports", async () => {
  const { providerId } = await sendSms(sms);

  const [call] = providers.calls;
  expect(call?.path).toBe("/2010-04-01/Accounts/AC0123456789/Messages.json");
  expect(call?.headers.authorization).toBe(`Basic ${btoa("AC0123456789:twilio-secret")}`);
  expect(Object.fromEntries(new URLSearchParams(call?.body))).toEqual({
    To: sms.to,
    Body: "Hello",
    From: "+14155550123",
    StatusCallback: "https://estate.example.com/api/webhooks/twilio?delivery=delivery-2",
  });
  expect(providers.texts).toMatchObject([{ sid: providerId }]);
});

test.each(both)("%s: too many calls is a refusal that says when to come back", async (provider) => {
  providers.fail({
    status: 429,
    headers: { "retry-after": "90" },
    body: { statusCode: 429, name: "rate_limit_exceeded", message: "Too many requests" },
  });

  await expect(send[provider]()).rejects.toMatchObject({
    name: "ProviderError",
    message: expect.stringContaining("Too many requests"),
    outcome: "refused",
    retryAfterMs: 90_000,
  });
});

test.each(both)("%s: an error of the server may hide a message that went out", async (provider) => {
  providers.fail({ status: 500, body: { statusCode: 500, name: "application_error", message: "Oh no" } });

  await expect(send[provider]()).rejects.toMatchObject({
    message: expect.stringContaining("Oh no"),
    outcome: "unknown",
  });
});

test.each(both)("%s: an error page instead of an answer", async (provider) => {
  providers.fail({ status: 502, body: "<html>Bad gateway</html>" });

  await expect(send[provider]()).rejects.toMatchObject({ outcome: "unknown" });
});

test.each(both)("%s: an answer that nobody understands", async (provider) => {
  for (const malformed of ["{", "[]", '{"id": ""}', ""]) {
    providers.fail({ malformed });
    await expect(send[provider](), malformed).rejects.toMatchObject({ outcome: "unknown" });
  }
});

test.each(both)("%s: no answer is given up after fifteen seconds", async (provider) => {
  const soon = vi.spyOn(AbortSignal, "timeout").mockImplementation(() => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(new DOMException("The operation timed out.", "TimeoutError")), 50);
    return controller.signal;
  });
  providers.fail({ silent: true });

  await expect(send[provider]()).rejects.toMatchObject({
    message: `${provider}: no answer within 15 s`,
    outcome: "unknown",
  });
  expect(soon).toHaveBeenCalledWith(15_000);
  soon.mockRestore();
});

test("Twilio: a number that it refuses is final", async () => {
  providers.fail({ status: 400, body: { code: 21211, message: "Invalid 'To' Phone Number" } });

  await expect(sendSms(sms)).rejects.toMatchObject({
    message: "Twilio: Invalid 'To' Phone Number (21211)",
    outcome: "refused",
    isFinal: true,
  });
});

test("a hundred mails are one call, and a refused one does not hold the others back", async () => {
  const emails = Array.from({ length: 100 }, (_, n) => ({
    ...mail,
    to: `n${n}@khaki.example`,
    idempotencyKey: `k${n}`,
  }));
  providers.refused.add("n7@khaki.example");

  const sent = await sendEmails(emails, "batch-1");

  expect(providers.calls).toHaveLength(1);
  expect(sent[7]).toEqual({ providerId: null, error: "Resend: Invalid `to` field." });
  expect(sent.filter(({ providerId }) => providerId)).toHaveLength(99);
  const idOf8 = providers.mails.find(({ to }) => to === "n8@khaki.example")?.id;
  expect(sent[8]).toEqual({ providerId: idOf8 });
});

test("a text message whose answer was lost is found again by number, words and time", async () => {
  const since = new Date();
  providers.fail({ status: 503, taken: true });
  await expect(sendSms(sms)).rejects.toMatchObject({ outcome: "unknown" });

  expect(await findSentSms({ ...sms, since })).toEqual([providers.texts[0]?.sid]);
  expect(await findSentSms({ ...sms, text: "Other words", since })).toEqual([]);
  expect(await findSentSms({ ...sms, since: new Date(Date.now() + 60_000) })).toEqual([]);
});

test.each(both)("%s: nobody there", async (provider) => {
  await providers.stop();

  const refused = await send[provider]().catch((error) => error);
  expect(refused).toMatchObject({ name: "ProviderError", message: expect.stringContaining(provider) });
  // A connection that was never made has carried nothing; Resend's client does not tell, and needs not: it has keys.
  expect(refused.outcome).toBe(provider === "Twilio" ? "refused" : "unknown");
});
