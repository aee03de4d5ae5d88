import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { pool } from "./prisma";

// On globalThis because Next bundles this file more than once.
const kept = globalThis as unknown as { khakiMetrics?: ReturnType<typeof open> };

/** What Prometheus reads of this process. */
export function metrics() {
  kept.khakiMetrics ??= open();
  return kept.khakiMetrics;
}

function open() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name, help, labelNames, registers: [registry] });
  watchPool(registry);
  return {
    registry,
    requests: new Counter({
      name: "khaki_http_requests_total",
      help: "Answered HTTP requests",
      labelNames: ["method", "route", "status"],
      registers: [registry],
    }),
    durations: new Histogram({
      name: "khaki_http_request_duration_seconds",
      help: "From the first byte of the request to the last of the answer",
      labelNames: ["method", "route"],
      buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers: [registry],
    }),
    jobs: gauge("khaki_jobs_tasks", "Work in the queue", ["state"]),
    oldestJob: gauge("khaki_jobs_oldest_seconds", "Since when the oldest due work waits"),
    runs: gauge("khaki_jobs_runs", "Runs of the background work", ["status"]),
    deliveries: gauge("khaki_deliveries_last_day", "Mails and text messages of 24 hours", [
      "channel",
      "status",
    ]),
  };
}

function watchPool(registry: Registry) {
  new Gauge({
    name: "khaki_db_connections",
    help: "Connections of this process's pool, and who waits for one",
    labelNames: ["state"],
    registers: [registry],
    collect() {
      this.set({ state: "idle" }, pool.idleCount);
      this.set({ state: "busy" }, pool.totalCount - pool.idleCount);
      this.set({ state: "waiting" }, pool.waitingCount);
    },
  });
}
