import type { Notice } from "@/components/announcements/notice";

export const announcementPath = (id: string, notice?: Notice): string =>
  `/announcements/${id}${notice ? `?notice=${notice}` : ""}`;
