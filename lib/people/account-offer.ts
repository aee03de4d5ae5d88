import type { UserStatus, UserType } from "@/lib/generated/prisma/enums";
import type { Actor } from "@/lib/platform/actor";
import { isUnanswered } from "./invitations/unanswered";
import { canManagePeople } from "./permissions";
import { canDecideOn } from "./visibility";

type Person = {
  id: string;
  userType: UserType;
  isAdmin: boolean;
  status: UserStatus;
  invitedAt: Date | null;
  emailVerifiedAt: Date | null;
  approvedAt: Date | null;
  rejectedAt: Date | null;
};

/** What this actor may do now about somebody's account: the buttons of the person's page. */
export function accountOffer(actor: Actor, person: Person) {
  const decides = canDecideOn(actor, person);
  const manages = decides && canManagePeople(actor);
  const { status } = person;
  const waits = status === "PENDING" && !person.approvedAt && !person.rejectedAt;
  const unanswered = isUnanswered(person);
  return {
    approve: decides && waits,
    reject: decides && waits,
    reactivate: decides && status === "DEACTIVATED" && !unanswered,
    endSessions: decides && status === "ACTIVE",
    inviteAgain: manages && unanswered,
    revokeInvitation: manages && status === "PENDING" && person.invitedAt !== null,
    deactivate: decides && status === "ACTIVE",
  };
}

/** "Waits for approval", "Rejected": more than the state's one word, where there is more to say. */
export function accountDetail(person: Person): string | undefined {
  if (person.status === "ACTIVE") return undefined;
  if (person.status === "DEACTIVATED") return person.rejectedAt ? "Rejected" : undefined;
  if (person.invitedAt) return "Invited";
  if (!person.approvedAt)
    return person.emailVerifiedAt ? "Waits for approval" : "Waits for approval and verification";
  return "Waits for verification";
}
