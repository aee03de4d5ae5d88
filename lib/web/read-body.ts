import { AppError } from "@/lib/platform/errors";
import { storableText } from "./form-input";

export const JSON_BYTES = 1_000_000;

const tooLarge = (limit: number) =>
  new AppError("validation", "web.too_large", `This is too large: at most ${Math.floor(limit / 1000)} kB.`);

/** The JSON body, never more than `limit` bytes of it; an empty body is `undefined`. */
export async function readJson(request: Request, limit = JSON_BYTES): Promise<unknown> {
  const text = await readText(request, limit);
  if (text === "") return undefined;
  try {
    return JSON.parse(text, (_, value) => (typeof value === "string" ? storableText(value) : value));
  } catch {
    throw new AppError("validation", "web.not_json", "The body is not valid JSON.");
  }
}

export async function readText(request: Request, limit: number): Promise<string> {
  if (Number(request.headers.get("content-length") ?? 0) > limit) throw tooLarge(limit);
  if (!request.body) return "";
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
    if (bytes > limit) throw tooLarge(limit);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
