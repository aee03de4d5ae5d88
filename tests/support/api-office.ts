import { randomUUID } from "node:crypto";
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
export const hook = (): Fields => ({
  name: unique("Books"),
  url: `https://93.184.215.14/${randomUUID()}`,
  activities: ["maintenance/request.rated"],
});
export const endpoint: Make = async ({ administrator }) =>
  (await administrator.made("POST", "/webhooks", { body: hook() })).endpointId as string;
export const endpointOff: Make = async (estate) => {
  const id = await endpoint(estate);
  await estate.administrator.made("POST", `/webhooks/${id}/deactivation`);
  return id;
};
