import { randomUUID } from "node:crypto";
import pg from "pg";
import type { Estate } from "./api-estate";
import type { Fields } from "./api-program";
import { first, type Make, resolved, unique, userIdOf } from "./api-world";

/** "2026-11", so many months from now. */
export const month = (ahead: number) => {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + ahead, 1)).toISOString().slice(0, 7);
};

export const firm = (): Fields => ({ name: unique("Vertex Lifts"), trade: "Lifts" });
export const vendor: Make = async ({ accountant }) =>
  (await accountant.made("POST", "/vendors", { body: firm() })).vendorId as string;
export const vendorWithdrawn: Make = async (estate) => {
  const id = await vendor(estate);
  await estate.accountant.made("POST", `/vendors/${id}/deactivation`);
  return id;
};
/** A firm did it. */
export const engaged: Make = async (estate) => {
  const ticket = await resolved(estate);
  const body = { vendorId: await vendor(estate) };
  await estate.administrator.made("PUT", `/maintenance/${ticket}/vendor`, { body });
  return ticket;
};

export const reportRun: Make = async ({ manager }) =>
  (await manager.made("POST", "/reports", { body: { period: "DAILY" } })).runId as string;
export const ownReport: Make = async (estate) =>
  first("electrician", "/reports", { who: await userIdOf(estate, "electrician") })(estate);
export const pack: Make = async ({ manager }) => {
  await manager.made("PUT", `/committee-packs/${month(-1)}`);
  return month(-1);
};

export const words = { title: "Closed", message: "It is closed.", sms: "It is closed." };
export const template: Make = async ({ administrator }) => {
  const { templates } = await administrator.made("GET", "/notification-types/maintenance_closed");
  return (templates as { key: string }[])[0]?.key as string;
};

/** Nobody's address: nothing is told to it, because nothing happens that it wants to hear. */
export const hook = (url = `https://93.184.215.14/${randomUUID()}`): Fields => ({
  name: unique("Books"),
  url,
  activities: ["maintenance/request.rated"],
});
/** With its secret, which is for a browser. */
export const endpoint = async ({ administrator, ownPage }: Estate, url?: string) =>
  (await administrator.browser.made("POST", "/webhooks", { body: hook(url), ...ownPage }))
    .endpointId as string;
export const endpointOff: Make = async (estate) => {
  const id = await endpoint(estate);
  await estate.administrator.made("POST", `/webhooks/${id}/deactivation`);
  return id;
};

/** Of the program at the gate, which the demo has given up. */
export const messageLost: Make = async (estate) => {
  const [{ id } = {}] = (await estate.administrator.items("/webhooks")).filter(
    ({ state }) => state === "given up",
  );
  return first("administrator", `/webhooks/${id}/deliveries`, { status: "FAILED" })(estate);
};
export const mailLost: Make = first("administrator", "/deliveries", { status: "FAILED" });

export const FAILED_JOB = "khaki-estate-audit-seal";
/** Jobs do not fail on demand: one of an earlier night, as the engine leaves it. */
export const failedRun: Make = async ({ database }) => {
  const id = randomUUID();
  const event = { id, name: "inngest/scheduled.timer", ts: Date.now(), data: { cron: "TZ=UTC */5 * * * *" } };
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  await client.query(
    `insert into jobs.run (id, function_id, event_id, event, status, output, ended_at)
     values ($1, $2, $1, $3, 'failed', $4, now())`,
    [id, FAILED_JOB, event, { name: "Error", message: "The disk was full." }],
  );
  await client.end();
  return id;
};
