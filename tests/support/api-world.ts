import { readFileSync } from "node:fs";
import { fromRoot } from "../../scripts/lib/root.mjs";
import type { Estate, Who } from "./api-estate";
import type { Fields } from "./api-program";

export type Make = (estate: Estate) => Promise<string>;

const DAY = 86_400_000;
export const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString();

/** The id of the first thing in a list that this person sees, as it is there in every demo. */
export const first =
  (who: Who, path: string, query?: Record<string, string>, field = "id"): Make =>
  async (estate) => {
    const [found] = await estate[who].items(path, query);
    if (!found) throw new Error(`${path} ${JSON.stringify(query ?? {})} is empty for the ${who}.`);
    return found[field] as string;
  };

/** A file as a form has it. */
export const photo = () => ({
  name: "tap.png",
  mimeType: "image/png",
  buffer: readFileSync(fromRoot("tests/fixtures/photos/plain.png")),
});

export const userIdOf = async (estate: Estate, who: Who) =>
  (await estate[who].made("GET", "/me")).userId as string;

export async function electrical(estate: Estate): Promise<string> {
  const categories = await estate.resident.items("/categories");
  return categories.find(({ name }) => name === "Electrical")?.id as string;
}

let count = 0;
/** Told apart from everything else in the estate. */
export const unique = (words: string) => `${words} ${Date.now().toString(36)}-${++count}`;

export const complaint = async (estate: Estate): Promise<Fields> => ({
  title: unique("Socket sparks"),
  description: "When the kettle is on.",
  categoryId: await electrical(estate),
});

// The resident's request, on the electrician's desk from "assigned" on.
export const filed: Make = async (estate) =>
  (await estate.resident.made("POST", "/maintenance", { body: await complaint(estate) }))
    .ticketNumber as string;

/** One step further than `before`. */
const step =
  (
    before: Make,
    who: Who,
    part: string,
    body: (estate: Estate) => Promise<Fields> | Fields = () => ({}),
  ): Make =>
  async (estate) => {
    const ticket = await before(estate);
    await estate[who].made("POST", `/maintenance/${ticket}/${part}`, { body: await body(estate) });
    return ticket;
  };
export const acknowledged = step(filed, "manager", "acknowledgement");
export const assigned = step(acknowledged, "manager", "assignment", async (estate) => ({
  assigneeId: await userIdOf(estate, "electrician"),
}));
export const inProgress = step(assigned, "electrician", "start");
export const waiting = step(inProgress, "electrician", "wait", () => ({ reason: "RESIDENT", note: "When?" }));
export const resolved = step(inProgress, "electrician", "resolution", () => ({ resolution: "New socket." }));

export const photographed = async (estate: Estate): Promise<string[]> => {
  const form = { ...((await complaint(estate)) as Record<string, string>), photos: photo() };
  const ticket = (await estate.resident.made("POST", "/maintenance", { form })).ticketNumber as string;
  return [ticket, await first("resident", `/maintenance/${ticket}/attachments`)(estate)];
};

/** What was begun here would be in the way of the next test; what is done stays. */
export async function tidyUp(estate: Estate) {
  const open = await estate.manager.items("/maintenance", { search: "Socket sparks", limit: "100" });
  const body = { reason: "The kettle is gone." };
  for (const { ticketNumber, status } of open)
    if (!["RESOLVED", "CLOSED", "CANCELLED"].includes(status as string))
      await estate.manager.made("POST", `/maintenance/${ticketNumber}/cancellation`, { body });
  await estate.administrator.made("PATCH", "/settings", { body: { maxConcurrentAssignments: 10 } });
}
