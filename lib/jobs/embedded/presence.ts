import pg from "pg";

type PresenceOptions = {
  pool: pg.Pool;
  worker: string;
  onWake: () => void;
};

const RECONNECT_MS = 1000;

/**
 * One session of its own that hears `NOTIFY jobs` and holds the worker's advisory lock. PostgreSQL drops the
 * lock the moment the process dies, which tells the others that its tasks are free. Both need a real session:
 * PgBouncer in transaction mode breaks them.
 */
export function createPresence({ pool, worker, onWake }: PresenceOptions) {
  let client: pg.Client | undefined;
  let retry: NodeJS.Timeout | undefined;
  let present = false;
  let stopped = false;

  async function connect() {
    const session = new pg.Client({ ...pool.options, keepAlive: true, application_name: "khaki-jobs" });
    client = session;
    session
      .on("error", () => {})
      .on("notification", onWake)
      .on("end", lost);
    try {
      await session.connect();
      await session.query("select pg_advisory_lock(hashtextextended($1, 0))", [worker]);
      await session.query("listen jobs");
      present = true;
      onWake();
    } catch (error) {
      await session.end().catch(() => {});
      lost();
      throw error;
    }
  }

  function lost() {
    present = false;
    if (stopped) return;
    clearTimeout(retry);
    retry = setTimeout(() => connect().catch(() => {}), RECONNECT_MS);
  }

  return {
    isPresent: () => present,
    /** Resolves at once when the database answers; otherwise keeps trying in the background. */
    start: () => connect().catch(() => {}),
    async stop() {
      stopped = true;
      clearTimeout(retry);
      await client?.end().catch(() => {});
    },
  };
}

/** Frees the tasks of workers whose session is gone. Answers how many. */
export async function reapTasks(pool: pg.Pool, worker: string, olderThanMs: number) {
  const { rowCount } = await pool.query(
    `update jobs.task set locked_by = null
       from (select worker from (select distinct locked_by as worker from jobs.task
                                  where locked_by is not null and locked_by <> $1
                                    and locked_at < now() - $2 * interval '1 millisecond') absent
              where pg_try_advisory_xact_lock(hashtextextended(worker, 0))) dead
      where locked_by = dead.worker`,
    [worker, olderThanMs],
  );
  return rowCount ?? 0;
}
