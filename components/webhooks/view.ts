import type { EstateFormat } from "@/lib/platform/format";

export type View = { now: Date; format: EstateFormat };

export const WEBHOOKS_PAGE = "/admin-panel/webhooks";
export const endpointHref = (id: string): string => `${WEBHOOKS_PAGE}/${id}`;
