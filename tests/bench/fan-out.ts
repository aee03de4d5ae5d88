// npx tsx tests/bench/fan-out.ts: one activity to 5,000 people, from the call to all rows committed.
import { pathToFileURL } from "node:url";
import { requestSubmitted } from "@/lib/maintenance/activity";
import { notify } from "@/lib/notifications/notify";
import { systemActor } from "@/lib/platform/actor";
import { pool } from "@/lib/platform/prisma";
import { aCrowd } from "../support/crowd";
import { aRequest, aResident } from "../support/factories";
import { median, round } from "./measure";
import { withThrowawayEstate } from "./throwaway-estate";

export type FanOutResult = {
  people: number;
  /** Until every in-app notification and every delivery is committed. */
  milliseconds: number;
  /** Notifications and deliveries together. */
  rows: number;
  rowsPerSecond: number;
  jobs: number;
};

/** Makes the audience in the open database, then tells it of so many requests; medians. */
export async function benchFanOut(people: number, rounds = 5): Promise<FanOutResult> {
  await aCrowd(people);
  const resident = await aResident();
  const times: number[] = [];
  for (let n = 0; n <= rounds; n++) {
    const request = await aRequest({ from: resident });
    const { name, data } = requestSubmitted({ requestId: request.id, priority: 2 });
    await pool.query("truncate notification_deliveries, notifications, jobs.task");
    const start = performance.now();
    const told = await notify(systemActor("bench"), {
      id: crypto.randomUUID(),
      name,
      ts: Date.now(),
      data: { ...data, actorId: resident.id },
    });
    times.push(performance.now() - start);
    if (told.notified !== people) throw new Error(`told ${told.notified} of ${people}`);
  }
  const { rows: counted } = await pool.query<{ rows: number; jobs: number }>(
    `select (select count(*) from notifications)::int + (select count(*) from notification_deliveries)::int as rows,
       (select count(*)::int from jobs.task) as jobs`,
  );
  const { rows = 0, jobs = 0 } = counted[0] ?? {};
  // The first round warms up.
  const milliseconds = median(times.slice(1));
  return {
    people,
    milliseconds: round(milliseconds),
    rows,
    rowsPerSecond: Math.round((rows / milliseconds) * 1000),
    jobs,
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  await withThrowawayEstate(async () => console.table([await benchFanOut(5000)]));
