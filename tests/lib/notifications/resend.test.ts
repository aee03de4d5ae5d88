import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sendEmail } from "@/lib/platform/email";
import { prisma } from "@/lib/platform/prisma";

type Call = { key: string | undefined; authorization: string | undefined; body: Record<string, string> };
const calls: Call[] = [];
let answer: { status: number; body: object };

const server = createServer(async (request, response) => {
  calls.push({
    key: request.headers["idempotency-key"] as string,
    authorization: request.headers.authorization,
    body: JSON.parse(await bodyOf(request)),
  });
  response.writeHead(answer.status, { "content-type": "application/json" }).end(JSON.stringify(answer.body));
});

beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  // The environment is read at the first use.
  process.env.RESEND_API_KEY = "re_test";
  process.env.RESEND_BASE_URL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  delete process.env.RESEND_API_KEY;
  delete process.env.RESEND_BASE_URL;
  server.close();
});

const mail = {
  to: "asha@khaki.example",
  subject: "Hello",
  html: "<p>Hello</p>",
  text: "Hello",
  idempotencyKey: "delivery-1",
};

test("with a key mails go to Resend, marked so that a repetition is the same mail, and none to the mailbox", async () => {
  answer = { status: 200, body: { id: "re_1" } };

  expect(await sendEmail(mail)).toEqual({ providerId: "re_1" });

  const { idempotencyKey, ...content } = mail;
  expect(calls.at(-1)).toEqual({
    key: idempotencyKey,
    authorization: "Bearer re_test",
    body: expect.objectContaining({ ...content, from: "The Khaki Estate <estate@example.com>" }),
  });
  expect(await prisma.mailboxMessage.count()).toBe(0);
});

test("a refusal is thrown in the provider's words", async () => {
  answer = {
    status: 422,
    body: { statusCode: 422, name: "validation_error", message: "Invalid `to` field." },
  };

  await expect(sendEmail(mail)).rejects.toThrow("Resend: validation_error: Invalid `to` field.");
});

test("a repetition in other words means that the first mail has arrived", async () => {
  answer = {
    status: 409,
    body: { statusCode: 409, name: "invalid_idempotent_request", message: "Same key, other body" },
  };

  expect(await sendEmail(mail)).toEqual({ providerId: null });
});

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = "";
  for await (const chunk of request) body += chunk;
  return body;
}
