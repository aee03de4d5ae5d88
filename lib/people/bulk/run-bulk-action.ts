import type { Actor } from "@/lib/platform/actor";
import { AppError, forbidden, notFound } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";
import { prisma, type Tx } from "@/lib/platform/prisma";
import { transact } from "@/lib/platform/transact";
import { lockAdministrators, requireStillAdministrator } from "../administrators";
import { lockDesks } from "../desk";
import { canReadPeople } from "../permissions";
import { BULK_OF, type Outcome } from "./actions";
import { apply } from "./apply";
import { outcomesOf, planBulk } from "./plan";
import type { BulkInput } from "./schema";

const BATCH = 250;

/**
 * One thing done with many people: each row succeeds or is refused by itself, with the reason. A batch is one
 * transaction of a few statements; one that fails as a whole is halved until only the row that fails is left out.
 */
export async function runBulkAction(actor: Actor, input: BulkInput, now = new Date()) {
  const { page, action, ids } = input;
  if (actor.kind !== "user" || !canReadPeople(actor)) throw notFound("list");
  if (!BULK_OF[page].includes(action))
    throw forbidden("people.no_such_bulk_action", "This cannot be done with this list.");

  const outcomes: Outcome[] = [];
  for (let from = 0; from < ids.length; from += BATCH)
    outcomes.push(...(await attempt(actor, { action, ids: ids.slice(from, from + BATCH) }, now)));
  const { id } = await prisma.bulkRun.create({
    data: { userId: actor.userId, page, action, outcomes, createdAt: now },
    select: { id: true },
  });
  return { id, page, succeeded: outcomes.filter(({ ok }) => ok).length, outcomes };
}

type Batch = Pick<BulkInput, "action" | "ids">;

async function attempt(actor: Actor, batch: Batch, now: Date): Promise<Outcome[]> {
  try {
    return await transact(actor, async (tx, record) => {
      await lock(tx, actor, batch.ids);
      const planned = await planBulk(tx, actor, batch);
      await apply(tx, { actor, record, now }, planned);
      return outcomesOf(batch.ids, planned);
    });
  } catch (error) {
    if (batch.ids.length > 1) return halved(actor, batch, now);
    if (!(error instanceof AppError)) log().error({ error, userId: batch.ids[0] }, "bulk row failed");
    return failed(batch.ids, error);
  }
}

async function halved(actor: Actor, { action, ids }: Batch, now: Date): Promise<Outcome[]> {
  const middle = Math.ceil(ids.length / 2);
  const first = await attempt(actor, { action, ids: ids.slice(0, middle) }, now);
  return [...first, ...(await attempt(actor, { action, ids: ids.slice(middle) }, now))];
}

/** In one order for everybody: two bulk actions at once wait for each other and do not lock each other out. */
async function lock(tx: Tx, actor: Actor, ids: readonly string[]) {
  await lockAdministrators(tx);
  await tx.$queryRaw`select 1 from users where id = any(${[...ids]}::uuid[]) order by id for no key update`;
  await lockDesks(tx, ids);
  if (actor.kind === "user" && actor.isAdmin) await requireStillAdministrator(tx, actor);
}

const failed = (ids: readonly string[], error: unknown): Outcome[] =>
  ids.map((id) => ({
    id,
    name: "Somebody",
    about: "",
    ok: false,
    why:
      error instanceof AppError
        ? error.message
        : "A fault of ours: nothing was changed for this person. The others are not affected.",
  }));
