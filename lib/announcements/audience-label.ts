import type { AnnouncementAudience } from "@/lib/generated/prisma/enums";

const AUDIENCE_LABEL: Record<AnnouncementAudience, string> = {
  EVERYONE: "Everyone",
  RESIDENTS: "Residents",
  OWNERS: "Owners",
  TENANTS: "Tenants",
  STAFF: "Staff",
};

export type Audience = { audience: AnnouncementAudience; blocks: string[] };

/** Whoever works here may live in no block, or in any. */
export const hasBlocks = (audience: AnnouncementAudience): boolean =>
  audience === "RESIDENTS" || audience === "OWNERS" || audience === "TENANTS";

/** "Residents in blocks A and B" */
export function audienceLabel({ audience, blocks }: Audience): string {
  const label = AUDIENCE_LABEL[audience];
  if (!blocks.length) return label;
  return `${label} in ${blocks.length === 1 ? "block" : "blocks"} ${listed(blocks)}`;
}

/** "182 people in blocks A and B" */
export function reachLabel(count: number, { audience, blocks }: Audience): string {
  const people = audience === "EVERYONE" || audience === "RESIDENTS" ? "people" : PEOPLE[audience];
  const who = count === 1 ? ONE[audience] : people;
  if (!blocks.length) return `${count} ${who}`;
  return `${count} ${who} in ${blocks.length === 1 ? "block" : "blocks"} ${listed(blocks)}`;
}

const PEOPLE = { OWNERS: "owners", TENANTS: "tenants", STAFF: "members of staff" };
const ONE: Record<AnnouncementAudience, string> = {
  EVERYONE: "person",
  RESIDENTS: "person",
  OWNERS: "owner",
  TENANTS: "tenant",
  STAFF: "member of staff",
};

const listed = (blocks: string[]) => new Intl.ListFormat("en", { type: "conjunction" }).format(blocks);
