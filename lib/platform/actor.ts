import type { StaffRole, UserType } from "@/lib/generated/prisma/enums";

export const PERMISSIONS = [
  "canAccessAllMaintenance",
  "canAssignRequests",
  "canCloseRequests",
  "canManageFinances",
  "canSendAnnouncements",
] as const;
export type Permission = (typeof PERMISSIONS)[number];
export type Permissions = Record<Permission, boolean>;

export type StaffProfile = Permissions & {
  staffId: string;
  role: StaffRole;
  /** User ids of everybody below in the reporting line, however deep. */
  reportUserIds: string[];
  /** Categories that name this role: in a where clause they need no look at the categories themselves. */
  expertCategoryIds: string[];
};

export type ResidentProfile = {
  residentId: string;
  flatNumber: string;
  block: string;
  isCommitteeMember: boolean;
};

/** An ACTIVE person, as loaded from the database for this request. */
export type UserActor = {
  kind: "user";
  userId: string;
  name: string;
  email: string;
  userType: UserType;
  isAdmin: boolean;
  staff: StaffProfile | null;
  resident: ResidentProfile | null;
  requestId?: string;
};

export type SystemActor = { kind: "system"; job: string; requestId?: string };

/** Somebody who has not signed in: may register, verify, reset, set up. */
export type AnonymousActor = { kind: "anonymous"; requestId?: string };

/** Who does it. Made by a door, passed down as a value; nothing below a door reads a session. */
export type Actor = UserActor | SystemActor | AnonymousActor;

export const systemActor = (job: string): SystemActor => ({ kind: "system", job });
export const anonymous = (requestId?: string): AnonymousActor =>
  requestId ? { kind: "anonymous", requestId } : { kind: "anonymous" };

/** For columns such as `createdById`: null when it was not a person. */
export const userIdOf = (actor: Actor): string | null => (actor.kind === "user" ? actor.userId : null);

/** What the audit shows for this actor. */
export function actorLabel(actor: Actor): string {
  if (actor.kind === "user") return actor.name;
  return actor.kind === "system" ? `system:${actor.job}` : "visitor";
}
