import { z } from "zod";
import { isType } from "../registry";

const BROKEN = "This browser gave an answer that cannot be used. Reload the page and try again.";
const base64url = (length: number) => z.string(BROKEN).regex(new RegExp(`^[\\w-]{${length}}$`), BROKEN);

/** What a browser says when notifications are switched on in it (PushSubscription). */
export const registerDeviceInput = z.object({
  endpoint: z.url({ protocol: /^https?$/, error: BROKEN }).max(1000, BROKEN),
  p256dh: base64url(87),
  auth: base64url(22),
});
/** `userAgent`: how the browser calls itself. */
export type RegisterDeviceInput = z.output<typeof registerDeviceInput> & { userAgent: string | null };

export const removeDeviceInput = z.object({ deviceId: z.uuid("There is no such device.") });
export type RemoveDeviceInput = z.output<typeof removeDeviceInput>;

const types = z.preprocess(
  (value) => (value === undefined ? [] : [value].flat()),
  z.array(z.string().refine(isType, "There is no such kind of notification.")).max(100),
);

/** `offered`: the kinds that the form asked about; `wanted`: those of them that were ticked. */
export const chooseDeviceKindsInput = z.object({ offered: types, wanted: types });
export type ChooseDeviceKindsInput = z.output<typeof chooseDeviceKindsInput>;
