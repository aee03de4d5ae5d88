import { createPublicKey, sign, verify } from "node:crypto";
import { z } from "zod";
import { invalid } from "@/lib/platform/errors";
import { publicKeyPem, signingKey } from "./signing-key";

/** The end of the chain at a moment: whoever keeps it can prove later that nothing before it was changed. */
export type Head = {
  estate: string;
  /** "2026-11", or "today" for one that was made on demand. */
  month: string;
  seal: number;
  toId: string;
  hash: string;
  sealedAt: string;
};

export const NOT_A_HEAD = "This is not a head of the audit: choose the file as it was downloaded.";

/** As downloaded: the text that was signed, and by which key. */
const signedHeadInput = z.object(
  {
    statement: z.string().max(2000),
    publicKey: z.string().max(1000),
    signature: z.string().max(200),
  },
  NOT_A_HEAD,
);
export type SignedHead = z.output<typeof signedHeadInput>;

/** What somebody kept in a file. Refuses with the field of the form. */
export async function readHeadFile(file: Blob): Promise<SignedHead> {
  const read = signedHeadInput.safeParse(
    await file
      .text()
      .then(JSON.parse)
      .catch(() => null),
  );
  if (!read.success) throw invalid("head", "audit.not_a_head", NOT_A_HEAD);
  return read.data;
}

const TITLE = "The head of an estate's audit";
const LINES: [keyof Head, string][] = [
  ["estate", "Estate"],
  ["month", "Month"],
  ["seal", "Seal"],
  ["toId", "Entries up to"],
  ["hash", "SHA-256"],
  ["sealedAt", "Sealed at"],
];

export function signHead(head: Head): SignedHead {
  const statement = `${[TITLE, ...LINES.map(([key, label]) => `${label}: ${head[key]}`)].join("\n")}\n`;
  const signature = sign(null, Buffer.from(statement), signingKey()).toString("base64");
  return { statement, publicKey: publicKeyPem(), signature };
}

/** What a head says of itself; null when it is not one. */
export function readHead({ statement }: SignedHead): Head | null {
  const [title, ...lines] = statement.split("\n");
  const said = LINES.map(([key, label], index) =>
    lines[index]?.startsWith(`${label}: `) ? [key, lines[index].slice(label.length + 2)] : null,
  );
  if (title !== TITLE || said.includes(null)) return null;
  const head = Object.fromEntries(said as [string, string][]) as Record<keyof Head, string>;
  const isRead = /^\d{1,9}$/.test(head.seal) && /^[0-9a-f]{64}$/.test(head.hash);
  return isRead ? { ...head, seal: Number(head.seal) } : null;
}

export type Signature = "good" | "forged" | "other key";

/** Is it signed, and by this estate? */
export function checkSignature({ statement, publicKey, signature }: SignedHead): Signature {
  try {
    const isGood = verify(
      null,
      Buffer.from(statement),
      createPublicKey(publicKey),
      Buffer.from(signature, "base64"),
    );
    if (!isGood) return "forged";
  } catch {
    return "forged";
  }
  return publicKey.trim() === publicKeyPem().trim() ? "good" : "other key";
}
