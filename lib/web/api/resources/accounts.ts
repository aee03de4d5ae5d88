import { z } from "zod";
import { UserStatus, UserType } from "@/lib/generated/prisma/enums";
import { approveAccount } from "@/lib/people/approve-account";
import { deactivateAccount } from "@/lib/people/deactivate-account";
import { endSessionsOf } from "@/lib/people/end-sessions-of";
import { inviteAgain } from "@/lib/people/invitations/invite-again";
import { revokeInvitation } from "@/lib/people/invitations/revoke-invitation";
import { listPending } from "@/lib/people/queries";
import { reactivateAccount } from "@/lib/people/reactivate-account";
import { rejectAccount } from "@/lib/people/reject-account";
import { aboutAccountSchema, rejectAccountSchema } from "@/lib/people/schema";
import { defineOperation } from "../operation";
import { instant, list } from "../shapes";
import { stepsOf } from "../steps-of";
import { assertMayReadPeople } from "./staff";

const tag = "Accounts";
const about = aboutAccountSchema;

const pending = defineOperation({
  method: "GET",
  path: "/accounts/pending",
  tag,
  summary: "List who waits to be let in",
  description: "For administrators and facility managers, the longest waiting first.",
  scope: "people:read",
  input: z.object({ type: z.enum(UserType).default("RESIDENT") }),
  answer: list(
    z.object({
      id: z.uuid(),
      name: z.string(),
      email: z.string(),
      status: z.enum(UserStatus),
      createdAt: instant,
      emailVerifiedAt: instant.nullable(),
      resident: z.object({ flatNumber: z.string(), block: z.string() }).nullable(),
      staff: z.object({ employeeId: z.string(), role: z.string() }).nullable(),
      mayDecide: z.boolean(),
    }),
  ),
  verb: async (actor, { type }) => {
    assertMayReadPeople(actor);
    return { items: await listPending(actor, type) };
  },
});

const shared = { tag, scope: "people:write", at: "/accounts/{userId}" } as const;
const step = stepsOf({ ...shared, answer: z.object({ userId: z.uuid(), name: z.string() }) });

export const ACCOUNTS = [
  pending,
  step(["POST", "/approval", "Let somebody in"], about, approveAccount),
  step(["POST", "/rejection", "Refuse a registration"], rejectAccountSchema, rejectAccount),
  step(["POST", "/deactivation", "End somebody's access"], about, deactivateAccount, {
    description: "Refused for whoever has open work on their desk: see /staff/{userId}/deactivation.",
  }),
  step(["POST", "/reactivation", "Let somebody in again"], about, reactivateAccount),
  step(["DELETE", "/sessions", "Sign somebody out everywhere"], about, endSessionsOf),
  step(["POST", "/invitation", "Invite once more"], about, inviteAgain),
  step(["DELETE", "/invitation", "Take an invitation back"], about, revokeInvitation),
];
