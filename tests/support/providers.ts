import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeEach } from "vitest";

/** How the next calls are answered; after them everything goes well again. */
export type Fault =
  | { status: number; body?: unknown; headers?: Record<string, string>; taken?: boolean }
  /** Never answers; `taken`: the message went out all the same. */
  | { silent: true; taken?: boolean }
  | { malformed: string; taken?: boolean };

export type Mail = {
  id: string;
  key: string | null;
  to: string;
  subject: string;
  text: string;
  html: string;
  headers?: Record<string, string>;
  tags?: { name: string; value: string }[];
};
export type Text = {
  sid: string;
  To: string;
  Body: string;
  StatusCallback: string | null;
  date_created: string;
};

export type Call = { method: string; path: string; headers: IncomingMessage["headers"]; body: string };

/**
 * Stands for Resend and Twilio over real HTTP: keeps what it was given, knows idempotency keys as Resend does and
 * none as Twilio does, and fails as told. Sets the environment, which is read at the first use.
 */
export async function startProviders() {
  const mails: Mail[] = [];
  const texts: Text[] = [];
  const calls: Call[] = [];
  const faults: Fault[] = [];
  const keys = new Map<string, { body: string; answer: unknown }>();
  /** Addresses that Resend refuses in a batch. */
  const refused = new Set<string>();
  let count = 0;

  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    const path = request.url ?? "";
    calls.push({ method: request.method ?? "", path, headers: request.headers, body });
    const fault = faults.shift();
    if (!fault || fault.taken) {
      const answer = path.startsWith("/2010") ? twilio(request, path, body) : resend(request, path, body);
      if (!fault) return send(response, answer.status, answer.body);
    }
    if (fault && "silent" in fault) return; // the caller's patience ends it
    if (fault && "malformed" in fault) return response.writeHead(200).end(fault.malformed);
    if (fault) send(response, fault.status, fault.body ?? {}, fault.headers);
  });

  function resend(request: IncomingMessage, path: string, body: string) {
    const key = (request.headers["idempotency-key"] as string | undefined) ?? null;
    const earlier = key ? keys.get(key) : undefined;
    if (earlier && earlier.body !== body)
      return {
        status: 409,
        body: { statusCode: 409, name: "invalid_idempotent_request", message: "Other body" },
      };
    if (earlier) return { status: 200, body: earlier.answer };
    const answer = path === "/emails/batch" ? takeBatch(JSON.parse(body), key) : take(JSON.parse(body), key);
    if (key) keys.set(key, { body, answer });
    return { status: 200, body: answer };
  }

  function take(mail: Omit<Mail, "id" | "key">, key: string | null) {
    const id = `re_${++count}`;
    mails.push({ ...mail, id, key });
    return { id };
  }

  function takeBatch(batch: Omit<Mail, "id" | "key">[], key: string | null) {
    const errors = batch.flatMap(({ to }, index) =>
      refused.has(to) ? [{ index, message: "Invalid `to` field." }] : [],
    );
    const data = batch.filter(({ to }) => !refused.has(to)).map((mail) => take(mail, key));
    return errors.length > 0 ? { data, errors } : { data };
  }

  function twilio(request: IncomingMessage, path: string, body: string) {
    const url = new URL(path, "http://twilio.invalid");
    if (request.method === "GET") {
      const to = url.searchParams.get("To");
      const messages = texts.filter(({ To }) => To === to);
      return {
        status: 200,
        body: { messages: messages.map(({ Body, ...text }) => ({ ...text, body: Body })) },
      };
    }
    const form = new URLSearchParams(body);
    const sid = `SM${String(++count).padStart(32, "0")}`;
    texts.push({
      sid,
      To: form.get("To") ?? "",
      Body: form.get("Body") ?? "",
      StatusCallback: form.get("StatusCallback"),
      date_created: new Date().toUTCString(),
    });
    return { status: 201, body: { sid, status: "queued" } };
  }

  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  Object.assign(process.env, {
    RESEND_API_KEY: "re_test",
    RESEND_BASE_URL: url,
    TWILIO_ACCOUNT_SID: "AC0123456789",
    TWILIO_AUTH_TOKEN: "twilio-secret",
    TWILIO_FROM: "+14155550123",
    TWILIO_BASE_URL: url,
    TWILIO_STATUS_CALLBACK_URL: "https://estate.example.com/api/webhooks/twilio",
    RESEND_WEBHOOK_SECRET: "whsec_c2VjcmV0LXNlY3JldC1zZWNyZXQ=",
  });

  beforeEach(() => {
    for (const list of [mails, texts, calls, faults]) list.length = 0;
    keys.clear();
    refused.clear();
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  return {
    url,
    mails,
    texts,
    calls,
    refused,
    /** The next calls fail like this, in this order. */
    fail: (...next: Fault[]) => void faults.push(...next),
    /** Nobody listens any more. */
    stop: () => {
      server.closeAllConnections();
      return new Promise<void>((closed) => server.close(() => closed()));
    },
  };
}

function send(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}) {
  response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = "";
  for await (const chunk of request) body += chunk;
  return body;
}
