import { type Actor, actorLabel, userIdOf } from "./actor";
import { conflict } from "./errors";
import { sha256 } from "./ids";
import type { Tx } from "./prisma";

/** `key` comes from the form or the Idempotency-Key header; without one nothing is remembered. */
export type Once = { key: string | undefined; operation: string; input: unknown };

const scopeOf = (actor: Actor) => userIdOf(actor) ?? actorLabel(actor);
const hashOf = (once: Once) => sha256(JSON.stringify(once.input));

/**
 * Claims the key. A concurrent call with the same key waits on the unique index until the first has committed,
 * then finds its answer here.
 */
export async function recall<T>(tx: Tx, actor: Actor, once: Once): Promise<{ result: T } | null> {
  if (!once.key) return null;
  const claimed = await tx.$executeRaw`insert into idempotency_keys (scope, key, operation, input_hash)
    values (${scopeOf(actor)}, ${once.key}, ${once.operation}, ${hashOf(once)}) on conflict do nothing`;
  if (claimed) return null;
  const earlier = await tx.idempotencyKey.findUniqueOrThrow({
    where: { scope_key: { scope: scopeOf(actor), key: once.key } },
  });
  if (earlier.operation !== once.operation || earlier.inputHash !== hashOf(once))
    throw conflict(
      "idempotency.key_reused",
      "This form was already sent with other contents. Reload the page and send it again.",
    );
  return { result: earlier.result as T };
}

export async function remember(tx: Tx, actor: Actor, once: Once, result: unknown): Promise<void> {
  if (!once.key) return;
  await tx.idempotencyKey.update({
    where: { scope_key: { scope: scopeOf(actor), key: once.key } },
    data: { result: result as object },
  });
}
