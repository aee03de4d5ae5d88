import { paper } from "./api-board";
import type { Estate } from "./api-estate";
import type { Fields } from "./api-program";
import { type Make, photo, unique } from "./api-world";

type MakePair = (estate: Estate) => Promise<string[]>;

export const document = () => ({
  ...{ title: unique("Rules of the roof"), category: "POLICIES", audience: "EVERYONE" },
  file: paper(),
});
export const kept: Make = async ({ manager }) =>
  (await manager.made("POST", "/documents", { form: document() })).documentId as string;
export const withdrawn: Make = async (estate) => {
  const id = await kept(estate);
  await estate.manager.made("POST", `/documents/${id}/withdrawal`);
  return id;
};
export const version: MakePair = async (estate) => {
  const id = await kept(estate);
  const { versions } = await estate.manager.made("GET", `/documents/${id}`);
  return [id, (versions as { id: string }[])[0]?.id as string];
};

export const contact = (): Fields => ({ group: "UTILITIES", name: unique("Gas"), phone: "1906" });
export const added: Make = async ({ manager }) =>
  (await manager.made("POST", "/contacts", { body: contact() })).contactId as string;

export const offer = (): Record<string, string> => ({
  ...{ kind: "SELL", title: unique("Bicycle"), description: "Sixteen inches.", price: "2500" },
});
const reason = { body: { reason: "This is an advertisement." } };

/** Nobody posts more than ten a day: it is one and the same, on the board again whatever was done with it. */
const listings = new WeakMap<Estate, string>();
export const posted: Make = async (estate) => {
  const known = listings.get(estate);
  if (!known) {
    const { listingId } = await estate.resident.made("POST", "/listings", { body: offer() });
    listings.set(estate, listingId as string);
    return listingId as string;
  }
  const { state } = await estate.resident.made("GET", `/listings/${known}`);
  if (state === "HIDDEN") await estate.manager.made("POST", `/listings/${known}/restoration`);
  if (state === "CLOSED") await estate.resident.made("POST", `/listings/${known}/renewal`);
  return known;
};
export const pictured: MakePair = async ({ resident }) => {
  const form = { ...offer(), photos: photo() };
  const id = (await resident.made("POST", "/listings", { form })).listingId as string;
  const { photos } = await resident.made("GET", `/listings/${id}`);
  return [id, (photos as { id: string }[])[0]?.id as string];
};
export const closed: Make = async (estate) => {
  const id = await posted(estate);
  await estate.resident.made("POST", `/listings/${id}/closure`);
  return id;
};
export const hidden: Make = async (estate) => {
  const id = await posted(estate);
  await estate.manager.made("POST", `/listings/${id}/hiding`, reason);
  return id;
};
export const reported: Make = async (estate) => {
  const id = await posted(estate);
  await estate.electrician.made("POST", `/listings/${id}/reports`, reason);
  return id;
};
export const thread: Make = async (estate) => {
  const path = `/listings/${await posted(estate)}/messages`;
  const message = { content: "Is it still there?" };
  return (await estate.neighbour.made("POST", path, { body: message })).threadId as string;
};
