import type { ListingKind } from "@/lib/generated/prisma/enums";

export const KIND_LABEL: Record<ListingKind, string> = {
  SELL: "For sale",
  BUY: "Wanted",
  SERVICE: "Service",
  LOST: "Lost",
  FOUND: "Found",
};

export const KIND_DETAIL: Record<ListingKind, string> = {
  SELL: "Something to sell or give away",
  BUY: "Something you look for",
  SERVICE: "Something you can do for neighbours",
  LOST: "Something you miss",
  FOUND: "Something that belongs to somebody else",
};

export const KINDS = Object.keys(KIND_LABEL) as ListingKind[];
