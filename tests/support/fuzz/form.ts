import { brokenText } from "./broken";
import type { Random } from "./random";

const BOUNDARY = "----fuzz";
const PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const PAPER = Buffer.from("%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");

type Odd = { name?: string; type?: string; bytes: Buffer };
const GOOD: Odd[] = [
  { name: "tap.png", type: "image/png", bytes: PIXEL },
  { name: "paper.pdf", type: "application/pdf", bytes: PAPER },
];
const ODD: Odd[] = [
  { name: "empty.png", type: "image/png", bytes: Buffer.alloc(0) },
  { name: "", type: "image/png", bytes: PIXEL },
  { name: "half.png", type: "image/png", bytes: PIXEL.subarray(0, 40) },
  { name: "noise.jpg", type: "image/jpeg", bytes: Buffer.alloc(3000, 7) },
  { name: "page.html", type: "text/html", bytes: Buffer.from("<script>alert(1)</script>") },
  { name: "a.svg", type: "image/svg+xml", bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>') },
  { name: "paper.png", type: "image/png", bytes: PAPER },
  { name: "../../etc/passwd", type: "image/png", bytes: PIXEL },
  { name: "a\0b.png", type: "image/png", bytes: PIXEL },
  { name: `${"x".repeat(400)}.png`, type: "image/png", bytes: PIXEL },
  { name: "क्षमा 🔧.pdf", type: "application/pdf", bytes: PAPER },
  { name: "line\nbreak.pdf", type: "application/pdf", bytes: PAPER },
  { name: 'qu"ote.pdf', type: "application/pdf", bytes: PAPER },
  { type: "image/png", bytes: PIXEL },
  { name: "odd", type: "nonsense", bytes: PAPER },
  { name: "none", bytes: Buffer.from("text") },
];

export type Sent = { headers: Record<string, string>; body: Buffer };

/** `files` are the names of the fields that take some. */
export function formOf(fields: Record<string, unknown>, files: readonly string[], random: Random): Sent {
  const isOdd = random.once(2);
  const parts = Object.entries(fields).flatMap(([name, value]) =>
    [value].flat().map((each) => part(name, { bytes: Buffer.from(textOf(each)) })),
  );
  for (const name of files) {
    const given = isOdd ? ODD : GOOD;
    for (let left = isOdd ? random.of([0, 1, 1, 2, 12]) : 1; left > 0; left--)
      parts.push(part(name, random.of(given)));
  }
  if (isOdd && random.once(3)) parts.push(part(brokenText(random).slice(0, 200), random.of(ODD)));
  const whole = Buffer.concat([...parts, Buffer.from(`--${BOUNDARY}--\r\n`)]);
  const body = isOdd && random.once(6) ? whole.subarray(0, random.below(whole.length)) : whole;
  const boundary = isOdd && random.once(8) ? "another" : BOUNDARY;
  return { headers: { "content-type": `multipart/form-data; boundary=${boundary}` }, body };
}

const textOf = (value: unknown): string =>
  typeof value === "string" ? value : (JSON.stringify(value) ?? "");

function part(field: string, { name, type, bytes }: Odd): Buffer {
  const file = name === undefined ? "" : `; filename="${name}"`;
  const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${field}"${file}\r\n`;
  const kind = type === undefined ? "" : `Content-Type: ${type}\r\n`;
  return Buffer.concat([Buffer.from(`${head}${kind}\r\n`), bytes, Buffer.from("\r\n")]);
}
