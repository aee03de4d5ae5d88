import { randomUUID } from "node:crypto";
import { pool } from "@/lib/platform/prisma";

type Given = {
  functionId?: string;
  status?: string;
  event?: { id: string; name: string; data?: object };
  output?: unknown;
  attempt?: number;
  createdAt?: Date;
  tookMs?: number;
};

/** A run as the engine leaves it. */
export async function aRun(given: Given = {}): Promise<string> {
  const id = randomUUID();
  const { functionId = "khaki-estate-some-job", status = "completed", attempt = 0, tookMs = 1000 } = given;
  const event = given.event ?? { id: randomUUID(), name: "maintenance/request.submitted", data: {} };
  const createdAt = given.createdAt ?? new Date(Date.now() - 60_000);
  await pool.query(
    `insert into jobs.run (id, function_id, event_id, event, status, attempt, output, created_at, ended_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      id,
      functionId,
      event.id,
      event,
      status,
      attempt,
      given.output === undefined ? null : JSON.stringify(given.output),
      createdAt,
      status === "running" ? null : new Date(createdAt.getTime() + tookMs),
    ],
  );
  return id;
}

export const failedRun = (given: Given = {}) =>
  aRun({ status: "failed", output: { name: "Error", message: "The provider said no." }, ...given });
