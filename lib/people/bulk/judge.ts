import type { Actor } from "@/lib/platform/actor";
import { isChange, ownRights } from "../rights";
import { canDecideOn } from "../visibility";
import type { BulkAction } from "./actions";
import type { BulkRow } from "./rows";

/** May this be done with this person, and what exactly is it? The same sentences refuse in the preview and in earnest. */
export type Verdict =
  | { ok: true; what: "approve" | "reactivate" | "deactivate" | "reset"; why: string }
  | { ok: false; why: string; then?: "departure" | "person" };

/** `tickets`: open requests that could not stay with them, for a reset. */
export function judge(
  action: BulkAction,
  actor: Actor,
  row: BulkRow,
  tickets: string[] | undefined,
): Verdict {
  if (!canDecideOn(actor, row)) return no(notYours(actor, row));
  if (action === "activate") return activation(row);
  if (action === "deactivate") return deactivation(row);
  return reset(row, tickets);
}

function activation(row: BulkRow): Verdict {
  if (row.status === "ACTIVE") return no("Is active already.");
  if (row.isInvited) return no("Has been invited and has not answered yet.");
  if (row.isRejected)
    return no("The registration was rejected. Decide about it on the person's page.", "person");
  if (row.status === "DEACTIVATED" && row.isApproved && !row.isVerified)
    return no("Has never signed in. Send a new invitation from the person's page.", "person");
  if (row.hasMovedOut) return no("Has moved out. Let them back in on the person's page.", "person");
  if (row.status === "DEACTIVATED") return { ok: true, what: "reactivate", why: "Can sign in again." };
  if (row.isApproved) return no("Is approved already, and has not verified the email yet.");
  return {
    ok: true,
    what: "approve",
    why: row.isVerified ? "Approved." : "Approved; comes in once the email is verified.",
  };
}

function deactivation(row: BulkRow): Verdict {
  if (row.status === "DEACTIVATED") return no("Is deactivated already.");
  if (row.status === "PENDING")
    return no("Has not come in yet: reject the registration or take the invitation back.");
  if (row.open)
    return no(
      `Has ${row.open} open ${row.open === 1 ? "request" : "requests"}: decide who takes over.`,
      "departure",
    );
  return { ok: true, what: "deactivate", why: "Signed out everywhere." };
}

function reset(row: BulkRow, tickets: string[] | undefined): Verdict {
  if (!row.staff) return no("Has no role: an administrator who is not on the payroll.");
  if (!isChange(ownRights(row.staff))) return no("Has exactly the permissions of the role.");
  if (tickets)
    return no(
      `Open requests could not stay with them: ${tickets.slice(0, 3).join(", ")}. Reassign them first.`,
    );
  return { ok: true, what: "reset", why: "As the role brings them." };
}

function notYours(actor: Actor, row: BulkRow): string {
  if (actor.kind === "user" && actor.userId === row.id) return "Nobody decides about themselves.";
  return "Only an administrator decides about this person.";
}

const no = (why: string, then?: "departure" | "person"): Verdict => ({
  ok: false,
  why,
  ...(then ? { then } : {}),
});
