import type { Activity } from "@/lib/platform/activity";

/** Work for lib/jobs/send-webhooks.ts; nobody hears of it. */
export type WebhookDeliveryActivity = Activity<"webhooks/delivery.queued", { deliveryId: string }>;

/** Failed for days: the estate switched it off. Who hears of it: lib/notifications/audience.ts. */
export type WebhookActivity = Activity<"webhooks/endpoint.switched-off", { endpointId: string }>;

export const deliveryQueued = (data: WebhookDeliveryActivity["data"]): WebhookDeliveryActivity => ({
  name: "webhooks/delivery.queued",
  data,
});

export const endpointSwitchedOff = (data: WebhookActivity["data"]): WebhookActivity => ({
  name: "webhooks/endpoint.switched-off",
  data,
});
