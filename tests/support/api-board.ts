import { arranged, atTheDoor, notice, published, slot } from "./api-community";
import type { Estate } from "./api-estate";
import type { Fields } from "./api-program";
import { first, inDays, type Make, photo, unique } from "./api-world";

type MakePair = (estate: Estate) => Promise<string[]>;

export const paper = () => ({
  name: "paper.pdf",
  mimeType: "application/pdf",
  buffer: Buffer.from("%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"),
});

export const dated: Make = async ({ manager }) => {
  const body = { ...notice(), publishAt: inDays(2) };
  return (await manager.made("POST", "/announcements", { body })).announcementId as string;
};
export const scheduled: Make = async (estate) => {
  const id = await dated(estate);
  await estate.manager.made("POST", `/announcements/${id}/schedule`);
  return id;
};
export const noticeFile: MakePair = async ({ manager }) => {
  const words = { title: unique("Black box agenda"), body: "See the file.", category: "GENERAL" };
  const form = { ...words, audience: "EVERYONE", files: paper() };
  const id = (await manager.made("POST", "/announcements", { form })).announcementId as string;
  const { files } = await manager.made("GET", `/announcements/${id}`);
  return [id, (files as { id: string }[])[0]?.id as string];
};
export const noticeComment: Make = async (estate) => {
  const path = `/announcements/${await published(estate)}/comments`;
  return (await estate.resident.made("POST", path, { body: { content: "All day?" } })).commentId as string;
};
export const hiddenComment: Make = async (estate) => {
  const id = await noticeComment(estate);
  await estate.manager.made("POST", `/announcement-comments/${id}/hiding`, {
    body: { reason: "Off topic." },
  });
  return id;
};

export const rules = (): Fields => ({
  name: unique("Library"),
  capacity: 6,
  advanceDays: 14,
  slotMinutes: 60,
  minMinutes: 60,
  maxMinutes: 240,
  cancellationHours: 24,
  hours: [{ weekday: 1, opens: "09:00", closes: "18:00" }],
});
export const area: Make = async ({ manager }) =>
  (await manager.made("POST", "/areas", { body: rules() })).id as string;
export const areaWithdrawn: Make = async (estate) => {
  const id = await area(estate);
  await estate.manager.made("POST", `/areas/${id}/deactivation`);
  return id;
};
export const areaWithPhoto: Make = async (estate) => {
  const id = await area(estate);
  await estate.manager.made("PUT", `/areas/${id}/photo`, { form: { photos: photo() } });
  return id;
};
export const exception: MakePair = async (estate) => {
  const id = await area(estate);
  const body = { date: inDays(5).slice(0, 10), reason: "Painting." };
  await estate.manager.made("POST", `/areas/${id}/exceptions`, { body });
  const { exceptions } = await estate.manager.made("GET", `/areas/${id}`);
  return [id, (exceptions as { id: string }[])[0]?.id as string];
};
export const series: Make = async (estate) => {
  const body = { ...(await slot(estate)), repeat: "weekly", times: 2, onlyFree: true };
  return (await estate.resident.made("POST", "/bookings/series", { body })).bookingNumber as string;
};

export const checkedIn = async (estate: Estate) => {
  const { at, body } = await atTheDoor(estate);
  await estate.manager.made("POST", `/events/${at}/check-in`, { body });
  return { at, query: body };
};
export const pastEvent: Make = first("manager", "/events", { show: "past" });
export const eventPhoto: MakePair = async (estate) => {
  const id = await pastEvent(estate);
  await estate.manager.made("POST", `/events/${id}/photos`, { form: { photos: photo() } });
  const { photos } = await estate.manager.made("GET", `/events/${id}`);
  return [id, (photos as { id: string }[]).at(-1)?.id as string];
};
export const eventComment: Make = async (estate) => {
  const path = `/events/${await arranged(estate)}/comments`;
  return (await estate.resident.made("POST", path, { body: { content: "I bring one." } }))
    .commentId as string;
};
