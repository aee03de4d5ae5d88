import type { Notice } from "@/components/events/notice";

export const eventPath = (eventId: string, notice?: Notice): string =>
  `/events/${eventId}${notice ? `?notice=${notice}` : ""}`;
