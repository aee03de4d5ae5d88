import { AnnouncementCategory } from "@/lib/generated/prisma/enums";

type Look = {
  label: string;
  /** A tone and an icon of components/ui. */
  tone: "ended" | "working" | "done" | "alert";
  icon: "message-square" | "hammer" | "star" | "siren";
  /** Whatever its author ticks: it goes by SMS too, and past quiet hours. */
  isUrgent: boolean;
};

export const CATEGORY: Record<AnnouncementCategory, Look> = {
  GENERAL: { label: "General", tone: "ended", icon: "message-square", isUrgent: false },
  MAINTENANCE: { label: "Maintenance", tone: "working", icon: "hammer", isUrgent: false },
  EVENTS: { label: "Events", tone: "done", icon: "star", isUrgent: false },
  EMERGENCY: { label: "Emergency", tone: "alert", icon: "siren", isUrgent: true },
};

export const CATEGORIES = Object.values(AnnouncementCategory);
