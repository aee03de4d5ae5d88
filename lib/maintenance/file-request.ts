import type { Recorder } from "@/lib/platform/activity";
import type { PreparedPhoto } from "@/lib/platform/photos";
import type { Tx } from "@/lib/platform/prisma";
import { readSettings } from "@/lib/platform/settings";
import { requestSubmitted } from "./activity";
import { attachPhotos } from "./attach-photos";
import { assertCommonArea } from "./common-area";
import { getFilingCategory } from "./filing-category";
import { getFilingPlace } from "./places/filing-place";

export type Filing = {
  title: string;
  description: string;
  categoryId: string;
  priority: number;
  location?: string | undefined;
  commonAreaId?: string | undefined;
  placeId?: string | undefined;
  /** Whose request it is, and the flat that it stays with. */
  for: { userId: string; flatNumber: string; block: string };
  createdById: string;
  /** Of somebody without an account: nobody here may rate it in their name. */
  isFromReport?: true;
  photos: PreparedPhoto[];
};

/** Writes a new request with its number and photos, inside the transaction of whoever files it. */
export async function fileRequest(tx: Tx, record: Recorder, filing: Filing, now: Date) {
  const { for: resident, photos, createdById, placeId, ...fields } = filing;
  await getFilingCategory(tx, fields.categoryId, fields.priority);
  await assertCommonArea(tx, fields.commonAreaId);
  const place = placeId ? await getFilingPlace(tx, placeId) : null;
  const settings = await readSettings(tx);

  const [ticket] = await tx.$queryRaw<{ number: string }[]>`
    select next_ticket_number(${now}::timestamptz, ${settings.timeZone}) as number`;
  const request = await tx.maintenanceRequest.create({
    data: {
      ...fields,
      ticketNumber: ticket?.number as string,
      location: (fields.location || place?.name) ?? "",
      commonAreaId: fields.commonAreaId ?? place?.commonAreaId ?? null,
      placeId: place?.id ?? null,
      residentId: resident.userId,
      createdById,
      flatNumber: resident.flatNumber,
      block: resident.block,
      createdAt: now,
    },
    select: { id: true, ticketNumber: true },
  });
  await attachPhotos(tx, { requestId: request.id, uploadedById: createdById, photos });
  record(requestSubmitted({ requestId: request.id, priority: fields.priority }));
  return request;
}
