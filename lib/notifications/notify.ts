import type { PublishedActivity } from "@/lib/platform/activity";
import type { SystemActor } from "@/lib/platform/actor";
import { readSettings } from "@/lib/platform/settings";
import { transact } from "@/lib/platform/transact";
import { audienceOf } from "./audience";
import { readConsoleChanges } from "./console-changes";
import { type HeardActivity, loadFacts } from "./facts";
import { fanOut } from "./fan-out";
import { letterFor } from "./letter";
import { queueDeliveries } from "./queue-deliveries";

export type NotifyInput = PublishedActivity<HeardActivity>;

/** Tells everybody concerned of one activity. Doing it again, or twice at once, changes nothing. */
export async function notify(actor: SystemActor, activity: NotifyInput, now = new Date()) {
  return transact(actor, async (tx, record) => {
    const wording = await readSettings(tx);
    const facts = await loadFacts(tx, activity, wording);
    if (!facts) return { notified: 0 };

    const changes = await readConsoleChanges(tx);
    const letters = audienceOf(activity, facts).map((line) =>
      letterFor(activity, line, line.about ?? facts, wording, changes),
    );
    if (letters.length === 0) return { notified: 0 };
    const told = await fanOut(tx, activity, letters, { now, zone: wording.timeZone });
    queueDeliveries(record, told);

    return { notified: told.notified };
  });
}
