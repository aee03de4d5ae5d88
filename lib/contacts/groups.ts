import type { ContactGroup } from "@/lib/generated/prisma/enums";

/** In the order in which they are needed. */
export const GROUP_LABEL: Record<ContactGroup, string> = {
  MEDICAL: "Medical",
  FIRE: "Fire",
  POLICE: "Police",
  ESTATE: "Estate",
  UTILITIES: "Utilities",
};

export const GROUPS = Object.keys(GROUP_LABEL) as ContactGroup[];
