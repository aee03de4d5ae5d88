import type { Actor } from "@/lib/platform/actor";
import { forbidden } from "@/lib/platform/errors";
import { canManagePeople } from "../permissions";

export function requireImporter(actor: Actor): void {
  if (!canManagePeople(actor))
    throw forbidden("people.not_administrator", "Only an administrator imports owners.");
}
