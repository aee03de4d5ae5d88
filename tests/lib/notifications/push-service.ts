import {
  createDecipheriv,
  createECDH,
  createPublicKey,
  type ECDH,
  hkdfSync,
  randomBytes,
  verify,
} from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { afterAll, beforeEach } from "vitest";
import type { PushPayload } from "@/lib/notifications/push/payload";
import { registerDevice } from "@/lib/notifications/push/register-device";
import type { UserActor } from "@/lib/platform/actor";
import { loopback } from "../../support/loopback";

type Keys = { ecdh: ECDH; auth: Buffer };
type Got = { path: string; headers: IncomingHttpHeaders; body: Buffer };
type Answer = { status: number; headers?: Record<string, string>; text?: string };

/** Stands for the push services of browsers over real HTTP: keeps what it was given, and answers as told. */
export async function startPushService() {
  const got: Got[] = [];
  const answers = new Map<string, Answer>();
  const keys = new Map<string, Keys>();
  let count = 0;
  const server = await loopback(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const path = request.url ?? "";
    got.push({ path, headers: request.headers, body: Buffer.concat(chunks) });
    const { status, headers = {}, text = "" } = answers.get(path) ?? { status: 201 };
    response.writeHead(status, headers).end(text);
  });
  // The environment is read at the first use.
  process.env.PUSH_TEST_SERVICE = server.address;
  beforeEach(() => {
    got.splice(0);
    answers.clear();
  });
  afterAll(server.close);

  /** What a browser would say; each call is another browser. */
  function browser(userAgent = "Mozilla/5.0 (Linux; Android 15) Chrome/140.0.0.0 Mobile Safari/537.36") {
    const path = `/push/${++count}`;
    const own = { ecdh: createECDH("prime256v1"), auth: randomBytes(16) };
    own.ecdh.generateKeys();
    keys.set(path, own);
    const p256dh = own.ecdh.getPublicKey("base64url");
    return { endpoint: `${server.address}${path}`, p256dh, auth: own.auth.toString("base64url"), userAgent };
  }

  async function aDevice(actor: UserActor) {
    const input = browser();
    const path = new URL(input.endpoint).pathname;
    return { ...input, ...(await registerDevice(actor, input)), path };
  }

  const read = ({ path, body }: Got) => opened(body, keys.get(path) as Keys);
  return { got, answers, browser, aDevice, read };
}

/** As a browser opens it: RFC 8188 (aes128gcm) with the keys of RFC 8291. */
function opened(body: Buffer, { ecdh, auth }: Keys): PushPayload {
  const [salt, sender, sealed] = [body.subarray(0, 16), body.subarray(21, 86), body.subarray(86)];
  const info = Buffer.concat([Buffer.from("WebPush: info\0"), ecdh.getPublicKey(), sender]);
  const input = Buffer.from(hkdfSync("sha256", ecdh.computeSecret(sender), auth, info, 32));
  const derive = (name: string, length: number) =>
    Buffer.from(hkdfSync("sha256", input, salt, `Content-Encoding: ${name}\0`, length));
  const decipher = createDecipheriv("aes-128-gcm", derive("aes128gcm", 16), derive("nonce", 12));
  decipher.setAuthTag(sealed.subarray(-16));
  const text = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]).toString();
  return JSON.parse(text.slice(0, text.lastIndexOf("\u0002")));
}

/** The claims of `Authorization: vapid t=…, k=…`, if they are signed with `k` (RFC 8292). */
export function vapidClaims(authorization = "") {
  const [, token = "", key = ""] = /^vapid t=(\S+), k=(\S+)$/.exec(authorization) ?? [];
  const [head, claims = "", signature = ""] = token.split(".");
  const point = Buffer.from(key, "base64url");
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((half) => half.toString("base64url"));
  const publicKey = createPublicKey({ key: { kty: "EC", crv: "P-256", x, y }, format: "jwk" });
  const isSigned = verify(
    "sha256",
    Buffer.from(`${head}.${claims}`),
    { key: publicKey, dsaEncoding: "ieee-p1363" },
    Buffer.from(signature, "base64url"),
  );
  if (!isSigned) throw new Error("the push is not signed with the key that it names");
  return {
    key,
    ...(JSON.parse(Buffer.from(claims, "base64url").toString()) as { aud: string; sub: string }),
  };
}
