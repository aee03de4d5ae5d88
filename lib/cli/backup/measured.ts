import { createHash } from "node:crypto";

/** Passes everything on and knows at the end how much it was, and its SHA-256. */
export function measured() {
  const hash = createHash("sha256");
  let bytes = 0;
  async function* pass(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of source) {
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
  }
  return { pass, result: () => ({ bytes, sha256: hash.digest("hex") }) };
}
