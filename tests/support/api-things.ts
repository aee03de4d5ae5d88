import type { Estate } from "./api-estate";
import type { Fields } from "./api-program";
import { reportProblem } from "./api-sign-in";
import { assigned, complaint, filed, first, inDays, type Make, photo, unique } from "./api-world";

type MakePair = (estate: Estate) => Promise<string[]>;

let hours = 48;
/** Nobody has two visits at once. */
export function windows(): Fields {
  hours += 2;
  return { mayEnter: "yes", windows: [{ startsAt: inDays(hours / 24), minutes: 60 }] };
}
export const visitOffered: MakePair = async (estate) => {
  const ticket = await assigned(estate);
  const { visitId } = await estate.resident.made("POST", `/maintenance/${ticket}/visits`, {
    body: windows(),
  });
  return [ticket, visitId as string];
};
export const visitAgreed: MakePair = async (estate) => {
  const [ticket, visit] = await visitOffered(estate);
  const choice = `/maintenance/${ticket}/visits/${visit}/choice`;
  await estate.electrician.made("POST", choice, { body: { position: 1 } });
  return [ticket as string, visit as string];
};

/** The resident's, about what everybody uses. */
export const shared: Make = async (estate) => {
  const body = { ...(await complaint(estate)), placeId: await place(estate) };
  return (await estate.resident.made("POST", "/maintenance", { body })).ticketNumber as string;
};
export const place: Make = async (estate) =>
  (await estate.manager.made("POST", "/places", { body: { name: unique("Lift") } })).id as string;
export const placeWithdrawn: Make = async (estate) => {
  const id = await place(estate);
  await estate.manager.made("POST", `/places/${id}/deactivation`);
  return id;
};

export const incident: Make = async ({ manager }) => {
  const incidents = await manager.items("/incidents");
  return (incidents.find(({ endedAt }) => !endedAt) ?? incidents[0])?.id as string;
};
export const ended: Make = async (estate) => {
  const id = await incident(estate);
  await estate.manager.call("POST", `/incidents/${id}/end`, { body: { outcome: "It was the feeder." } });
  return id;
};
/** Of the same kind and block as the incident's own. */
export const like: Make = filed;
export const linked: MakePair = async (estate) => {
  const [id, ticket] = [await incident(estate), await like(estate)];
  await estate.manager.made("PUT", `/incidents/${id}/requests/${ticket}`);
  return [id, ticket];
};

export const placeReport: Make = first("manager", "/place-reports");
export const placeReportWithPhoto: Make = async (estate) => {
  const about = `/places/${await place(estate)}`;
  const { name, code } = await estate.manager.made("GET", about);
  const { buffer, mimeType } = photo();
  const file = new File([new Uint8Array(buffer)], "lift.png", { type: mimeType });
  await reportProblem(estate.ownPage.headers?.origin as string, code as string, file);
  const reports = await estate.manager.items("/place-reports");
  return reports.find(({ place }) => JSON.stringify(place).includes(name as string))?.id as string;
};
