import { createHash } from "node:crypto";
import { type Actor, actorLabel, userIdOf } from "./actor";
import { conflict } from "./errors";
import { readableName } from "./file-input";
import { sha256 } from "./ids";
import type { Tx } from "./prisma";

/**
 * `key` comes from the form or the Idempotency-Key header; without one nothing is remembered. `files` are what was
 * sent with it: their bytes are part of what is the same, or is not.
 */
export type Once = {
  key: string | undefined;
  operation: string;
  input: unknown;
  files?: readonly File[];
};

export type Claim = { scope: string; key: string; operation: string; inputHash: string; filesHash: string };

/** What is claimed, read before the transaction: files can be large. */
export async function claimOf(
  actor: Actor,
  { key, operation, input, files = [] }: Once,
): Promise<Claim | null> {
  if (!key) return null;
  const prints: string[] = [];
  for (const file of files) prints.push(await printOf(file));
  return {
    scope: userIdOf(actor) ?? actorLabel(actor),
    key,
    operation,
    inputHash: sha256(JSON.stringify(input)),
    filesHash: sha256(prints.join("\n")),
  };
}

async function printOf(file: File): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of file.stream()) hash.update(chunk);
  return JSON.stringify([readableName(file.name), file.size, hash.digest("hex")]);
}

/**
 * Claims the key. A concurrent call with the same key waits on the unique index until the first has committed,
 * then finds its answer here.
 */
export async function recall<T>(
  tx: Tx,
  { scope, key, operation, inputHash, filesHash }: Claim,
): Promise<{ result: T } | null> {
  const claimed =
    await tx.$executeRaw`insert into idempotency_keys (scope, key, operation, input_hash, files_hash)
    values (${scope}, ${key}, ${operation}, ${inputHash}, ${filesHash}) on conflict do nothing`;
  if (claimed) return null;
  const earlier = await tx.idempotencyKey.findUniqueOrThrow({ where: { scope_key: { scope, key } } });
  // A version that does not look at files remembers none: what it did must not be done again during an upgrade.
  const otherFiles = earlier.filesHash !== null && earlier.filesHash !== filesHash;
  if (earlier.operation !== operation || earlier.inputHash !== inputHash || otherFiles)
    throw conflict(
      "idempotency.key_reused",
      "This form was already sent with other contents. Reload the page and send it again.",
    );
  return { result: earlier.result as T };
}

export async function remember(tx: Tx, { scope, key }: Claim, result: unknown): Promise<void> {
  await tx.idempotencyKey.update({
    where: { scope_key: { scope, key } },
    data: { result: result as object },
  });
}
