import { prisma } from "@/lib/platform/prisma";

export type QueueFigures = {
  due: number;
  later: number;
  inHand: number;
  /** Seconds since the oldest due work that nobody has taken became due; 0 when nothing waits. */
  oldestSeconds: number;
  running: number;
  failed: number;
};

/** The queue in figures, for machines that watch: no names, no data. */
export async function measureQueue(): Promise<QueueFigures> {
  const [figures] = await prisma.$queryRaw<QueueFigures[]>`
    select count(*) filter (where kind <> 'cron_tick' and run_at <= now())::int as due,
      count(*) filter (where kind <> 'cron_tick' and run_at > now())::int as later,
      count(*) filter (where locked_by is not null)::int as "inHand",
      coalesce(extract(epoch from now() - min(run_at)
        filter (where kind <> 'cron_tick' and run_at <= now() and locked_by is null)), 0)::float8 as "oldestSeconds",
      (select count(*)::int from jobs.run where status = 'running') as running,
      (select count(*)::int from jobs.run where status = 'failed') as failed
    from jobs.task`;
  return figures as QueueFigures;
}
