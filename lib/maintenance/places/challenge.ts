import { type Challenge, createChallenge, verifySolution } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { z } from "zod";
import { env } from "@/lib/platform/env";
import { sha256 } from "@/lib/platform/ids";
import { sign } from "@/lib/platform/signatures";

/** A phone of today works about half a second; whoever sends thousands works for hours. */
const WORK = { algorithm: "PBKDF2/SHA-256", cost: 1000, keyPrefix: "00" } as const;
const HOURS = 2;

/** Nobody reads the form, writes a sentence and presses the button faster. */
const PATIENCE_MS = 4000;

const secret = () => sign(env.NEXTAUTH_SECRET, "report-challenge", "v1");

/** Made here, signed by us, good for this place and for two hours. */
export const newChallenge = (code: string, now = new Date()): Promise<Challenge> =>
  createChallenge({
    ...WORK,
    deriveKey,
    data: { place: sha256(code), at: now.getTime() },
    expiresAt: new Date(now.getTime() + HOURS * 3_600_000),
    hmacSignatureSecret: secret(),
  });

const challengeShape = z.object({
  parameters: z.object({
    algorithm: z.literal(WORK.algorithm),
    cost: z.literal(WORK.cost),
    keyPrefix: z.literal(WORK.keyPrefix),
    nonce: z.string().max(100),
    salt: z.string().max(100),
    keyLength: z.literal(32),
    expiresAt: z.number(),
    data: z.object({ place: z.string(), at: z.number() }),
  }),
  signature: z.string().max(200),
});
const solutionShape = z.object({ counter: z.number().int().min(0), derivedKey: z.string().max(200) });

export type Checked = { id: string; expiresAt: Date; proof: "PUZZLE" | "PATIENCE" };

/**
 * Whether a person may have sent this: the puzzle is solved, or — without scripts — the form lay open for a few
 * seconds. Null: forged, of another place, too old or too quick. That it is used only once, the database sees to.
 */
export async function checkChallenge(
  given: { code: string; challenge: string; solution?: string | undefined },
  now = new Date(),
): Promise<Checked | null> {
  const challenge = read(challengeShape, given.challenge);
  if (!challenge) return null;
  const { expiresAt, data, nonce } = challenge.parameters;
  if (data.place !== sha256(given.code) || expiresAt * 1000 <= now.getTime()) return null;

  const solution = read(solutionShape, given.solution ?? "");
  const result = await verifySolution({
    challenge,
    solution: solution ?? { counter: 0, derivedKey: "" },
    deriveKey,
    hmacSignatureSecret: secret(),
  });
  if (result.invalidSignature !== false) return null;
  const checked = { id: nonce, expiresAt: new Date(expiresAt * 1000) };
  if (solution) return result.verified ? { ...checked, proof: "PUZZLE" } : null;
  return now.getTime() - data.at >= PATIENCE_MS ? { ...checked, proof: "PATIENCE" } : null;
}

function read<T>(shape: z.ZodType<T>, text: string): T | null {
  try {
    return shape.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
