import { type IncomingMessage, request } from "node:http";
import type { Answer } from "../api-program";

export type Call = {
  method: string;
  /** Whole, as it goes over the wire: nothing of it is put right. */
  path: string;
  headers: Record<string, string>;
  body?: Buffer;
  /** Does not say how long the body is. */
  isChunked?: boolean;
};

/** What takes longer is a fault, too. */
const PATIENCE = 15_000;

/** Exactly this, on a connection of its own. */
export function send(url: string, { method, path, headers, body, isChunked }: Call): Promise<Answer> {
  const length = isChunked ? { "transfer-encoding": "chunked" } : { "content-length": body?.length ?? 0 };
  const target = { host: "127.0.0.1", port: new URL(url).port, agent: false, timeout: PATIENCE };
  const isBare = method === "GET" && !body;
  return new Promise((resolve, reject) => {
    const options = { ...target, method, path, headers: { ...headers, ...(!isBare && length) } };
    const asked = request(options, (answer) => read(answer).then(resolve, reject));
    asked.on("timeout", () => asked.destroy(new Error(`no answer within ${PATIENCE / 1000} s`)));
    asked.on("error", reject); // after the answer nobody minds
    asked.end(body);
  });
}

async function read(answer: IncomingMessage): Promise<Answer> {
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString();
  const headers = Object.fromEntries(
    Object.entries(answer.headers).map(([name, value]) => [name, String(value)]),
  );
  const isJson = /json/.test(headers["content-type"] ?? "") && answer.statusCode !== 304;
  return { status: answer.statusCode ?? 0, headers, body: isJson && text ? JSON.parse(text) : text };
}
