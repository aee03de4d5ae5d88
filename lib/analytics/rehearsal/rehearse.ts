import type { Actor } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import { type Db, prisma } from "@/lib/platform/prisma";
import { readSettings } from "@/lib/platform/settings";
import { canRehearse } from "../permissions";
import { type Draft, type DraftFields, draftOf, isSameDraft, readDraft } from "./draft";
import type { PastCategory } from "./history";
import { readCategories, readHistory } from "./read-history";
import { readRecords } from "./read-records";
import { recorded } from "./recorded";
import { replay } from "./replay";
import type { Tally } from "./tally";

export type Rehearsal = DraftFields & {
  from: Date;
  to: Date;
  today: Draft;
  categories: PastCategory[];
  /** As it was; once more with today's settings, to see how far the replay is from that; and with the draft. */
  recorded: Tally;
  asToday: Tally;
  /** Null while the draft is what holds today. */
  asDraft: Tally | null;
};

type Query = Record<string, string | string[] | undefined>;

/** Replays the last 90 days under the settings that a page's address names. Nothing is changed, and nothing can be. */
export async function rehearse(actor: Actor, query: Query, now = new Date()): Promise<Rehearsal> {
  if (!canRehearse(actor)) throw notFound("page");
  const past = await prisma.$transaction((tx) => readPast(tx, now), {
    isolationLevel: "RepeatableRead",
    maxWait: 15_000,
    timeout: 60_000,
  });
  const { history, records, settings, categories } = past;
  const today = draftOf(settings, categories);
  const fields = readDraft(query, today, categories);
  return {
    ...fields,
    from: new Date(history.from),
    to: now,
    today,
    categories,
    recorded: recorded(history, records),
    asToday: replay(history, today),
    asDraft: isSameDraft(fields.draft, today) ? null : replay(history, fields.draft),
  };
}

/** As of one moment, in a transaction that the database lets change nothing. */
async function readPast(tx: Db, now: Date) {
  await tx.$executeRaw`set transaction read only`;
  const settings = await readSettings(tx);
  const categories = await readCategories(tx);
  const history = await readHistory(tx, categories, now);
  const records = await readRecords(tx, new Date(history.from), now);
  return { settings, categories, history, records };
}
